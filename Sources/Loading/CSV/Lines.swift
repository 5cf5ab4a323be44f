/// Line breaks: LF, CR and CRLF each end one line.
enum Lines {
  /// How many line breaks there are among some bytes; a CR at their end is one.
  static func count(_ cell: Cell) -> Int {
    var count = 0
    for offset in 0..<cell.count {
      let byte = cell[offset]
      if byte == 10 || (byte == 13 && !(offset + 1 < cell.count && cell[offset + 1] == 10)) { count += 1 }
    }
    return count
  }
}
