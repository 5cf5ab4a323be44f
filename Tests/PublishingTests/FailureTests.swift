import Foundation
import Publishing
import Rendering
import Testing

@Suite("A run that fails or is killed") struct FailureTests {
  @Test("Whichever step fails, the old site and lists are whole and nothing is left", arguments: [true, false])
  func failing(hasOld: Bool) throws {
    var failures = 0
    for step in 1... {
      let scene = try Scene()
      defer { do { try scene.remove() } catch { Issue.record(error) } }
      if hasOld { try publishOld(scene) }
      let before = try scene.snapshot()
      let disk = FailingDisk(at: step)
      do {
        let problems = try scene.publisher(disk.disk).publish(Scene.site("2026-W46", saying: "new"))
        try expectNew(scene, step: step)
        if problems.isEmpty { break }
      } catch let error as PublishingError {
        failures += 1
        #expect(error.description.contains("No space left on device; make room and run again"), "step \(step)")
        #expect(try scene.snapshot() == before, "step \(step)")
      }
    }
    #expect(failures > 10)
  }

  @Test("Whenever it is killed, the site is the old or the new one, and the next run mends the rest", arguments: [true, false])
  func killed(hasOld: Bool) throws {
    var kills = 0
    let lists = hasOld ? ["2026-W45", "2026-W46"] : ["2026-W46"]
    for step in 1... {
      let scene = try Scene()
      defer { do { try scene.remove() } catch { Issue.record(error) } }
      if hasOld { try publishOld(scene) }
      let before = scene.exists("site") ? try scene.snapshot("site") : [:]
      let disk = FailingDisk(at: step, killing: true)
      do {
        let problems = try scene.publisher(disk.disk).publish(Scene.site("2026-W46", saying: "new"))
        if problems.isEmpty { break }
      } catch is PublishingError {
        kills += 1
      }
      let after = scene.exists("site") ? try scene.snapshot("site") : [:]
      if after != before { try expectNew(scene, step: step) }
      _ = try scene.publisher().publish(Scene.site("2026-W46", saying: "new"))
      try expectNew(scene, step: step)
      #expect(try FileManager.default.contentsOfDirectory(atPath: scene.root).sorted() == ["exports", "site"], "step \(step)")
      #expect(try FileManager.default.contentsOfDirectory(atPath: scene.exports).sorted() == lists, "step \(step)")
      if hasOld { #expect(try scene.read("site/mine/note.txt") == "mine", "step \(step)") }
    }
    #expect(kills > 10)
  }

  @Test("A file that appears in the old folder during the exchange is not lost") func late() throws {
    let scene = try Scene()
    defer { do { try scene.remove() } catch { Issue.record(error) } }
    try publishOld(scene)
    var disk = Disk.real
    disk.exchange = { one, other in
      if other.hasSuffix("/site") { try Disk.real.write("\(other)/mine/late.txt", Array("late".utf8), 0o644) }
      try Disk.real.exchange(one, other)
    }
    _ = try scene.publisher(disk).publish(Scene.site("2026-W46", saying: "new"))
    #expect(try scene.read("site/mine/late.txt") == "late")
  }

  @Test("A folder of the staging's name that is not ours is left alone") func staging() throws {
    let scene = try Scene()
    defer { do { try scene.remove() } catch { Issue.record(error) } }
    try scene.write(".site.staging/mine.txt", "mine")
    let error = #expect(throws: PublishingError.self) { try scene.publisher().publish(Scene.site("2026-W46")) }
    #expect(error?.description.hasPrefix("\(scene.root)/.site.staging: is in the way") == true)
    #expect(try scene.read(".site.staging/mine.txt") == "mine")
    #expect(!scene.exists("site"))
  }

  private func publishOld(_ scene: Scene) throws {
    _ = try scene.publisher().publish(Scene.site("2026-W45", saying: "old"))
    _ = try scene.publisher().publish(Scene.site("2026-W46", saying: "old"))
    try scene.write("site/mine/note.txt", "mine")
  }

  private func expectNew(_ scene: Scene, step: Int) throws {
    let site = try scene.snapshot("site")
    for file in Scene.site("2026-W46", saying: "new").files {
      #expect(site[file.path] == String(decoding: file.bytes, as: UTF8.self), "step \(step)")
    }
    #expect(try scene.read("exports/2026-W46/customers.csv") == "new customers.csv", "step \(step)")
  }
}
