/// What a file holds: bytes, or pieces that are made only while the file is written, so that the list of a million customers never
/// stands in memory as a whole.
package enum FileContent: Sendable {
  case whole([UInt8])
  /// `count` pieces, end to end. A piece depends on its number alone: several threads may make pieces at once, and the file is the same.
  case pieces(count: Int, make: @Sendable (_ piece: Int) -> [UInt8])

  /// All bytes.
  package var bytes: [UInt8] {
    switch self {
    case .whole(let bytes): bytes
    case .pieces(let count, let make): (0..<count).reduce(into: []) { $0 += make($1) }
    }
  }

  /// Length in bytes; nil where the pieces have not been made.
  package var length: Int? {
    switch self {
    case .whole(let bytes): bytes.count
    case .pieces: nil
    }
  }
}
