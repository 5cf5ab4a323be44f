import Foundation
import Publishing
import Rendering
import Testing
import Trade

/// A change to a site that may fail or be killed at any step.
enum Change: String, CaseIterable, Sendable {
  /// The first period of a site that is not there.
  case first
  /// A period beside others.
  case added
  /// A period that is in the site, with other content.
  case rebuilt
  /// The same with the same content.
  case same
  case pruned
  /// A period built again in a site of the first layout.
  case firstLayout
  /// All periods that are in the site with other content, and a new one, in one step.
  case several

  /// The period that changes.
  var period: Period {
    get throws { try #require(Period(self == .added ? "2026-W47" : "2026-W46")) }
  }

  /// What is there before.
  func prepare(_ scene: Scene) throws {
    if self == .first { return }
    if self == .firstLayout { return try Change.writeFirstLayout(scene) }
    _ = try scene.publisher().publish(Scene.site("2026-W45", saying: "old"))
    _ = try scene.publisher().publish(Scene.site("2026-W46", saying: self == .same ? "new" : "old"))
    try scene.write("site/mine/note.txt", "mine")
    try scene.write("site/2026-W46/mine/note.txt", "mine")
  }

  /// Makes the change.
  func run(_ publisher: Publisher) throws -> [String] {
    if self == .pruned {
      let root = Scene.site("2026-W45", saying: "new").files.filter { !$0.path.contains("/") }
      return try publisher.open { try $0.prune([try period], leaving: root) }
    }
    return try publisher.open { session in
      try session.publish { batch in
        for name in try names { _ = try batch.add(Scene.site(name, saying: "new")) }
      }
    }
  }

  /// The folders of the periods that change.
  private var names: [String] {
    get throws { self == .several ? ["2026-W45", "2026-W46", "2026-W47"] : [try period.id] }
  }

  /// All pages of the periods that the site lists, without the manifests, which the first layout lacks, and what is not ours.
  func pages(_ scene: Scene) throws -> [String: String] {
    let seen = try scene.seen()
    let listed = try seen["manifest.json"].map { text in
      let manifest = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
      return Set(try #require(manifest["periods"] as? [String: Any]).keys)
    }
    return seen.filter { path, _ in
      if path.hasSuffix("manifest.json") || path.contains("mine") { return false }
      guard let slash = path.firstIndex(of: "/"), !scene.exists("site/.clientela.json") else { return true }
      return listed?.contains(String(path[..<slash])) == true
    }
  }

  /// Expects that the change was made, and nothing else lost.
  func expect(_ scene: Scene, _ comment: Comment) throws {
    var expected: [String: String] = [:]
    var periods = self == .first ? [:] : ["2026-W45": "old", "2026-W46": "old"]
    for name in try names { periods[name] = self == .pruned ? nil : "new" }
    for (period, text) in periods {
      for file in Scene.site(period, saying: text).files where file.path.contains("/") {
        expected[file.path] = String(decoding: file.bytes, as: UTF8.self)
      }
    }
    for name in ["archive.json", "index.html", "style.css"] { expected[name] = "new " + name }
    expected["latest"] = periods.keys.max()
    #expect(try pages(scene) == expected, comment)
    if self == .pruned {
      #expect(try scene.read("site/2026-W46/mine/note.txt") == "mine", comment)
    } else {
      for name in try names { #expect(try scene.read("exports/\(name)/customers.csv") == "new customers.csv", comment) }
    }
    if self != .first { #expect(try scene.read("site/mine/note.txt") == "mine", comment) }
    if ![.first, .added].contains(self) { #expect(try scene.read("site/2026-W46/mine/note.txt") == "mine", comment) }
  }

  /// A site as the first versions left it: real files in its root, and no checksums.
  private static func writeFirstLayout(_ scene: Scene) throws {
    var periods: [String: [String: Int]] = ["": ["latest": 0]]
    for period in ["2026-W45", "2026-W46"] {
      let site = Scene.site(period, saying: "old")
      for file in site.files {
        let text = String(decoding: file.bytes, as: UTF8.self)
        try scene.write("site/" + file.path, text)
        periods[file.path.contains("/") ? period : "", default: [:]][file.path] = text.utf8.count
      }
    }
    try FileManager.default.createSymbolicLink(atPath: scene.output + "/latest", withDestinationPath: "2026-W46")
    try scene.write("site/mine/note.txt", "mine")
    try scene.write("site/2026-W46/mine/note.txt", "mine")
    let json = try JSONSerialization.data(withJSONObject: ["version": 1, "periods": periods], options: [.sortedKeys])
    try scene.write("site/.clientela.json", String(decoding: json, as: UTF8.self))
  }
}
