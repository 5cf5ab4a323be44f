import Foundation
import Testing

/// What of the house style a machine can check. style.md §7.
@Suite("The repository keeps its house rules")
struct HouseRulesTests {
  let repository = Repository()

  @Test("The top level holds what was agreed and dot-files, nothing else")
  func topLevel() throws {
    let agreed: Set = [
      "Package.swift", "Package.resolved", "Sources", "Tests", "templates", "content", "README.md", "demo", "site", "exports",
    ]
    let ignored = try repository.text(".gitignore")
    for name in ["/demo/", "/site/", "/exports/", "Package.resolved", ".build/"] { #expect(ignored.contains(name)) }
    let found = try FileManager.default.contentsOfDirectory(atPath: repository.root.path).filter { !$0.hasPrefix(".") }
    #expect(Set(found).subtracting(agreed).isEmpty)
  }

  @Test("The clock is read in the command alone")
  func clock() throws {
    let words = ["Date()", "Date.now", "ContinuousClock", "SuspendingClock", "time(nil)", "clock_gettime", "gettimeofday"]
    #expect(try repository.lines(in: "Sources", holding: words, except: { $0.hasPrefix("Sources/clientela/") }) == [])
  }

  @Test("Nothing traps or hides an error on purpose")
  func traps() throws {
    let words = ["try!", "fatalError(", "preconditionFailure(", "as! ", "catch {}", "catch { }", "TODO", "FIXME"]
    #expect(try repository.lines(in: "Sources", holding: words) == [])
  }

  @Test("Nothing is public: modules are seen inside the package only")
  func access() throws {
    #expect(try repository.lines(in: "Sources", holding: ["public "]) == [])
  }

  @Test("No file is longer than 250 lines")
  func length() throws {
    let long = try (repository.files("Sources", suffix: ".swift") + repository.files("Tests", suffix: ".swift")).compactMap {
      path in
      let count = try repository.text(path).split(separator: "\n", omittingEmptySubsequences: false).count - 1
      return count > 250 ? "\(path): \(count) lines" : nil
    }
    #expect(long == [])
  }

  @Test("Every declaration that other modules see has a doc comment")
  func documented() throws {
    var bare: [String] = []
    for path in try repository.files("Sources", suffix: ".swift") {
      let lines = try repository.text(path).components(separatedBy: "\n")
      for (number, line) in lines.enumerated() where Self.isDeclaration(line) {
        var above = number - 1
        while above >= 0, lines[above].trimmingCharacters(in: .whitespaces).hasPrefix("@") { above -= 1 }
        let comment = above >= 0 && lines[above].trimmingCharacters(in: .whitespaces).hasPrefix("///")
        if !comment { bare.append("\(path):\(number + 1): \(line.trimmingCharacters(in: .whitespaces))") }
      }
    }
    #expect(bare == [])
  }

  /// Types and functions; stored properties may share the comment of the one above them.
  private static func isDeclaration(_ line: String) -> Bool {
    let code = line.trimmingCharacters(in: .whitespaces)
    guard code.hasPrefix("package ") else { return false }
    let kinds = [
      "struct ", "enum ", "protocol ", "final class ", "actor ", "func ", "init", "subscript", "typealias ", "static func ",
      "mutating func ",
    ]
    let rest = code.dropFirst("package ".count)
    let isOperator =
      rest.contains("static func <") || rest.contains("static func +") || rest.contains("static func -")
      || rest.contains("static func ==")
    let isStrideable = rest.contains("func distance(to other: Day)") || rest.contains("func advanced(by days: Int)")
    return !isOperator && !isStrideable && !rest.contains("static prefix func") && kinds.contains { rest.hasPrefix($0) }
  }

  @Test("Money, shares and dates are formatted by our own code only")
  func formatting() throws {
    let words = ["String(format:", "NumberFormatter", "DateFormatter", "ISO8601DateFormatter", ".formatted("]
    #expect(try repository.lines(in: "Sources", holding: words) == [])
  }

  @Test("Binary floating point stays out of the words of the business")
  func floatingPoint() throws {
    #expect(
      try repository.lines(in: "Sources/Trade", holding: ["Double", "Float"], except: { $0.hasSuffix("/Share.swift") }) == [])
    #expect(try repository.lines(in: "Sources/Loading", holding: ["Double(", "Float("]) == [])
  }
}
