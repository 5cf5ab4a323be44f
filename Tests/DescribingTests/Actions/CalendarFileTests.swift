import Foundation
import Testing
import Trade

@testable import Describing

@Suite("The calendar of calls and birthdays")
struct CalendarFileTests {
  private func bytes() throws -> [UInt8] {
    try #require(try QueueShop().report.exports.first { $0.path == "actions.ics" }).bytes
  }

  /// The lines, unfolded.
  private func lines() throws -> [String] {
    String(decoding: try bytes(), as: UTF8.self).replacingOccurrences(of: "\r\n ", with: "").components(separatedBy: "\r\n")
  }

  @Test("Lines end by CRLF, and none is longer than 75 octets")
  func folded() throws {
    let bytes = try bytes()
    for (place, byte) in bytes.enumerated() where byte == 0x0A { #expect(bytes[place - 1] == 0x0D) }
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    for line in lines { #expect(line.count <= 76, "75 and the CR") }
    #expect(lines.allSatisfy { String(validating: $0, as: UTF8.self) != nil }, "no letter is cut")
  }

  @Test("Every entry begins, ends, and has an identity and a stamp that do not depend on the clock")
  func entries() throws {
    let lines = try lines()
    #expect(lines.first == "BEGIN:VCALENDAR" && lines.dropLast().last == "END:VCALENDAR")
    #expect(lines.count { $0 == "BEGIN:VEVENT" } == 2 && lines.count { $0 == "END:VEVENT" } == 2)
    let identities = lines.filter { $0.hasPrefix("UID:") }
    #expect(Set(identities).count == 2)
    #expect(lines.count { $0 == "DTSTAMP:20261115T000000Z" } == 2)
    #expect(lines.contains("DTSTART;VALUE=DATE:20261121") && lines.contains("DTEND;VALUE=DATE:20261122"))
    #expect(lines.contains("SUMMARY:Call: Emma Quinn (Contact with a key account)"))
    #expect(try bytes() == QueueShop().report.exports.first { $0.path == "actions.ics" }?.bytes)
  }

  @Test(
    "Texts are escaped and long lines folded between letters",
    arguments: [
      ("a, b; c\\d\ne", "X:a\\, b\\; c\\\\d\\ne"), ("\u{7}bell", "X: bell"),
      (String(repeating: "é", count: 60), "X:" + String(repeating: "é", count: 60)),
    ])
  func escaped(text: String, line: String) {
    var lines = ContentLines()
    lines.add("X", text: text)
    let written = String(decoding: lines.bytes, as: UTF8.self)
    #expect(written.replacingOccurrences(of: "\r\n ", with: "") == line + "\r\n")
    #expect(written.components(separatedBy: "\r\n").allSatisfy { $0.utf8.count <= 75 })
  }
}
