import Foundation
import Publishing
import Rendering
import Testing
import Trade

@Suite("Private lists, and a folder that goes away under a run") struct ListsTests {
  private let scene: Scene
  private let period: Period

  init() throws {
    scene = try Scene()
    period = try #require(Period("2026-W46"))
  }

  @Test("The checksum that is told before the switch proves every list; what the user put beside them is no fault") func sound()
    throws
  {
    defer { remove() }
    let told = try publish("one")
    try scene.write("exports/2026-W46/mine.txt", "mine")
    #expect(try verify([told, "of a killed run"]).faults == [])
    #expect(try scene.publisher().open { try $0.listsDigest(of: period) } == told)
    #expect(try publish("one") == told)
    #expect(try scene.read("exports/2026-W46/mine.txt") == "mine")
    #expect(try publish("two") != told)
    #expect(
      try verify([told]).faults == [
        Fault("2026-W46/.clientela.json", "was changed: its SHA-256 is not the one that was recorded")
      ])
  }

  @Test(
    "What was done to a list is said in a sentence",
    arguments: [
      ("customers.csv", "ONE customers.csv", "was changed: its SHA-256 is not the one that was published"),
      ("customers.csv", "one", "was changed: it has 3 bytes instead of 17"), ("customers.csv", nil, "is missing"),
      ("dossiers/a.txt", nil, "is missing"),
      (".clientela.json", nil, "is missing, so that the period's lists cannot be checked"),
      (".clientela.json", "{}", "was changed: its SHA-256 is not the one that was recorded"),
    ] as [(String, String?, String)])
  func said(path: String, text: String?, what: String) throws {
    defer { remove() }
    let told = try publish("one")
    try FileManager.default.removeItem(atPath: "\(scene.exports)/2026-W46/\(path)")
    if let text { try scene.write("exports/2026-W46/" + path, text) }
    let found = try verify([told])
    #expect(found.faults == [Fault("2026-W46/" + path, what)])
    #expect(found.gone == [])
  }

  @Test("Lists that were moved away as a whole are no fault") func moved() throws {
    defer { remove() }
    let told = try publish("one")
    try FileManager.default.removeItem(atPath: scene.exports + "/2026-W46")
    #expect(try verify([told]).gone == [period])
    try FileManager.default.removeItem(atPath: scene.exports)
    #expect(try verify([told]).gone == [period])
    #expect(try verify([told]).faults == [])
  }

  @Test("A site whose folder is another at the switch is not switched, and its lists stay; back in its place it is whole")
  func ground() throws {
    defer { remove() }
    let told = try publish("one")
    let before = try scene.snapshot("exports")
    let behind = scene.root + "/behind"
    let error = #expect(throws: PublishingError.self) {
      try scene.publisher().open { session in
        _ = try session.publish(Scene.site("2026-W46", saying: "two")) { _ in
          try FileManager.default.moveItem(atPath: scene.output, toPath: behind)
          try FileManager.default.createDirectory(atPath: scene.output, withIntermediateDirectories: false)
        }
      }
    }
    #expect(
      error?.description == scene.output
        + ": is another folder than when this run began, as if its disk had gone; see that it is mounted and run again")
    #expect(try scene.publisher().open { try $0.isEmpty() })
    #expect(try scene.snapshot("exports") == before)
    try FileManager.default.removeItem(atPath: scene.output)
    try FileManager.default.moveItem(atPath: behind, toPath: scene.output)
    #expect(try scene.publisher().open { try $0.isEmpty() } == false)
    #expect(try scene.publisher().open { try $0.verify() } == [])
    #expect(try scene.seen()["index.html"] == "one index.html")
    #expect(try publish("one") == told)
    #expect(try publish("two") != told)
    #expect(try scene.seen()["index.html"] == "two index.html")
  }

  @Test("A finished period says by itself what it was made from; an unfinished one, a changed one and one without a seal do not")
  func published()
    throws
  {
    defer { remove() }
    let seal = Seal(
      tool: "clientela 1", inputs: [Seal.Input(name: "o.csv", sha256: "0", rows: 1)], configuration: "c", content: "d")
    func site(_ isPartial: Bool) -> Site {
      let entry = "{\"headline\":\"h\",\"id\":\"2026-W46\",\"partial\":\(isPartial),\"revenue\":\"1.00\"}"
      let archive = "{\"currency\":\"EUR\",\"periods\":[\(entry)],\"schema\":1}"
      return Site(
        folder: "2026-W46",
        files: [("archive.json", archive), ("2026-W46/report.json", "{}")].map { Site.File(path: $0.0, bytes: Array($0.1.utf8)) },
        exports: [])
    }
    func found() throws -> PublishedPeriod? { try scene.publisher().open { try $0.published(period) } }
    #expect(try found() == nil)
    for (isPartial, seal) in [(true, seal), (false, nil), (false, seal)] as [(Bool, Seal?)] {
      try scene.publisher().open { _ = try $0.publish(site(isPartial), seal: seal) }
      #expect(try (found() != nil) == (!isPartial && seal != nil))
    }
    #expect(try found()?.seal == seal)
    #expect(try found()?.report == Array("{}".utf8))
    try scene.write("site/2026-W46/report.json", "{ }")
    #expect(try found()?.seal == seal)
    #expect(try found()?.report == nil)
    try scene.write("site/2026-W46/manifest.json", scene.read("site/2026-W46/manifest.json") + " ")
    #expect(try found() == nil)
  }

  /// Publishes the period and answers the checksum of its lists that was told before the switch.
  private func publish(_ text: String) throws -> String {
    var told: String?
    try scene.publisher().open { session in
      let problems = try session.publish(Scene.site("2026-W46", saying: text, exports: ["customers.csv", "dossiers/a.txt"])) {
        told = $0.lists
      }
      #expect(problems == [])
    }
    return try #require(told)
  }

  private func verify(_ digests: Set<String>) throws -> (faults: [Fault], gone: [Period]) {
    try scene.publisher().open { try $0.verifyLists(against: [period: digests]) }
  }

  private func remove() {
    do { try scene.remove() } catch { Issue.record(error) }
  }
}
