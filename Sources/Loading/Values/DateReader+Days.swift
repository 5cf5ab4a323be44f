import Trade

extension DateReader {
  /// The day that a cell says, as it is written, whatever the zone: a birthday may lie before 1970, which no instant holds.
  func day(_ cell: Cell) throws(RejectReason) -> Day {
    guard let wall = try wallTime(cell) else { throw .notADate(format: pattern?.text) }
    if wall.year < 1900 { throw .before1900 }
    if wall.year > 2105 { throw .tooLate }
    return Day(number: Int32(wall.seconds / 86_400 - (wall.seconds % 86_400 < 0 ? 1 : 0)))
  }
}
