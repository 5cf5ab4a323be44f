import Foundation
import Publishing
import Rendering
import Testing
import Trade

@Suite("Copies of a site, and a root that was changed") struct CopyTests {
  private let scene: Scene

  init() throws { scene = try Scene() }

  @Test("A copy without its hidden folder says so, and the next build makes it whole") func hidden() throws {
    defer { remove() }
    try build()
    try FileManager.default.removeItem(atPath: scene.output + "/.clientela")
    let faults = try verify()
    #expect(faults.map(\.path) == [".clientela"])
    #expect(
      faults.first?.what.hasPrefix("is missing, so that no link of the root leads anywhere; copy a site with cp -a") == true)
    #expect(try scene.publisher().open { try $0.periods().map(\.id) } == ["2026-W45", "2026-W46"])
    #expect(try scene.publisher().publish(Scene.site("2026-W47")) == [])
    #expect(try verify() == [])
    #expect(try scene.seen()["index.html"] == "one index.html")
    #expect(try scene.seen()["2026-W45/index.html"] == "one 2026-W45/index.html")
  }

  @Test("A copy in which links were followed is verified as it is, and not built into") func followed() throws {
    defer { remove() }
    try build()
    let seen = try scene.seen()
    try FileManager.default.removeItem(atPath: scene.output)
    for (path, text) in seen where path != "latest" {
      try scene.write("site/" + path, text)
      if path.hasPrefix("2026-W46/") { try scene.write("site/latest/" + path.dropFirst(9), text) }
    }
    #expect(try verify() == [])
    #expect(try scene.publisher().open { try $0.isCopy() && $0.periods().count == 2 })
    let before = try scene.snapshot()
    let error = #expect(throws: PublishingError.self) { try scene.publisher().publish(Scene.site("2026-W47")) }
    #expect(
      error?.description.hasPrefix(scene.output + ": is a copy without links, to be read and verified, not built into; ") == true)
    #expect(try scene.snapshot() == before)
    for (path, what) in [
      ("latest/index.html", "was changed: it has 8 bytes instead of 23"),
      ("index.html", "was changed: it has 8 bytes instead of 14"),
      ("2026-W45/rfm/a.html", "was changed: it has 8 bytes instead of 23"),
    ] {
      let text = try scene.read("site/" + path)
      try scene.write("site/" + path, "tampered")
      #expect(try verify() == [Fault(path, what)])
      try scene.write("site/" + path, text)
    }
    try FileManager.default.removeItem(atPath: scene.output + "/2026-W45")
    #expect(try verify() == [Fault("2026-W45", "is missing")])
  }

  @Test("A root of which a file or a link was lost or changed is made again; what stands in a link's place is not ours")
  func root() throws {
    defer { remove() }
    try build()
    let root = Scene.site("2026-W46").files.filter { !$0.path.contains("/") }
    #expect(try scene.publisher().open { try $0.isRootWhole() })
    let archive = scene.output + "/archive.json"
    for damage in [
      { try FileManager.default.removeItem(atPath: archive) }, { try scene.write("site/archive.json", "[") },
      { try FileManager.default.removeItem(at: URL(filePath: archive).resolvingSymlinksInPath()) },
      { try FileManager.default.removeItem(atPath: scene.output + "/.clientela") },
      { try FileManager.default.removeItem(atPath: scene.output + "/latest") },
    ] {
      try damage()
      #expect(try scene.publisher().open { try $0.isRootWhole() } == false)
      #expect(try scene.publisher().open { try $0.prune([], leaving: root) } == [])
      #expect(try verify() == [])
      #expect(try scene.seen()["archive.json"] == "one archive.json")
    }
    try FileManager.default.removeItem(atPath: archive)
    try scene.write("site/archive.json", "mine")
    let error = #expect(throws: PublishingError.self) { try scene.publisher().open { try $0.prune([], leaving: root) } }
    #expect(error?.description == archive + ": is in the way and not ours; move it away")
    #expect(try scene.read("site/archive.json") == "mine")
  }

  @Test("A run that fails or is killed while it makes a lost root anew loses no period", arguments: [false, true])
  func failing(isKilled: Bool) throws {
    var failures = 0
    for step in 1... {
      let scene = try Scene()
      defer { do { try scene.remove() } catch { Issue.record(error) } }
      for period in ["2026-W45", "2026-W46"] { _ = try scene.publisher().publish(Scene.site(period)) }
      let whole = try scene.seen()
      try FileManager.default.removeItem(atPath: scene.output + "/.clientela")
      let root = Scene.site("2026-W46").files.filter { !$0.path.contains("/") }
      let disk = FailingDisk(at: step, killing: isKilled)
      var isOver = false
      do {
        isOver = try scene.publisher(disk.disk).open { try $0.prune([], leaving: root) }.isEmpty
      } catch is PublishingError {
        failures += 1
      }
      #expect(try scene.publisher().open { try $0.periods().map(\.id) } == ["2026-W45", "2026-W46"], "step \(step)")
      #expect(try scene.publisher().open { try $0.prune([], leaving: root) } == [], "step \(step)")
      #expect(try scene.publisher().open { try $0.verify() } == [], "step \(step)")
      #expect(try scene.seen() == whole, "step \(step)")
      if isOver { break }
    }
    #expect(failures > 5)
  }

  private func verify() throws -> [Fault] { try scene.publisher().open { try $0.verify() } }

  private func build() throws {
    _ = try scene.publisher().publish(Scene.site("2026-W45"))
    _ = try scene.publisher().publish(Scene.site("2026-W46"))
  }

  private func remove() {
    do { try scene.remove() } catch { Issue.record(error) }
  }
}
