/// A CSV table read back for tests: good rows as dictionaries' worth of columns, and how many rows are not as wide as the header.
struct SampleTable {
  let header: [String]
  let rows: [[String]]
  /// Rows with another number of fields than the header.
  let brokenRows: Int

  /// Reads RFC 4180 with LF.
  init(_ bytes: [UInt8]) {
    var all: [[String]] = []
    var row: [String] = []
    var field: [UInt8] = []
    var isQuoted = false
    for byte in bytes {
      switch byte {
      case 34:
        isQuoted.toggle()
        // A quote inside a quoted field is written twice: the second one opens again and stands for itself.
        if isQuoted, SampleTable.isOpen(field) { field.append(34) }
        if !isQuoted { field.append(0) }
      case 44 where !isQuoted, 10 where !isQuoted:
        row.append(SampleTable.text(field))
        field.removeAll(keepingCapacity: true)
        if byte == 10 {
          all.append(row)
          row.removeAll(keepingCapacity: true)
        }
      default: field.append(byte)
      }
    }
    let header = all.first ?? []
    self.header = header
    rows = all.dropFirst().filter { $0.count == header.count }
    brokenRows = all.count - 1 - rows.count
  }

  /// The column of that name; empty if there is none.
  func column(_ name: String) -> [String] {
    guard let index = header.firstIndex(of: name) else { return [] }
    return rows.map { $0[index] }
  }

  /// `12.90` as 1290; nil for anything else.
  static func cents(_ text: String) -> Int? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].utf8.count == 2, let whole = Int(parts[0]), let rest = Int(parts[1]) else { return nil }
    return whole * 100 + rest
  }

  /// A zero byte marks a quote that closed; one that opens right after it is part of the text.
  private static func isOpen(_ field: [UInt8]) -> Bool { field.last == 0 }

  private static func text(_ field: [UInt8]) -> String { String(decoding: field.filter { $0 != 0 }, as: UTF8.self) }
}
