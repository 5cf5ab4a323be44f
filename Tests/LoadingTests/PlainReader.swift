/// The plainest reader of a separated text there is: one byte at a time over the whole, without chunks, blocks or tricks. Tests and
/// the fuzzer hold the real one against it.
struct PlainReader {
  /// A record: the line on which it begins, and its cells.
  struct Record: Equatable {
    var line: Int
    var cells: [[UInt8]]
  }

  /// What a text holds: its records, or the line of the quote that is never closed.
  enum Outcome: Equatable {
    case records([Record])
    case unclosed(line: Int)
  }

  private let bytes: [UInt8]
  private let separator: UInt8
  private var at = 0
  private var line = 1

  private init(_ bytes: [UInt8], _ separator: UInt8) { (self.bytes, self.separator) = (bytes, separator) }

  /// Reads a text that begins without a byte order mark.
  static func read(_ bytes: [UInt8], separator: UInt8) -> Outcome {
    var reader = PlainReader(bytes, separator)
    var records: [Record] = []
    while reader.at < bytes.count {
      var record = Record(line: reader.line, cells: [])
      while true {
        let opening = reader.line
        guard let cell = reader.cell() else { return .unclosed(line: opening) }
        record.cells.append(cell)
        guard reader.peek == separator else { break }
        reader.at += 1
      }
      reader.passBreak()
      if !record.cells.allSatisfy(isBlank) { records.append(record) }
    }
    return .records(records)
  }

  private var peek: UInt8? { at < bytes.count ? bytes[at] : nil }

  private var isAtBreak: Bool { peek == 10 || peek == 13 }

  private mutating func passBreak() {
    guard isAtBreak else { return }
    if peek == 13, at + 1 < bytes.count, bytes[at + 1] == 10 { at += 1 }
    at += 1
    line += 1
  }

  /// The cell that begins here; nil if its quote is never closed.
  private mutating func cell() -> [UInt8]? {
    let start = at
    var content: [UInt8] = []
    if peek == 34 {
      at += 1
      while true {
        guard let byte = peek else { return nil }
        if byte == 34 {
          at += 1
          if peek != 34 { break }
          content.append(34)
          at += 1
        } else if isAtBreak {
          let first = at
          passBreak()
          content += bytes[first..<at]
        } else {
          content.append(byte)
          at += 1
        }
      }
      while peek == 32 || peek == 9, peek != separator { at += 1 }
      if peek == nil || peek == separator || isAtBreak { return content }
    }
    // No quotes around it, or text behind the closing one: it stands as it is.
    while peek != nil, peek != separator, !isAtBreak { at += 1 }
    return Array(bytes[start..<at])
  }

  private static let blanks: [[UInt8]] =
    (9...13).map { [$0] } + [
      [32], [0xC2, 0xA0], [0xE2, 0x80, 0xAF], [0xE3, 0x80, 0x80], [0xEF, 0xBB, 0xBF],
    ]

  private static func isBlank(_ cell: [UInt8]) -> Bool {
    var rest = cell[...]
    while let blank = blanks.first(where: { rest.starts(with: $0) }) { rest = rest.dropFirst(blank.count) }
    return rest.isEmpty
  }
}
