import Foundation
import Glibc

/// The private lists of a period that was published.
struct KeptLists {
  let folder: String

  /// Whether a customer of some ids may stand in the period. Who does has a row in `customers.csv`; but a row that was set aside shows its values and not
  /// whose they are, and lists that are not there say nothing: both leave a doubt, which counts unless it must be `beyondDoubt`.
  func name(_ ids: [String], beyondDoubt: Bool) -> Bool {
    let files = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    if !beyondDoubt {
      let rejects = FileManager.default.contents(atPath: folder + "/rejects.csv") ?? Data()
      // A header alone is one line.
      if !files.contains("customers.csv") || rejects.count(where: { $0 == 10 }) != 1 { return true }
    }
    let texts = ids.map { Array($0.replacing("\"", with: "\"\"").utf8) }
    return files.contains { file in
      // A folder is no file, and what cannot be read may hold anybody.
      var isFolder: ObjCBool = false
      let path = folder + "/" + file
      if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue { return false }
      guard let data = FileManager.default.contents(atPath: path) else { return true }
      return data.withUnsafeBytes { bytes in texts.contains { KeptLists.find($0, in: bytes) } }
    }
  }

  /// Whether a text stands among bytes by itself, and not as a part of a longer word or number.
  private static func find(_ text: [UInt8], in bytes: UnsafeRawBufferPointer) -> Bool {
    guard let start = bytes.baseAddress, let letter = text.first else { return false }
    var place = 0
    while place + text.count <= bytes.count,
      let found = memchr(start + place, Int32(letter), bytes.count - place - text.count + 1)
    {
      let first = UnsafeRawPointer(found) - start
      let end = first + text.count
      place = first + 1
      if memcmp(found, text, text.count) != 0 || first > 0 && isInWord(bytes[first - 1]) { continue }
      if end == bytes.count || !isInWord(bytes[end]) { return true }
    }
    return false
  }

  private static func isInWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 48...57, 65...90, 97...122: true
    default: false
    }
  }
}
