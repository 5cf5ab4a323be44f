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
      tool: Clientela.tool, inputs: inputs, configuration: Setup.hex(SHA256.hash(data: Data(configuration.meaning.utf8))),
      content: Setup.hex(content.finalize()))
  }

  private static func hex(_ digest: SHA256.Digest) -> String {
    digest.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
  }
}
