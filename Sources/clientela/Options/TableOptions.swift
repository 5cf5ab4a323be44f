import ArgumentParser
import Loading

/// The tables and their dialect, as flags. config.md §2.
struct TableOptions: ParsableArguments {
  @Option(parsing: .upToNextOption, help: ArgumentHelp("Files of orders.", valueName: "file"))
  var orders: [String] = []

  @Option(help: ArgumentHelp("File of order lines, where they are not in the orders.", valueName: "file"))
  var lines: String?

  @Option(help: ArgumentHelp("File of customers.", valueName: "file"))
  var customers: String?

  @Option(help: ArgumentHelp("File of products.", valueName: "file"))
  var products: String?

  @Option(help: "A known export: \(Preset.allCases.map(\.rawValue).joined(separator: ", ")).")
  var preset: String?

  @Option(help: "Columns of the orders by their headers, such as amount=Total,customer_id=Buyer.")
  var columns: [String] = []

  @Option(help: "How dates are written, such as dd/MM/yyyy.")
  var dateFormat: String?

  @Option(help: "Between the fields: , ; | or tab.")
  var delimiter: String?

  @Option(help: "Decimal separator of the amounts: . or ,")
  var decimal: String?

  @Option(help: "Encoding of the files, such as gb18030 or windows-1252; found out without it.")
  var encoding: String?

  /// A column map must be made of pairs.
  func validate() throws { _ = try columnPairs() }

  /// The flags that were given, as settings.
  var flags: [Override] {
    var flags: [Override] = []
    if !orders.isEmpty { flags.append(Override("--orders", ["sources", "orders", "file"], list: orders)) }
    let files = [("lines", lines), ("customers", customers), ("products", products)]
    for (table, file) in files { if let file { flags.append(Override("--" + table, ["sources", table, "file"], file)) } }
    let dialect = [
      ("preset", preset), ("date_format", dateFormat), ("delimiter", delimiter), ("decimal", decimal), ("encoding", encoding),
    ]
    for (key, value) in dialect {
      if let value { flags.append(Override("--" + key.replacing("_", with: "-"), ["sources", Override.everyTable, key], value)) }
    }
    for (column, header) in splitColumns() {
      flags.append(Override("--columns", ["sources", "orders", "columns", column], header))
    }
    return flags
  }

  private func columnPairs() throws -> [(column: String, header: String)] {
    let pairs = splitColumns()
    if let wrong = pairs.first(where: { $0.column.isEmpty || $0.header.isEmpty }) {
      throw ValidationError(
        "--columns: \"\(wrong.column + wrong.header)\" is not a pair; write column=header, such as amount=Total")
    }
    return pairs
  }

  private func splitColumns() -> [(column: String, header: String)] {
    columns.flatMap { $0.split(separator: ",") }.map { pair in
      let sign = pair.firstIndex(of: "=") ?? pair.endIndex
      return (String(pair[..<sign]), String(pair[sign...].dropFirst()))
    }
  }
}
