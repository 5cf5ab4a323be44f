import Foundation

/// Where libFuzzer enters: the first byte chooses the separator, the others are the file.
///
/// The reader must find what the plain reader finds, wherever blocks are cut; everything else, and every trap, is a finding.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  guard let start, count > 0 else { return 0 }
  let separator = Separator.candidates[Int(start[0]) % Separator.candidates.count]
  let bytes = Array(UnsafeBufferPointer(start: start + 1, count: count - 1))
  let expected = PlainReader.read(bytes, separator: separator)
  for block in [1, 64, ChunkReader.usualBlock] {
    let found = read(bytes, Separator.byte(separator), block: block)
    if found != expected { report(bytes, separator, block, "\(found)", "\(expected)") }
  }
  // What is sniffed, and runs of blanks, have no plain counterpart; blocks must make no difference all the same.
  for separator in [nil, Separator.blanks] {
    let found = read(bytes, separator, block: ChunkReader.usualBlock)
    let other = read(bytes, separator, block: 64)
    if found != other { report(bytes, 0, 64, "\(other)", "\(found)") }
  }
  return 0
}

/// What the real reader makes of a text.
private func read(_ bytes: [UInt8], _ separator: Separator?, block: Int) -> PlainReader.Outcome {
  var records: [PlainReader.Record] = []
  var lines = 0
  // Whether the last chunk that came said that it is the last.
  var isWhole = true
  do throws(LoadingError) {
    var reader = try ChunkReader(ByteStream(bytes), separator: separator, block: block)
    var scanner = RecordScanner(name: "x.csv", separator: reader.separator)
    while try reader.next(into: &scanner.chunk) {
      isWhole = scanner.chunk.isLast
      scanner.begin()
      while try scanner.next() {
        let record = scanner.record
        let hash = scanner.hash()
        records.append(
          PlainReader.Record(line: lines + record.line, cells: (0..<record.count).map { Array(record.cell($0).bytes) }))
        precondition(scanner.hash() == hash, "a record's hash changed")
      }
      lines += scanner.lines
    }
    precondition(isWhole, "the last chunk does not know that it is the last")
  } catch {
    return .unclosed(line: lines + (error.line ?? 0))
  }
  return .records(records)
}

private func report(_ bytes: [UInt8], _ separator: UInt8, _ block: Int, _ found: String, _ expected: String) -> Never {
  let text = String(decoding: bytes, as: UTF8.self).debugDescription
  let lines = ["separator \(separator), blocks of \(block): \(text)", "found    \(found)", "expected \(expected)"]
  FileHandle.standardError.write(Data((lines.joined(separator: "\n") + "\n").utf8))
  abort()
}
