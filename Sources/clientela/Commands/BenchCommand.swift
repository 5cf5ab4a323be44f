import ArgumentParser
import Foundation
import Trade

/// `clientela bench`
struct BenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench", abstract: "Times each stage of a build, beside reading the same bytes.",
    usage: "clientela bench [--rows N] [--customers N] [--lines K] [--repeat N] [--json FILE]\nclientela bench --orders FILE",
    discussion: """
      Invents a store in a temporary folder, with all that the segmentations ask for, or takes a file of orders of yours, and runs the real stages on it: reading the bytes (the floor), \
      SHA-256, load, the segmentations alone, analyse, describe, render, publish; then the whole build as a process of its own. Nothing is left behind.
      """)

  @Option(help: ArgumentHelp("Rows of orders to invent; 1,000,000 by default.", valueName: "n"))
  var rows: Int?

  @Option(help: ArgumentHelp("Customers with orders to invent; a tenth of the rows by default.", valueName: "n"))
  var customers: Int?

  @Option(help: ArgumentHelp("Order lines an order; 1 by default.", valueName: "k"))
  var lines: Int?

  @Option(help: ArgumentHelp("A file of orders of your own, in the place of invented ones.", valueName: "file"))
  var orders: String?

  @Option(help: "Currency of the amounts, such as EUR.")
  var currency = "USD"

  @Option(name: .customLong("repeat"), help: ArgumentHelp("How often each stage is run; the fastest counts.", valueName: "n"))
  var repeats = 1

  @Option(help: ArgumentHelp("Write the figures as JSON too.", valueName: "file"))
  var json: String?

  /// Numbers that make a file, and either a file or numbers.
  func validate() throws {
    let bounds = [("--rows", rows, 100...1_000_000_000), ("--lines", lines, 1...100), ("--repeat", repeats, 1...100)]
    for (flag, number, bounds) in bounds {
      guard let number, !bounds.contains(number) else { continue }
      throw ValidationError("\(flag): \(number) is not between \(bounds.lowerBound) and \(bounds.upperBound); give another")
    }
    if let customers, !(1...invented.orders).contains(customers) {
      throw ValidationError("--customers: \(customers) is not between 1 and the \(invented.orders) orders; give another")
    }
    if orders != nil,
      let flag = [("--rows", rows), ("--customers", customers), ("--lines", lines)].first(where: { $0.1 != nil })?.0
    {
      throw ValidationError("\(flag): only invented orders have it; leave it out, or leave out --orders")
    }
  }

  func run() throws {
    let cores = ProcessInfo.processInfo.activeProcessorCount
    let today = Clock.system().today(in: .utc)
    let report = try BenchFolder.use { folder in
      let files = try orders.map { [$0] } ?? invent(in: folder)
      let bench = Bench(
        files: files,
        input: orders.map { ["--orders", $0, "--currency", currency] } ?? ["--config", folder.path + "/clientela.yml"],
        period: orders == nil ? Period(BenchOrders.period) : nil, folder: folder, repeats: repeats, cores: cores, today: today)
      let (stages, ledger) = try bench.run()
      return BenchReport(
        stages: stages, file: orders ?? "", bytes: try BenchFloor(paths: files).bytes,
        rows: ledger.intake.files.reduce(0) { $0 + $1.rows }, orders: ledger.orders.count, customers: ledger.customers.count,
        cores: cores)
    }
    report.lines.forEach(Console.say)
    guard let json else { return }
    do { try report.json().write(to: URL(fileURLWithPath: json)) } catch {
      throw Failure(.cannotWrite, json + ": this file cannot be written; check the folder and its permissions")
    }
  }

  private var invented: (rows: Int, lines: Int, orders: Int) {
    let (rows, lines) = (rows ?? 1_000_000, lines ?? 1)
    return (rows, lines, (rows + lines - 1) / lines)
  }

  /// Writes a store and answers its tables, the orders first.
  private func invent(in folder: BenchFolder) throws -> [String] {
    let customers = customers ?? min(max(1, invented.rows / 10), invented.orders)
    let orders = BenchOrders(rows: invented.rows, customers: customers, lines: invented.lines)
    let tables = BenchTables(customers: customers, products: min(invented.rows, 20_000))
    _ = try write("clientela.yml", in: folder) { try $0(Array(tables.configuration(currency: currency).utf8)) }
    return [try write("orders.csv", in: folder) { try orders.write(to: $0) }]
      + (try tables.all.map { table in try write(table.name + ".csv", in: folder) { try table.write(to: $0) } })
  }

  /// Writes a file, down to the disk: what is still on its way would be waited for in the publishing.
  private func write(
    _ name: String, in folder: BenchFolder, _ work: (_ sink: ([UInt8]) throws -> Void) throws -> Void
  ) throws -> String {
    let path = folder.path + "/" + name
    let failure = Failure(.cannotWrite, path + ": this file cannot be written; make room, or name another folder with TMPDIR")
    let isMade = folder.write { FileManager.default.createFile(atPath: path, contents: nil) }
    guard isMade, let file = FileHandle(forWritingAtPath: path) else { throw failure }
    do {
      try work { bytes in try folder.write { try file.write(contentsOf: bytes) } }
      try file.synchronize()
      try file.close()
    } catch { throw failure }
    return path
  }
}
