import Crypto
import Foundation
import Loading
import Trade

extension Setup {
  /// What a report of a ledger is made from, as checksums. Paths stay out of it: a store that moves to another folder builds the same.
  func seal(of ledger: Ledger) throws -> Seal {
    let inputs = ledger.intake.files.map { file in
      Seal.Input(name: (file.path as NSString).lastPathComponent, sha256: file.sha256, rows: file.rows)
    }
    var content = SHA256()
    for overlay in [self.content, templates] {
      for file in try overlay.files() {
        content.update(data: Data("\(overlay.prefix)/\(file.path)\0\(file.bytes.count)\0".utf8))
        content.update(data: file.bytes)
      }
    }
    return Seal(
      tool: Clientela.tool, inputs: inputs, configuration: configurationDigest, content: Setup.hex(content.finalize()))
  }

  /// SHA-256 of what was configured: the text of the file, and the flags that change what a report says, in their order.
  static func digest(of text: String?, flags: [Override]) -> String {
    var hash = SHA256()
    hash.update(data: Data((text ?? "").utf8))
    for flag in flags where !places.contains(flag.keys) {
      hash.update(data: Data("\0\(flag.keys.joined(separator: "."))\0\(flag.values.joined(separator: "\0"))".utf8))
    }
    return hex(hash.finalize())
  }

  /// Flags that say where something stands, and not what is in it.
  private static let places: [[String]] = [
    ["output"], ["exports"], ["state"], ["sources", "orders", "file"], ["sources", "lines", "file"],
    ["sources", "customers", "file"],
    ["sources", "products", "file"],
  ]

  private static func hex(_ digest: SHA256.Digest) -> String {
    digest.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
  }
}
