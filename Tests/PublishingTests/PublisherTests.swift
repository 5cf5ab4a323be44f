import Foundation
import Publishing
import Rendering
import Testing

@Suite("Publishing a site") struct PublisherTests {
  private let scene: Scene

  init() throws { scene = try Scene() }

  @Test("The first site stands alone in its folder, readable by all; the lists are the owner's") func first() throws {
    defer { remove() }
    let old = umask(0o077)
    defer { umask(old) }
    #expect(try scene.publisher().publish(Scene.site("2026-W46")).isEmpty)
    #expect(try scene.read("site/2026-W46/rfm/a.html") == "one 2026-W46/rfm/a.html")
    #expect(try scene.mode("site") == 0o755)
    #expect(try scene.mode("site/2026-W46/rfm") == 0o755)
    #expect(try scene.mode("site/.clientela/now/index.html") == 0o644)
    #expect(try scene.mode("exports") == 0o700)
    #expect(try scene.mode("exports/2026-W46") == 0o700)
    #expect(try scene.mode("exports/2026-W46/customers.csv") == 0o600)
    #expect(try scene.seen()["latest"] == "2026-W46")
    #expect(try scene.snapshot("site")["index.html"] == "-> .clientela/now/index.html")
    #expect(try scene.snapshot("site")["2026-W46"] == "/")
    #expect(try FileManager.default.contentsOfDirectory(atPath: scene.root).sorted() == ["exports", "site"])
  }

  @Test("Another period is added, the older stays, and a back-filled one is not the latest") func periods() throws {
    defer { remove() }
    _ = try scene.publisher().publish(Scene.site("2026-W46", saying: "first"))
    _ = try scene.publisher().publish(Scene.site("2026-W47", saying: "second"))
    _ = try scene.publisher().publish(Scene.site("2026-W45", saying: "third"))
    let site = try scene.seen()
    #expect(site["2026-W46/index.html"] == "first 2026-W46/index.html")
    #expect(site["2026-W47/index.html"] == "second 2026-W47/index.html")
    #expect(site["2026-W45/index.html"] == "third 2026-W45/index.html")
    #expect(site["index.html"] == "third index.html")
    #expect(site["latest"] == "2026-W47")
    #expect(try scene.read("exports/2026-W46/customers.csv") == "first customers.csv")
  }

  @Test("A period built again loses the pages it no longer has") func rebuilt() throws {
    defer { remove() }
    var site = Scene.site("2026-W46")
    site.files.append(Site.File(path: "2026-W46/old/gone.html", bytes: []))
    _ = try scene.publisher().publish(site)
    _ = try scene.publisher().publish(Scene.site("2026-W46", saying: "two"))
    #expect(!scene.exists("site/2026-W46/old"))
    #expect(try scene.read("site/2026-W46/index.html") == "two 2026-W46/index.html")
  }

  @Test("The same site twice is the same bytes") func same() throws {
    defer { remove() }
    _ = try scene.publisher().publish(Scene.site("2026-W46"))
    let before = try scene.snapshot()
    _ = try scene.publisher().publish(Scene.site("2026-W46"))
    #expect(try scene.snapshot() == before)
  }

  @Test("What the user put into the folders stays, with its mode") func foreign() throws {
    defer { remove() }
    _ = try scene.publisher().publish(Scene.site("2026-W46"))
    try scene.write("site/CNAME", "tea.example")
    try scene.write("site/2026-W46/notes/mine.txt", "mine")
    try scene.write("exports/2026-W46/mine.csv", "mine")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: scene.output + "/CNAME")
    try FileManager.default.createDirectory(atPath: scene.output + "/empty", withIntermediateDirectories: false)
    try FileManager.default.createSymbolicLink(atPath: scene.output + "/away", withDestinationPath: "/nowhere")
    _ = try scene.publisher().publish(Scene.site("2026-W46", saying: "two"))
    let site = try scene.snapshot("site")
    #expect(site["CNAME"] == "tea.example")
    #expect(try scene.mode("site/CNAME") == 0o640)
    #expect(site["2026-W46/notes/mine.txt"] == "mine")
    #expect(site["empty"] == "/")
    #expect(site["away"] == "-> /nowhere")
    #expect(try scene.read("exports/2026-W46/mine.csv") == "mine")
  }

  @Test("A site behind a link is replaced behind it") func link() throws {
    defer { remove() }
    try FileManager.default.createDirectory(atPath: scene.root + "/real", withIntermediateDirectories: false)
    try FileManager.default.createSymbolicLink(atPath: scene.output, withDestinationPath: "real")
    _ = try scene.publisher().publish(Scene.site("2026-W46"))
    #expect(try scene.snapshot("")["site"] == "-> real")
    #expect(scene.exists("real/index.html"))
  }

  private func remove() {
    do { try scene.remove() } catch { Issue.record(error) }
  }
}
