import Foundation
import Testing

/// A folder of a test's own, removed when the test is over.
struct Scratch: Sendable {
  let path: String

  /// Does work in a new folder.
  static func use<Answer>(_ work: (Scratch) async throws -> Answer) async throws -> Answer {
    let scratch = try Scratch()
    defer { scratch.remove() }
    return try await work(scratch)
  }

  /// A new folder; whoever makes it removes it.
  init() throws {
    let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
    path = folder.appendingPathComponent("clientela-" + UUID().uuidString).path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  /// Takes the folder away, whatever its permissions have become.
  func remove() {
    do { try FileManager.default.removeItem(atPath: path) } catch { Issue.record(error) }
  }

  /// The program, started in this folder.
  var program: Program { Program(folder: path) }

  /// Writes a file, and the folders above it.
  func write(_ name: String, _ text: String) throws {
    let url = URL(fileURLWithPath: path + "/" + name)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func write(_ files: [String: String]) throws { for (name, text) in files { try write(name, text) } }

  func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(atPath: path + "/" + name, withIntermediateDirectories: true)
  }

  func bytes(_ name: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path + "/" + name)) }

  func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }

  func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path + "/" + name) }

  func mode(_ name: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path + "/" + name)
    return try #require(attributes[.posixPermissions] as? NSNumber).intValue
  }

  func setMode(_ mode: Int, of name: String) throws {
    try FileManager.default.setAttributes([.posixPermissions: NSNumber(value: mode)], ofItemAtPath: path + "/" + name)
  }

  /// Everything in the folder, or in one in it.
  func tree(_ name: String = "") throws -> Tree { try Tree(of: name.isEmpty ? path : path + "/" + name) }
}
