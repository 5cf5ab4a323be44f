import Foundation
import Markup
import Testing

/// Compares a drawing with the one in Snapshots/NAME.html, a tag a line. `RECORD_SNAPSHOTS=1 swift test` writes the files anew,
/// and fails, so that nobody records by accident: look at the difference, then run without it.
func expectSnapshot(_ node: Node, named name: String, at location: SourceLocation = #_sourceLocation) throws {
  let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Snapshots")
  let file = folder.appendingPathComponent("\(name).html")
  let drawn = node.written.replacingOccurrences(of: "><", with: ">\n<") + "\n"
  if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(drawn.utf8).write(to: file)
    Issue.record("Recorded \(name); run again without RECORD_SNAPSHOTS", sourceLocation: location)
    return
  }
  let expected = String(decoding: try Data(contentsOf: file), as: UTF8.self)
  let lines = drawn.split(separator: "\n")
  let expectedLines = expected.split(separator: "\n")
  for (number, pair) in zip(lines, expectedLines).enumerated() where pair.0 != pair.1 {
    #expect(pair.0 == pair.1, "\(name).html:\(number + 1)", sourceLocation: location)
    return
  }
  #expect(lines.count == expectedLines.count, "\(name).html is longer or shorter", sourceLocation: location)
}
