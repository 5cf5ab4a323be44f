/// What the first rows of a file prove about the order of day and month in dates such as `3/4/2026`.
///
/// One part above 12 decides for the whole file; no proof, or proofs of both, is an error that shows two lines.
struct DateSurvey {
  private let cells: [Int]
  private var unclear: [Example] = []
  private var dayFirst: Example?
  private var monthFirst: Example?
  /// Whether a date of such a form was seen and nothing proves how to read it.
  var isOpen: Bool { isNeeded && dayFirst == nil && monthFirst == nil }
  private var isNeeded = false
  /// Cells that are not blank, and those of such a form among them.
  private var dates = 0
  private var twoWayDates = 0

  private struct Example {
    var line: Int
    var text: String
  }

  /// A survey of these cells of each row.
  init(cells: [Int]) { self.cells = cells }

  /// Looks at the current record.
  mutating func look(at record: Record) {
    for index in cells {
      let cell = record.cell(index).trimmed()
      if !cell.isEmpty { dates += 1 }
      guard let (first, second) = DateReader.twoWayParts(cell) else { continue }
      isNeeded = true
      twoWayDates += 1
      if first > 12, second <= 12, dayFirst == nil { dayFirst = Example(line: record.line, text: cell.text) }
      if second > 12, first <= 12, monthFirst == nil { monthFirst = Example(line: record.line, text: cell.text) }
      if first <= 12, second <= 12, first != second, unclear.count < 2, unclear.last?.text != cell.text {
        unclear.append(Example(line: record.line, text: cell.text))
      }
    }
  }

  /// The order; nil where no date needs it. Without a proof, or with proofs of both, exit 65.
  func order(in name: String, usual: DateReader.Order?) throws(LoadingError) -> DateReader.Order? {
    switch (dayFirst, monthFirst) {
    case (let day?, let month?):
      throw twoWays([day, month].sorted { $0.line < $1.line }, "the dates are written in two ways", name)
    case (_?, nil): return .dayFirst
    case (nil, _?): return .monthFirst
    case (nil, nil):
      if unclear.isEmpty || usual != nil { return usual }
      throw twoWays(unclear, "the dates can be read in two ways, day first or month first", name)
    }
  }

  /// What proved the order, for the Data page; nil where nothing had to be proved, or a stray cell alone did. Without the date, which may be
  /// somebody's birthday.
  var proof: String? {
    guard 2 * twoWayDates >= dates, let proof = dayFirst ?? monthFirst else { return nil }
    return "dates were read \(dayFirst == nil ? "month" : "day") first, as line \(proof.line) shows"
  }

  private func twoWays(_ lines: [Example], _ what: String, _ name: String) -> LoadingError {
    let shown = lines.map { "line \($0.line) has \($0.text.prefix(20))" }.joined(separator: ", ")
    return LoadingError(
      .badData, file: name, line: lines.first?.line, "\(what): \(shown); set date_format to dd/MM/yyyy or MM/dd/yyyy")
  }
}
