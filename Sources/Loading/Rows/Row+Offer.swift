extension Row {
  /// A price, which is not negative; nil where the cell is blank or the column missing.
  func price(_ index: Int) throws(Flaw) -> Int64? {
    guard let value = try amount(index) else { return nil }
    if value < 0 { throw Flaw(reason: .negative, cell: index) }
    return value
  }

  /// A number of whole days; nil where the cell is blank or 0, or the column missing. More than a hundred years is a mistake.
  func wholeDays(_ index: Int) throws(Flaw) -> Int32? {
    let cell = cell(index)
    if cell.isEmpty { return nil }
    let value: Int64
    do { value = try numbers.amount(cell) } catch { throw Flaw(reason: .notWholeDays, cell: index) }
    if value % 10_000 != 0 || !(0...36_500).contains(value / 10_000) { throw Flaw(reason: .notWholeDays, cell: index) }
    return value == 0 ? nil : Int32(value / 10_000)
  }
}
