import ArgumentParser
import Loading
import Testing
import Trade

@testable import clientela

@Suite("Options")
struct OptionTests {
  @Test("The flags that stand in for a configuration file make the same configuration")
  func flags() throws {
    let command = try BuildCommand.parse([
      "--orders", "a.csv", "b.csv", "--lines", "l.csv", "--customers", "c.csv", "--products", "p.csv", "--preset", "northwind",
      "--columns", "amount=Total,customer_id=Buyer (\"O'Neil <&>\" =1+2)", "--date-format", "dd/MM/yyyy", "--delimiter", ";",
      "--decimal", ",", "--encoding", "utf-8", "--currency", "USD", "--timezone", "UTC", "--period", "1998-06", "--output", "out",
      "--exports", "private", "--jobs", "2", "--format", "json", "--quiet", "--partial", "--rebuild", "--language", "en",
    ])
    let configuration = try command.input.setup().configuration
    let orders = configuration.sources.orders
    #expect(orders.files == ["a.csv", "b.csv"] && orders.folder == ".")
    #expect(orders.columns == ["amount": "Total", "customer_id": "Buyer (\"O'Neil <&>\" =1+2)"])
    #expect((orders.preset, orders.dateFormat, orders.delimiter, orders.decimal) == (.northwind, "dd/MM/yyyy", ";", ","))
    #expect(
      configuration.sources.lines
        == TableSource(
          files: ["l.csv"], preset: .northwind, dateFormat: "dd/MM/yyyy", delimiter: ";", decimal: ",", encoding: "utf-8"))
    #expect(configuration.sources.products?.files == ["p.csv"])
    #expect(configuration.store.currency.code == "USD")
    #expect(command.period.period == .period(try #require(Period("1998-06"))))
    #expect((command.place.output, command.place.exports, command.talk.threads) == ("out", "private", 2))
  }

  @Test(
    "A wrong use ends with status 64",
    arguments: [
      ["build", "--periot", "last"], ["build", "--period", "2026-W54"], ["build", "--period", "2026-13"],
      ["build", "--from", "last"],
      ["build", "--from", "2026-01-01..2026-02-01"], ["build", "--format", "xml"], ["build", "--jobs", "0"], ["build", "extra"],
      ["build", "--orders", "a", "--columns", "amount"], ["buidl"], ["check", "--output", "x"], ["demo", "a", "b"],
      ["forget", " "],
    ])
  func usage(arguments: [String]) {
    let error = #expect(throws: (any Error).self) { try Clientela.parseAsRoot(arguments) }
    if let error {
      #expect(Failure(error) == nil)
      #expect(Clientela.exitCode(for: error).rawValue == 64)
    }
  }

  @Test(
    "A value that is no period is refused with the reason and an example",
    arguments: [
      ("2025-W53", "2025 has 52 ISO weeks, 2025-W01 to 2025-W52"), ("2026-W54", "2026 has 53 ISO weeks, 2026-W01 to 2026-W53"),
      ("2026-W00", "2026 has 53 ISO weeks, 2026-W01 to 2026-W53"), ("2026-W5", "a week is written with two digits: 2026-W05"),
      ("2026-w46", "weeks and quarters are written with a capital letter: 2026-W46"),
      ("2025-w53", "2025 has 52 ISO weeks, 2025-W01 to 2025-W52"),
      ("2026-13", "a year has twelve months, 2026-01 to 2026-12"), ("2026-5", "a month is written with two digits: 2026-05"),
      ("2026-Q5", "a year has four quarters, 2026-Q1 to 2026-Q4"), ("9999", "years go from 0001 to 9998; write one as 2026"),
      ("2026-02-29..2026-03-01", "2026-02-29 is no day of the calendar; write two days as 2026-01-01..2026-03-31"),
      ("2026-01-01..", "a day is missing; write two days as 2026-01-01..2026-03-31"),
      ("2026-02-01..2026-01-01", "it ends before it begins; write 2026-01-01..2026-02-01"),
      ("2026-02-03", "a day is no period by itself; for that day alone write 2026-02-03..2026-02-03"),
      ("2026-02-30", "2026-02-30 is no day of the calendar; write two days as 2026-01-01..2026-03-31"),
    ] + ["yesterday", "", "26-W01", "2026-", "2026-X1", "2026-1-1-1"].map { ($0, "a period is last, a week 2026-W46, a month ") })
  func noPeriod(text: String, reason: String) {
    for command in [["build"], ["check"], ["explain", "ana"]] {
      let error = #expect(throws: (any Error).self) { try Clientela.parseAsRoot(command + ["--period", text]) }
      guard let error else { continue }
      #expect(Clientela.exitCode(for: error).rawValue == 64)
      #expect(Clientela.message(for: error).contains("--period <period>': " + reason), "\(Clientela.message(for: error))")
    }
    if !text.contains("..") {
      let error = #expect(throws: (any Error).self) { try Clientela.parseAsRoot(["build", "--from", text]) }
      if let error { #expect(Clientela.message(for: error).contains("--from <from>': " + reason)) }
    }
  }

  @Test("A row cannot begin with what has no next", arguments: ["last", "2026-01-01..2026-02-01"])
  func noFirst(text: String) {
    let error = #expect(throws: (any Error).self) { try Clientela.parseAsRoot(["build", "--from", text]) }
    guard let error else { return }
    #expect(Clientela.exitCode(for: error).rawValue == 64)
    #expect(Clientela.message(for: error).contains("': a row begins with a week, month, quarter or year, such as 2026-W01"))
  }

  @Test("The version is told and is no failure")
  func version() {
    let error = #expect(throws: (any Error).self) { try Clientela.parseAsRoot(["--version"]) }
    if let error { #expect(Clientela.exitCode(for: error) == .success && Clientela.message(for: error) == "clientela 0.1.0") }
  }

  @Test(
    "A configuration that is missing, or wrong, has its status",
    arguments: [
      (["--config", "/no/such.yml"], Failure.Status.noInput), (["--orders", "a.csv"], .badConfiguration),
      (["--orders", "a.csv", "--currency", "EUR", "--preset", "shopfy"], .badConfiguration),
      (["--orders", "a.csv", "--currency", "EUR", "--language", "es"], .badConfiguration),
      (["--orders", "a.csv", "--currency", "EUR", "--columns", "amuont=Total"], .badConfiguration),
      (["--orders", "a.csv", "--currency", "EUR", "--timezone", "Mars/Olympus"], .badConfiguration),
    ])
  func status(arguments: [String], status: Failure.Status) throws {
    let input = try InputOptions.parse(arguments)
    let error = #expect(throws: (any Error).self) { try input.setup() }
    if let error { #expect(Failure(error)?.status == status) }
  }
}
