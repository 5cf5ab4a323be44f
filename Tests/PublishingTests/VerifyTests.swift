import Foundation
import Publishing
import Rendering
import Testing
import Trade

@Suite("Verifying a site") struct VerifyTests {
  private let scene: Scene

  init() throws { scene = try Scene() }

  @Test("Without a site, and in a site as it was published, there is no fault; the user's files are none") func whole() throws {
    defer { remove() }
    #expect(try verify().isEmpty)
    try build()
    try scene.write("site/CNAME", "tea.example")
    try scene.write("site/2026-W46/notes/mine.txt", "mine")
    #expect(try verify().isEmpty)
  }

  @Test("Each of 100 single bytes that change is found, wherever it stands") func bytes() throws {
    defer { remove() }
    try build()
    let files = try FileManager.default.subpathsOfDirectory(atPath: scene.output).sorted().filter {
      try Disk.real.item("\(scene.output)/\($0)")?.kind == .file
    }
    // A fixed sequence, so that a failure can be seen again.
    var state: UInt64 = 20_261_122
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    for number in 0..<100 {
      // Every file once, and then any.
      let path = "\(scene.output)/\(files[number < files.count ? number : next(files.count)])"
      let whole = try Disk.real.read(path)
      // What says that a front is superseded is empty.
      if whole.isEmpty { continue }
      var bytes = whole
      let place = next(bytes.count)
      bytes[place] ^= UInt8(1 << next(8))
      try Data(bytes).write(to: URL(fileURLWithPath: path))
      #expect(try !verify().isEmpty, "byte \(place) of \(path)")
      try Data(whole).write(to: URL(fileURLWithPath: path))
    }
    #expect(try verify().isEmpty)
  }

  @Test(
    "What was done to a file is said in a sentence",
    arguments: [
      ("2026-W46/index.html", "tampered", "was changed: it has 8 bytes instead of 23"),
      ("2026-W46/index.html", nil, "is missing"),
      ("2026-W45/manifest.json", nil, "is missing or cannot be read, so that the period's files cannot be checked"),
      ("2026-W45", nil, "is missing"),
      ("index.html", "mine", "is not the link that was published"),
      ("latest", nil, "is not the link that was published"),
    ] as [(String, String?, String)])
  func said(path: String, text: String?, what: String) throws {
    defer { remove() }
    try build()
    try FileManager.default.removeItem(atPath: "\(scene.output)/\(path)")
    if let text { try scene.write("site/" + path, text) }
    #expect(try verify() == [Fault(path, what)])
  }

  @Test("A front whose manifest was changed, or a link to another, is a fault, and the next build makes it new") func front()
    throws
  {
    defer { remove() }
    try build()
    let now = scene.output + "/.clientela/now"
    try FileManager.default.removeItem(atPath: now)
    try FileManager.default.createSymbolicLink(atPath: now, withDestinationPath: "front-0000")
    #expect(try verify().map(\.path) == [".clientela/now"])
    _ = try scene.publisher().publish(Scene.site("2026-W47"))
    #expect(try verify().isEmpty)
    #expect(try scene.seen()["2026-W45/index.html"] == "one 2026-W45/index.html")
    #expect(try FileManager.default.contentsOfDirectory(atPath: scene.output + "/.clientela").count <= 3)
  }

  @Test("With digests that are kept apart, a period that was exchanged as a whole is found") func recorded() throws {
    defer { remove() }
    try build()
    let (first, second) = (try #require(Period("2026-W45")), try #require(Period("2026-W46")))
    let digests = try scene.publisher().open { session in
      [first: try #require(try session.digest(of: first)), second: try #require(try session.digest(of: second))]
    }
    #expect(try verify(digests).isEmpty)
    // Published by another: whole in itself, and not what was recorded.
    _ = try scene.publisher().publish(Scene.site("2026-W46", saying: "two"))
    #expect(try verify().isEmpty)
    #expect(
      try verify(digests) == [Fault("2026-W46", "is not what was recorded: the period was exchanged as a whole")])
    let other = try #require(Period("2026-W44"))
    #expect(try verify([other: "0"]) == [Fault("2026-W44", "is recorded, and not in the site")])
  }

  @Test("A site of the first layout has nothing to verify by") func firstLayout() throws {
    defer { remove() }
    try Change.firstLayout.prepare(scene)
    #expect(
      try verify() == [Fault(".clientela.json", "is of an earlier version, which kept no checksums; the next build adds them")])
  }

  private func verify(_ recorded: [Period: String] = [:]) throws -> [Fault] {
    try scene.publisher().open { try $0.verify(against: recorded) }
  }

  private func build() throws {
    _ = try scene.publisher().publish(Scene.site("2026-W45"))
    _ = try scene.publisher().publish(Scene.site("2026-W46"))
  }

  private func remove() {
    do { try scene.remove() } catch { Issue.record(error) }
  }
}
