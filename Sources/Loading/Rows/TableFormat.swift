import Trade

/// How the rows of a file are read: what the configuration says and what the file's first rows show. The same for all threads.
final class TableFormat: Sendable {
  let kind: TableKind
  let layout: Layout
  let name: String
  /// Index into `Intake.files`.
  let number: Int
  let separator: Separator
  let dates: DateReader
  let numbers: NumberReader
  /// The decimal separator, whether dates may be read as usual, and seconds east of UTC where these never change: what most cells
  /// need, without a look into the readers.
  let decimal: UInt8
  let hasUsualDates: Bool
  let fixedOffset: Int64?
  private let usualDates = UsualDates()
  /// Whether blanks around an id do not count.
  let trims: Bool
  /// What was seen from the first rows, for the Data page.
  let proofs: [String]

  init(
    kind: TableKind, layout: Layout, name: String, number: Int, separator: Separator, dates: DateReader, numbers: NumberReader,
    trims: Bool, proofs: [String]
  ) {
    (self.kind, self.layout, self.name, self.number) = (kind, layout, name, number)
    (self.separator, self.dates, self.numbers, self.trims) = (separator, dates, numbers, trims)
    self.proofs = proofs
    decimal = numbers.decimal
    hasUsualDates = dates.isUsual
    fixedOffset = dates.zone.fixedOffset
  }

  /// The instant that a cell says in one of the forms that nearly all exports have; nil for any other cell.
  @inline(__always) func usualInstant(_ cell: Cell) -> Instant? {
    guard let date = usualDates.read(cell) else { return nil }
    if !date.isLocal { return Instant(seconds: UInt32(truncatingIfNeeded: date.seconds)) }
    return Instant(seconds: UInt32(clamping: fixedOffset.map { date.seconds - $0 } ?? dates.zone.utc(fromLocal: date.seconds)))
  }

  /// The same for another thread.
  convenience init(_ other: TableFormat) {
    self.init(
      kind: other.kind, layout: other.layout, name: other.name, number: other.number, separator: other.separator,
      dates: other.dates, numbers: other.numbers, trims: other.trims, proofs: other.proofs)
  }
}
