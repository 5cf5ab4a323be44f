import ArgumentParser
import Foundation
import Loading
import Testing
import Trade

@testable import clientela

@Suite("init")
struct InitTests {
  @Test("The sample configuration can be read, and its comments show the defaults")
  func sample() throws {
    let text = String(decoding: try InitCommand.sample(), as: UTF8.self)
    let read = try Configuration(yaml: text, file: "clientela.yml")
    #expect(read.sources.orders.files == ["orders.csv"])
    #expect(read.policy == Policy())

    let whole = text.replacing("\n# ", with: "\n").replacing("#   ", with: "  ")
    let policy = whole[try #require(whole.firstRange(of: "\npolicy:")).lowerBound...]
    let all = try Configuration(yaml: "store: { currency: EUR }\nsources: { orders: o.csv }" + policy, file: "clientela.yml")
    #expect(all.policy == Policy())
  }

  @Test("A configuration that is there is never overwritten; --eject keeps it and writes the rest")
  func keeps() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("init-" + UUID().uuidString).path
    defer {
      do { try FileManager.default.removeItem(atPath: folder) } catch { Issue.record(error) }
    }
    try InitCommand.parse([folder]).run()
    let file = folder + "/clientela.yml"
    #expect(FileManager.default.contents(atPath: file) == Data(try InitCommand.sample()))
    #expect(FileManager.default.createFile(atPath: file, contents: Data("mine".utf8)))

    let error = #expect(throws: Failure.self) { try InitCommand.parse([folder]).run() }
    #expect(error?.status == .cannotWrite)
    try InitCommand.parse([folder, "--eject"]).run()
    #expect(FileManager.default.contents(atPath: file) == Data("mine".utf8))
    for builtIn in Overlay.builtIn("content") {
      #expect(FileManager.default.contents(atPath: folder + "/content/" + builtIn.path) == Data(builtIn.bytes))
    }
    #expect(FileManager.default.fileExists(atPath: folder + "/templates/style.css"))
  }

  @Test("A file in the folder's place is a failure to write")
  func inTheWay() throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("file-" + UUID().uuidString).path
    defer {
      do { try FileManager.default.removeItem(atPath: path) } catch { Issue.record(error) }
    }
    #expect(FileManager.default.createFile(atPath: path, contents: Data()))
    let error = #expect(throws: Failure.self) { try InitCommand.parse([path]).run() }
    #expect(error?.status == .cannotWrite)
  }
}
