import Trade

/// What the first rows of a file prove about its dates and its decimal separator.
struct TableSurvey {
  private(set) var rows = 0
  private var dates: DateSurvey
  private var decimals = DecimalEvidence()
  private let numbers: [Int]
  private let reader: NumberReader
  private let currency: Currency
  /// Whether there is nothing to look at.
  let isEmpty: Bool

  /// A survey of cells with dates and with numbers, as far as the configuration does not say how they are written.
  init(dates: [Int], numbers: [Int], reader: NumberReader, currency: Currency) {
    self.dates = DateSurvey(cells: dates)
    self.numbers = numbers
    self.reader = reader
    self.currency = currency
    isEmpty = dates.isEmpty && numbers.isEmpty
  }

  /// Looks at a record.
  mutating func look(at record: Record) {
    rows += 1
    dates.look(at: record)
    for index in numbers { decimals.see(record.cell(index), line: record.line, by: reader) }
  }

  /// Whether later rows may bring a proof that is missing.
  var isOpen: Bool {
    if case .undecided = decimals.verdict(currencyDigits: currency.digits) { return true }
    return dates.isOpen
  }

  /// Which of day and month comes first; nil where no date needs it. Without a proof, or with proofs of both, exit 65.
  /// `usual` is what the files of a preset are written in.
  func dateOrder(in name: String, usual: DateReader.Order?) throws(LoadingError) -> DateReader.Order? {
    try dates.order(in: name, usual: usual)
  }

  /// What the order of day and month was seen from.
  var dateProof: String? { dates.proof }

  /// What proves a decimal comma; nil for a point. Without a proof that is needed, or with proofs of both, exit 65.
  func commaProof(in name: String) throws(LoadingError) -> String? {
    switch decimals.verdict(currencyDigits: currency.digits) {
    case .nothing, .point: return nil
    case .comma(let proof): return "amounts were read with a decimal comma, as line \(proof.line) shows (\(proof.text))"
    case .undecided(let cells):
      throw decimals.error("the amounts can be read in two ways, with thousands or with decimals", cells, file: name)
    case .contradictory(let cells):
      throw decimals.error(
        "the amounts are written in two ways, with a decimal point and with a decimal comma", cells, file: name)
    }
  }
}
