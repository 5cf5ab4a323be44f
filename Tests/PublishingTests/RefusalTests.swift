import Foundation
import Glibc
import Publishing
import Rendering
import Testing

@Suite("Refusing to publish") struct RefusalTests {
  private let scene: Scene

  init() throws { scene = try Scene() }

  @Test("A file in the folder's place is left alone") func file() throws {
    defer { remove() }
    try scene.write("site", "mine")
    #expect(try refusal() == "\(scene.output): is not a folder; move it away or name another")
    #expect(try scene.snapshot() == ["site": "mine"])
  }

  @Test("A folder that is not ours is left alone") func foreign() throws {
    defer { remove() }
    try scene.write("site/thesis.txt", "mine")
    let text = try refusal()
    #expect(
      text == "\(scene.output): holds files that clientela did not write; name an empty or a new folder, nothing was changed")
    #expect(try scene.snapshot() == ["site": "/", "site/thesis.txt": "mine"])
  }

  @Test("A damaged list of our files stops the run") func manifest() throws {
    defer { remove() }
    try scene.write("site/.clientela.json", "{")
    #expect(try refusal().hasPrefix("\(scene.output)/.clientela.json: cannot be read"))
    #expect(try scene.snapshot("site") == [".clientela.json": "{"])
  }

  @Test("A user's file where a page must stand is not overwritten") func inTheWay() throws {
    defer { remove() }
    _ = try scene.publisher().publish(Scene.site("2026-W46"))
    try scene.write("site/2026-W47/index.html", "mine")
    let before = try scene.snapshot()
    let text = try refusal(Scene.site("2026-W47"))
    #expect(text == "\(scene.output)/2026-W47/index.html: is in the way and not ours; move it away")
    #expect(try scene.snapshot() == before)
  }

  @Test("Folders above the site are made where they are missing; a file among them is named") func parent() throws {
    defer { remove() }
    let problems = try Publisher(output: scene.root + "/a/b/site", exports: scene.exports).publish(Scene.site("2026-W46"))
    #expect(problems.isEmpty)
    #expect(try Disk.real.item(scene.root + "/a/b/site/.clientela/now/index.html")?.kind == .file)
    try Disk.real.write(scene.root + "/file", [], 0o600)
    let publisher = Publisher(output: scene.root + "/file/no/site", exports: scene.exports)
    let error = #expect(throws: PublishingError.self) { try publisher.publish(Scene.site("2026-W46")) }
    #expect(error?.kind == .cannotWrite)
    #expect(error?.description.hasPrefix("\(scene.root)/file") == true)
  }

  @Test("A file where the lists should go stops the run before the site is touched") func exports() throws {
    defer { remove() }
    try scene.write("exports", "mine")
    #expect(try refusal() == "\(scene.exports): is not a folder; move it away or name another with --exports")
    #expect(try scene.snapshot() == ["exports": "mine"])
  }

  @Test("A second run hears who holds the lock") func locked() throws {
    defer { remove() }
    let lock = scene.root + "/.site.lock"
    let held = open(lock, O_RDWR | O_CREAT, 0o644)
    #expect(flock(held, LOCK_EX | LOCK_NB) == 0)
    try Data("4711".utf8).write(to: URL(fileURLWithPath: lock))
    let error = #expect(throws: PublishingError.self) { try scene.publisher().publish(Scene.site("2026-W46")) }
    #expect(error?.kind == .locked)
    #expect(error?.description == "\(lock): another run (process 4711) is publishing here; wait for it and run again")
    close(held)
    _ = try scene.publisher().publish(Scene.site("2026-W46"))
    #expect(!scene.exists(".site.lock"))
  }

  @Test(
    "A path that leads out of the site is refused",
    arguments: [
      "../evil", "/etc/evil", "2026-W46/../../evil", "2026-W46//a", "2026-W46/.", "", "2026-W45/a", "a\0b", ".clientela.json",
      "latest",
    ])
  func path(_ path: String) throws {
    defer { remove() }
    var site = Scene.site("2026-W46")
    site.files.append(Site.File(path: path, bytes: []))
    #expect(try refusal(site) == "\"\(path)\": is no path inside the site; nothing was written")
    #expect(try scene.snapshot().isEmpty)
  }

  @Test("Folders and lists are held to it as well", arguments: ["..", "a/b/c", "a/..", "", "/tmp"]) func names(_ name: String)
    throws
  {
    defer { remove() }
    #expect(try refusal(Scene.site("2026-W46", exports: [name])).hasPrefix("\"\(name)\""))
    #expect(try refusal(Site(folder: name, files: [], exports: [])).hasPrefix("\"\(name)\""))
  }

  private func refusal(_ site: Site = Scene.site("2026-W46")) throws -> String {
    let error = #expect(throws: PublishingError.self) { try scene.publisher().publish(site) }
    #expect(error?.kind == .cannotWrite)
    return error?.description ?? ""
  }

  private func remove() {
    do { try scene.remove() } catch { Issue.record(error) }
  }
}
