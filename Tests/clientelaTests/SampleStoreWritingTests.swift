import Foundation
import Testing

@testable import clientela

@Suite("Writing the sample store")
struct SampleStoreWritingTests {
  /// Runs `body` with a path in a new folder, which is removed afterwards.
  private func inTemporaryFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sample-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer {
      do { try FileManager.default.removeItem(at: folder) } catch { Issue.record(error) }
    }
    try body(folder)
  }

  @Test("A new folder holds all files, and a second demo writes the same over them")
  func writesTwice() throws {
    try inTemporaryFolder { folder in
      let target = folder.appendingPathComponent("deep/demo")
      let files = SampleStoreTests.files
      for _ in 1...2 {
        try SampleStore().write(to: target.path)
        for file in files {
          #expect(try Data(contentsOf: target.appendingPathComponent(file.path)) == Data(file.bytes), "\(file.path)")
        }
      }
    }
  }

  @Test("A folder with somebody's own files is refused, and they stay", arguments: ["clientela.yml", "data/orders.csv"])
  func refusesForeignFiles(path: String) throws {
    try inTemporaryFolder { folder in
      let own = folder.appendingPathComponent(path)
      try FileManager.default.createDirectory(at: own.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data("mine\n".utf8).write(to: own)
      let error = SampleStoreError("\(folder.path)/\(path) is not the demo's and would be overwritten; choose another folder")
      #expect(throws: error) { try SampleStore().write(to: folder.path) }
      #expect(try Data(contentsOf: own) == Data("mine\n".utf8))
      #expect(!FileManager.default.fileExists(atPath: folder.appendingPathComponent("data/lines.csv").path))
    }
  }

  @Test("A file in the folder's place is refused with a sentence")
  func refusesFile() throws {
    try inTemporaryFolder { folder in
      let file = folder.appendingPathComponent("demo")
      try Data("mine\n".utf8).write(to: file)
      let error = try #require(throws: SampleStoreError.self) { try SampleStore().write(to: file.path) }
      #expect(error.description.hasPrefix("\(file.path): the demo store cannot be written here; choose another folder"))
      #expect(try Data(contentsOf: file) == Data("mine\n".utf8))
    }
  }
}
