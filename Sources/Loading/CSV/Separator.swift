/// What stands between the cells of a record.
enum Separator: Hashable, Sendable {
  /// One ASCII byte; cells may be quoted.
  case byte(UInt8)
  /// Any number of blanks and tabs, also before the first and after the last cell; no quotes. The files of CDNOW.
  case blanks

  /// The byte between the cells of a chunk; runs of blanks are made tabs before.
  var byte: UInt8 {
    switch self {
    case .byte(let byte): byte
    case .blanks: 9
    }
  }

  /// What is tried where the configuration says nothing, best first.
  static let candidates: [UInt8] = Array(",;\t|".utf8)

  /// The separator that a configuration names; nil if it is not one ASCII character.
  init?(_ character: Character) {
    guard let byte = character.asciiValue, byte != 34, byte != 10, byte != 13 else { return nil }
    self = byte == 32 ? .blanks : .byte(byte)
  }

  /// Finds out from the header and the first records: the candidate that splits the most of them into as many cells as the header,
  /// then the one that makes the most cells. A comma where none occurs.
  init(sniffing start: Cell) {
    var counts: [[Int]] = []
    var row = [0, 0, 0, 0]
    var isQuoted = false
    var length = 0
    for offset in 0..<start.count where counts.count <= 20 {
      let byte = start[offset]
      if byte == 34 { isQuoted.toggle() }
      if !isQuoted, byte == 10 || byte == 13 {
        if length > 0 { counts.append(row) }
        row = [0, 0, 0, 0]
        length = 0
        continue
      }
      length += 1
      if !isQuoted, let index = Separator.candidates.firstIndex(of: byte) { row[index] += 1 }
    }
    if counts.isEmpty { counts.append(row) }
    let scores = Separator.candidates.indices.map { index in
      let header = counts[0][index]
      return header == 0 ? 0 : counts.count { $0[index] == header } * 100_000 + min(header, 99_999)
    }
    let best = scores.indices.max { scores[$0] < scores[$1] || (scores[$0] == scores[$1] && $0 > $1) } ?? 0
    self = .byte(Separator.candidates[best])
  }
}
