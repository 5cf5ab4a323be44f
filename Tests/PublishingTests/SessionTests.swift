import Foundation
import Glibc
import Publishing
import Rendering
import Testing

@Suite("Runs side by side, and what may not be published") struct SessionTests {
  private let scene: Scene

  init() throws { scene = try Scene() }

  @Test("While one run works on a site, from its list of periods on, another is told to wait") func interleaved() throws {
    defer { remove() }
    try scene.publisher().open { first in
      let error = #expect(throws: PublishingError.self) { try scene.publisher().publish(Scene.site("2026-W45")) }
      #expect(error?.kind == .locked)
      let lock = scene.root + "/.exports.lock"
      #expect(
        error?.description
          == "\(lock): another run (process \(getpid())) is publishing here; wait for it and run again")
      let problems = try first.publish(Scene.site("2026-W46"))
      #expect(problems.isEmpty)
    }
    _ = try scene.publisher().publish(Scene.site("2026-W45"))
    #expect(scene.exists("site/2026-W45") && scene.exists("site/2026-W46"))
  }

  @Test("Two sites with one folder of private files take turns as well, whichever the order of their names")
  func sharedExports() throws {
    defer { remove() }
    for other in ["a-site", "z-site"] {
      let second = Publisher(output: scene.root + "/" + other, exports: scene.exports)
      try scene.publisher().open { _ in
        let error = #expect(throws: PublishingError.self) { try second.publish(Scene.site("2026-W46")) }
        #expect(error?.kind == .locked)
      }
    }
    #expect(try scene.snapshot().isEmpty)
  }

  @Test("Two sites with one state take turns as well; its folder is made for the owner alone") func sharedState() throws {
    defer { remove() }
    let publishers = ["a", "b"].map {
      Publisher(output: "\(scene.root)/\($0)", exports: "\(scene.root)/\($0)-lists", state: scene.root + "/state/record.sqlite")
    }
    var mode: Int?
    try publishers[0].open { _ in
      let error = #expect(throws: PublishingError.self) { try publishers[1].publish(Scene.site("2026-W46")) }
      #expect(error?.kind == .locked)
      #expect(error?.description.hasPrefix(scene.root + "/state/.record.sqlite.lock: another run") == true)
      mode = try scene.mode("state")
    }
    #expect(mode == 0o700)
    #expect(try publishers[1].publish(Scene.site("2026-W46")).isEmpty)
    // Nobody recorded anything.
    #expect(!FileManager.default.fileExists(atPath: scene.root + "/state"))
  }

  @Test("A failure in a session gives the locks back") func failing() throws {
    defer { remove() }
    #expect(throws: CancellationError.self) { try scene.publisher().open { _ in throw CancellationError() } }
    #expect(try scene.snapshot().isEmpty)
    _ = try scene.publisher().publish(Scene.site("2026-W46"))
  }

  @Test(
    "Exports in the site, and a site in the exports, are found behind links and other spellings",
    arguments: [("", "link/private"), ("", "link"), ("", "site/private"), ("site/private/deep", "link/private"), ("", "")])
  func apart(output: String, exports: String) throws {
    defer { remove() }
    try FileManager.default.createDirectory(atPath: scene.output + "/private", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: scene.root + "/link", withDestinationPath: "site")
    let before = try scene.snapshot()
    let publisher = Publisher(
      output: output.isEmpty ? scene.output : scene.root + "/" + output, exports: scene.root + "/" + exports)
    let error = #expect(throws: PublishingError.self) { try publisher.publish(Scene.site("2026-W46")) }
    #expect(error?.kind == .badConfiguration)
    #expect(error?.description.contains(": exports and output lie in one another; ") == true)
    #expect(try scene.snapshot() == before)
  }

  @Test("The state may not lie in the site, whether it is there or not", arguments: ["link/state.db", "link/new/state.db"])
  func state(path: String) throws {
    defer { remove() }
    try FileManager.default.createDirectory(atPath: scene.output, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: scene.root + "/link", withDestinationPath: "site")
    let state = scene.root + "/" + path
    let publisher = Publisher(output: scene.output, exports: scene.exports, state: state)
    let error = #expect(throws: PublishingError.self) { try publisher.publish(Scene.site("2026-W46")) }
    #expect(error?.kind == .badConfiguration)
    #expect(error?.description == "\(state): state lies in output; it is private, put it beside the site")
    let beside = Publisher(output: scene.output, exports: scene.exports, state: scene.root + "/no/state.db")
    #expect(try beside.publish(Scene.site("2026-W46")).isEmpty)
  }

  @Test("Lists that a killed run of another period left aside are removed; a folder of the user's is not") func sweep() throws {
    defer { remove() }
    _ = try scene.publisher().publish(Scene.site("2026-W45"))
    try FileManager.default.copyItem(atPath: scene.exports + "/2026-W45", toPath: scene.exports + "/.2026-W44.staging")
    try scene.write("exports/.mine.staging/note.txt", "mine")
    _ = try scene.publisher().publish(Scene.site("2026-W46", exports: []))
    #expect(!scene.exists("exports/.2026-W44.staging"))
    #expect(try scene.read("exports/.mine.staging/note.txt") == "mine")
    #expect(scene.exists("exports/2026-W45/customers.csv"))
  }

  @Test("What went wrong afterwards is told in lines of its own, each once") func lines() throws {
    defer { remove() }
    var disk = Disk.quick
    disk.makeSymbolicLink = { _, path in throw DiskError(path, ENOSPC) }
    disk.remove = { path in throw DiskError(path, EACCES) }
    let error = #expect(throws: PublishingError.self) { try scene.publisher(disk).publish(Scene.site("2026-W46")) }
    let lines = error?.lines ?? []
    #expect(lines.first == "\(scene.output)/.clientela/now: No space left on device; make room and run again")
    #expect(lines.count == 3 && Set(lines).count == 3 && lines.allSatisfy { !$0.contains("\n") })
  }

  private func remove() {
    do { try scene.remove() } catch { Issue.record(error) }
  }
}
