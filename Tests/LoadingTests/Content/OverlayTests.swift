import Foundation
import Loading
import Testing

@Suite("Overlay")
struct OverlayTests {
  @Test("A user's file wins over the built-in one, the others stay; hidden files do not count")
  func wins() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("overlay-" + UUID().uuidString).path
    defer {
      do { try FileManager.default.removeItem(atPath: folder) } catch { Issue.record(error) }
    }
    try FileManager.default.createDirectory(atPath: folder + "/more", withIntermediateDirectories: true)
    for path in ["style.css", "more/own.txt", ".hidden"] {
      #expect(FileManager.default.createFile(atPath: folder + "/" + path, contents: Data("mine".utf8)))
    }
    let builtIn = try Overlay(prefix: "templates", folder: nil).files()
    let files = try Overlay(prefix: "templates", folder: folder).files()
    #expect(builtIn.contains { $0.path == "style.css" && $0.source == "templates/style.css" })
    #expect(files.first { $0.path == "style.css" }?.bytes == [UInt8]("mine".utf8))
    #expect(files.first { $0.path == "more/own.txt" }?.source == folder + "/more/own.txt")
    #expect(files.count == builtIn.count + 1)
    #expect(files.map(\.path) == files.map(\.path).sorted())
  }

  @Test("A folder that is not there is an error that names the key")
  func missing() {
    #expect(
      throws: LoadingError(
        .badConfiguration, file: "/no/such", "there is no such folder; correct content in the configuration")
    ) { try Overlay(prefix: "content", folder: "/no/such").files() }
  }
}
