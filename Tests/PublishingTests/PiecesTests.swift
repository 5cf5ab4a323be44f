import Describing
import Foundation
import Publishing
import Rendering
import Testing

@Suite("Files that are made while they are written") struct PiecesTests {
  private let scene: Scene

  init() throws { scene = try Scene() }

  @Test("Pieces stand end to end, whichever is made first", arguments: [0, 1, 2, 3, 100, 1000]) func order(count: Int) throws {
    defer { remove() }
    let make: @Sendable (Int) -> [UInt8] = { piece in
      // The early ones take longest.
      if piece < 4 { Thread.sleep(forTimeInterval: 0.002 * Double(4 - piece)) }
      return Array(repeating: UInt8(truncatingIfNeeded: piece), count: piece * 37 % 501)
    }
    let expected = FileContent.pieces(count: count, make: make).bytes
    let length = try Disk.real.writePieces(scene.root + "/x", count, make, 0o640)
    #expect(length == expected.count)
    #expect(try Disk.real.read(scene.root + "/x") == expected)
    #expect(try scene.mode("x") == 0o640)
  }

  @Test("A file that is there is not written over") func existing() throws {
    defer { remove() }
    try scene.write("x", "mine")
    #expect(throws: DiskError(scene.root + "/x", EEXIST)) { try Disk.real.writePieces(scene.root + "/x", 2, { _ in [1] }, 0o644) }
    #expect(try scene.read("x") == "mine")
  }

  @Test("A disk that is full is an error, and ends the making") func full() throws {
    defer { remove() }
    let path = "/dev/full"
    let bytes = [UInt8](repeating: 1, count: 4096)
    #expect(throws: DiskError.self) { try Disk.real.writePieces(path, 50, { _ in bytes }, 0o644) }
  }

  @Test("The manifest holds the length of a file that was made in pieces, and nothing is left of the first") func manifest()
    throws
  {
    defer { remove() }
    _ = try scene.publisher().publish(Scene.site("2026-W46"))
    let json = try scene.read("exports/2026-W46/.clientela.json")
    #expect(json.contains("\"customers.csv\" : 17"))
    #expect(try scene.snapshot("exports/2026-W46").keys.sorted() == [".clientela.json", "customers.csv"])
    #expect(try scene.mode("exports/2026-W46/.clientela.json") == 0o600)
  }

  @Test("No file of a site may take the manifest's names", arguments: [".clientela.json", ".clientela.json.new"])
  func names(path: String) throws {
    defer { remove() }
    #expect(throws: PublishingError.self) { try scene.publisher().publish(Scene.site("2026-W46", exports: [path])) }
  }

  private func remove() {
    do { try scene.remove() } catch { Issue.record(error) }
  }
}
