import Foundation
import Publishing
import Rendering
import Synchronization
import Testing
import Trade

@Suite("A run that fails or is killed") struct FailureTests {
  @Test("Whichever step fails, the old site and lists are whole and nothing is left", arguments: Change.allCases)
  func failing(change: Change) throws {
    var failures = 0
    for step in 1... {
      let scene = try Scene()
      defer { do { try scene.remove() } catch { Issue.record(error) } }
      try change.prepare(scene)
      let before = try scene.snapshot()
      let disk = FailingDisk(at: step)
      do {
        let problems = try change.run(scene.publisher(disk.disk))
        try change.expect(scene, "step \(step)")
        if problems.isEmpty { break }
      } catch let error as PublishingError {
        failures += 1
        #expect(error.description.contains("No space left on device; make room and run again"), "step \(step)")
        // A site of the first layout may have been taken over already, with what it shows unchanged.
        if change != .firstLayout { #expect(try scene.snapshot() == before, "step \(step)") }
      }
    }
    #expect(failures > 10)
  }

  @Test(
    "Whenever it is killed, the site is the old or the new one and verifies, and the next run mends the rest",
    arguments: Change.allCases)
  func killed(change: Change) throws {
    var kills = 0
    for step in 1... {
      let scene = try Scene()
      defer { do { try scene.remove() } catch { Issue.record(error) } }
      try change.prepare(scene)
      let before = try change.pages(scene)
      let disk = FailingDisk(at: step, killing: true)
      do {
        let problems = try change.run(scene.publisher(disk.disk))
        if problems.isEmpty { break }
      } catch is PublishingError {
        kills += 1
      }
      let after = try change.pages(scene)
      if after != before { try change.expect(scene, "step \(step)") }
      if change != .firstLayout {
        #expect(try scene.publisher().open { try $0.verify() }.isEmpty, "step \(step)")
      }
      #expect(try change.run(scene.publisher()).isEmpty, "step \(step)")
      try change.expect(scene, "step \(step)")
      #expect(try scene.publisher().open { try $0.verify() }.isEmpty, "step \(step)")
      #expect(try FileManager.default.contentsOfDirectory(atPath: scene.root).sorted() == ["exports", "site"], "step \(step)")
      #expect(try FileManager.default.contentsOfDirectory(atPath: scene.output + "/.clientela").count <= 3, "step \(step)")
    }
    #expect(kills > 10)
  }

  @Test("After a kill another period is built, and nothing of the killed one is left", arguments: [Change.first, .added])
  func another(change: Change) throws {
    for step in 1... {
      let scene = try Scene()
      defer { do { try scene.remove() } catch { Issue.record(error) } }
      try change.prepare(scene)
      let disk = FailingDisk(at: step, killing: true)
      do {
        if try change.run(scene.publisher(disk.disk)).isEmpty { break }
      } catch is PublishingError {}
      let wasPublished = try scene.publisher().open { try $0.digest(of: change.period) } != nil
      #expect(try scene.publisher().publish(Scene.site("2026-W44", saying: "other")).isEmpty, "step \(step)")
      #expect(scene.exists("site/2026-W44/index.html"))
      let name = try change.period.id
      #expect(scene.exists("site/" + name) == wasPublished, "step \(step)")
      if wasPublished { #expect(scene.exists("exports/" + name), "step \(step)") }
      #expect(try scene.publisher().open { try $0.verify() }.isEmpty, "step \(step)")
    }
  }

  @Test("Files that appear in a period during the switch are not lost") func late() throws {
    let scene = try Scene()
    defer { do { try scene.remove() } catch { Issue.record(error) } }
    try Change.rebuilt.prepare(scene)
    let count = Mutex(0)
    var disk = Disk.quick
    disk.exchange = { one, other in
      if other.hasSuffix("/site/2026-W46") {
        let number = count.withLock { count -> Int in
          count += 1
          return count
        }
        try Disk.real.write("\(other)/mine/late\(number).txt", Array("late".utf8), 0o644)
      }
      try Disk.real.exchange(one, other)
    }
    #expect(try scene.publisher(disk).publish(Scene.site("2026-W46", saying: "new")).isEmpty)
    #expect(count.withLock { $0 } == 2)
    #expect(try scene.read("site/2026-W46/mine/late1.txt") == "late")
    #expect(try scene.read("site/2026-W46/mine/late2.txt") == "late")
    #expect(try scene.read("site/2026-W46/mine/note.txt") == "mine")
  }

  @Test("A folder of the staging's name that is not ours is left alone") func staging() throws {
    let scene = try Scene()
    defer { do { try scene.remove() } catch { Issue.record(error) } }
    try scene.write("exports/.2026-W46.staging/mine.txt", "mine")
    let error = #expect(throws: PublishingError.self) { try scene.publisher().publish(Scene.site("2026-W46")) }
    #expect(error?.description.hasPrefix("\(scene.exports)/.2026-W46.staging: is in the way") == true)
    #expect(try scene.read("exports/.2026-W46.staging/mine.txt") == "mine")
    #expect(!scene.exists("site"))
  }
}
