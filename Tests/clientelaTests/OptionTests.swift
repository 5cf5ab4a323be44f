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
    ])
  func usage(arguments: [String]) {
    let error = #expect(throws: (any Error).self) { try Clientela.parseAsRoot(arguments) }
    if let error {
      #expect(Failure(error) == nil)
      #expect(Clientela.exitCode(for: error).rawValue == 64)
    }
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
