/// How a file is packed, known by its first bytes and never by its name.
enum Compression: String, Hashable, Sendable {
  case none, gzip, zstd

  /// What the first bytes say; a kind of file that holds no text of its own is exit 65.
  init(magic: UnsafeBufferPointer<UInt8>, name: String) throws(LoadingError) {
    func begins(_ bytes: UInt8...) -> Bool { magic.count >= bytes.count && bytes.indices.allSatisfy { magic[$0] == bytes[$0] } }
    func refused(_ what: String) -> LoadingError { LoadingError(.badData, file: name, "is " + what) }
    if begins(0x1F, 0x8B) {
      self = .gzip
    } else if begins(0x28, 0xB5, 0x2F, 0xFD)
      || (magic.count >= 4 && magic[0] & 0xF0 == 0x50 && magic[1] == 0x2A && magic[2] == 0x4D && magic[3] == 0x18)
    {
      // The second form is a frame to be skipped, with which pzstd begins its files.
      self = .zstd
    } else if begins(0x50, 0x4B, 0x03, 0x04) {
      throw refused("a spreadsheet or zip archive, not text; save the sheet as CSV UTF-8, or unpack the archive")
    } else if begins(0xD0, 0xCF, 0x11, 0xE0) {
      throw refused("an old spreadsheet (.xls), not text; save the sheet as CSV UTF-8")
    } else if begins(0xFD, 0x37, 0x7A, 0x58, 0x5A) || begins(0x42, 0x5A, 0x68) || begins(0x37, 0x7A, 0xBC, 0xAF) {
      throw refused("compressed with xz, bzip2 or 7-Zip; unpack it first, or pack it with gzip or zstd")
    } else {
      self = .none
    }
  }
}
