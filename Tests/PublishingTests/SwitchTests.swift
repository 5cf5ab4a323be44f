import Foundation
import Publishing
import Rendering
import Synchronization
import Testing
import Trade

@Suite("The switch from one site to the next") struct SwitchTests {
  private let scene: Scene

  init() throws { scene = try Scene() }

  @Test("A reader finds every page at any instant, and the index and a rebuilt period change together") func reader() throws {
    defer { remove() }
    let scene = scene
    _ = try scene.publisher().publish(Scene.site("2026-W46", saying: "1000"))
    let isDone = Atomic(false)
    let failures = Mutex<[String]>([])
    let reads = Atomic(0)
    var disk = Disk.quick
    disk.pause = Disk.real.pause
    let thread = Thread {
      func version(_ path: String) -> String? {
        FileManager.default.contents(atPath: "\(scene.output)/\(path)").map { String(decoding: $0.prefix(4), as: UTF8.self) }
      }
      while !isDone.load(ordering: .acquiring) {
        let seen = [version("index.html"), version("2026-W46/index.html"), version("latest/rfm/a.html"), version("archive.json")]
        // Read one after the other: none may be older than the one before.
        let known = seen.compactMap(\.self)
        if known.count < seen.count || known != known.sorted() { failures.withLock { $0.append("\(seen)") } }
        reads.add(1, ordering: .relaxed)
      }
      isDone.store(false, ordering: .releasing)
    }
    thread.start()
    for version in 1001...1020 { _ = try scene.publisher(disk).publish(Scene.site("2026-W46", saying: "\(version)")) }
    isDone.store(true, ordering: .releasing)
    while isDone.load(ordering: .acquiring) { Thread.sleep(forTimeInterval: 0.001) }
    #expect(failures.withLock { $0 } == [])
    #expect(reads.load(ordering: .relaxed) > 0)
  }

  @Test("What stood before the last switch may come back, there and back again") func back() throws {
    defer { remove() }
    _ = try scene.publisher().publish(Scene.site("2026-W45", saying: "old"))
    for text in ["one", "two", "one", "two", "two", "one"] {
      #expect(try scene.publisher().publish(Scene.site("2026-W46", saying: text)) == [])
      #expect(try scene.seen()["index.html"] == text + " index.html")
      #expect(try scene.seen()["2026-W46/index.html"] == text + " 2026-W46/index.html")
      #expect(try scene.publisher().open { try $0.verify() } == [])
      // The front in force, the one before it, and the link.
      #expect(try FileManager.default.contentsOfDirectory(atPath: scene.output + "/.clientela").count <= 3)
    }
    // So does a site whose newest period was pruned, and one that gets it back.
    let root = Scene.site("2026-W45", saying: "old").files.filter { !$0.path.contains("/") }
    let period = try #require(Period("2026-W46"))
    for _ in 0..<2 {
      #expect(try scene.publisher().open { try $0.prune([period], leaving: root) } == [])
      #expect(try scene.seen()["latest"] == "2026-W45")
      #expect(!scene.exists("site/2026-W46"))
      #expect(try scene.publisher().publish(Scene.site("2026-W46", saying: "one")) == [])
      #expect(try scene.seen()["2026-W46/index.html"] == "one 2026-W46/index.html")
      #expect(try scene.publisher().open { try $0.verify() } == [])
    }
  }

  @Test("What the caller throws between building and switching stops both, and comes through as it is") func staged() throws {
    defer { remove() }
    for change in [Change.added, .rebuilt] {
      try change.prepare(scene)
      let before = try scene.snapshot()
      try scene.publisher().open { session in
        _ = #expect(throws: CancellationError.self) {
          try session.publish(Scene.site(try change.period.id, saying: "new")) { _ in
            #expect(try scene.seen()["index.html"] == "old index.html")
            throw CancellationError()
          }
        }
      }
      #expect(try scene.snapshot() == before)
    }
  }

  @Test("What the caller throws while periods are built leaves all of the old ones, and nothing aside") func batch() throws {
    defer { remove() }
    try Change.several.prepare(scene)
    let before = try scene.snapshot()
    try scene.publisher().open { session in
      _ = #expect(throws: CancellationError.self) {
        try session.publish { batch in
          _ = try batch.add(Scene.site("2026-W45", saying: "new"))
          _ = try batch.add(Scene.site("2026-W47", saying: "new"))
          throw CancellationError()
        }
      }
    }
    #expect(try scene.snapshot() == before)
  }

  @Test("What the caller throws before a prune leaves the site and the lists as they are") func pruned() throws {
    defer { remove() }
    try Change.pruned.prepare(scene)
    let before = try scene.snapshot()
    let root = Scene.site("2026-W45", saying: "new").files.filter { !$0.path.contains("/") }
    try scene.publisher().open { session in
      _ = #expect(throws: CancellationError.self) {
        try session.prune([try Change.pruned.period], leaving: root) { throw CancellationError() }
      }
    }
    #expect(try scene.snapshot() == before)
  }

  @Test("The digest that is told before the switch is the site's after it, and depends on pages, seal and restatement")
  func digest() throws {
    defer { remove() }
    let period = try #require(Period("2026-W46"))
    let seal = Seal(tool: "clientela 1", inputs: [], configuration: "c", content: "d")
    var digests: Set<String> = []
    for (text, seal, restating) in [("a", nil, false), ("b", nil, false), ("b", seal, false), ("b", seal, true)]
      as [(String, Seal?, Bool)]
    {
      try scene.publisher().open { session in
        let before = try session.digest(of: period)
        var told = ""
        let problems = try session.publish(Scene.site("2026-W46", saying: text), seal: seal, restating: restating) { digests in
          let standing = try session.digest(of: period)
          #expect(standing == before)
          told = digests.pages
        }
        #expect(problems.isEmpty)
        #expect(try session.digest(of: period) == told)
        digests.insert(told)
      }
    }
    #expect(digests.count == 4)
    let manifest = try scene.read("site/2026-W46/manifest.json")
    #expect(manifest.contains("\"restated\" : true") && manifest.contains("\"tool\" : \"clientela 1\""))
  }

  @Test("A page that was changed is made whole by building the same again") func healed() throws {
    defer { remove() }
    _ = try scene.publisher().publish(Scene.site("2026-W46"))
    let before = try scene.snapshot()
    try scene.write("site/2026-W46/index.html", "changed")
    try scene.write("site/index.html", "changed")
    #expect(try scene.snapshot() != before)
    #expect(try scene.publisher().publish(Scene.site("2026-W46")).isEmpty)
    #expect(try scene.snapshot() == before)
  }

  @Test("A period whose folder was removed by hand is no longer listed") func gone() throws {
    defer { remove() }
    _ = try scene.publisher().publish(Scene.site("2026-W45"))
    _ = try scene.publisher().publish(Scene.site("2026-W46"))
    try FileManager.default.removeItem(atPath: scene.output + "/2026-W46")
    _ = try scene.publisher().publish(Scene.site("2026-W44"))
    #expect(try scene.publisher().open { try $0.verify() }.isEmpty)
    #expect(try scene.seen()["latest"] == "2026-W45")
  }

  @Test("A site that was copied without its links is named") func copied() throws {
    defer { remove() }
    _ = try scene.publisher().publish(Scene.site("2026-W46"))
    let now = scene.output + "/.clientela/now"
    try FileManager.default.removeItem(atPath: now)
    try scene.write("site/.clientela/now/index.html", "copy")
    let error = #expect(throws: PublishingError.self) { try scene.publisher().publish(Scene.site("2026-W47")) }
    #expect(error?.description.hasPrefix("\(now): is no link: the site was copied without its links") == true)
  }

  private func remove() {
    do { try scene.remove() } catch { Issue.record(error) }
  }
}
