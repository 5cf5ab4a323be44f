import Describing
import Foundation
import Publishing
import Rendering
import Testing

/// A folder of a test's own, and sites to publish into it.
struct Scene {
  let root: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("clientela-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    root = url.resolvingSymlinksInPath().path
  }

  var output: String { root + "/site" }
  var exports: String { root + "/exports" }

  /// On a disk that does not wait: nothing in these tests outlives the machine.
  func publisher(_ disk: Disk = .quick) -> Publisher { Publisher(output: output, exports: exports, disk: disk) }

  func remove() throws { try FileManager.default.removeItem(atPath: root) }

  func write(_ path: String, _ text: String) throws {
    let url = URL(fileURLWithPath: "\(root)/\(path)")
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func read(_ path: String) throws -> String { try String(contentsOfFile: "\(root)/\(path)", encoding: .utf8) }

  func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: "\(root)/\(path)") }

  func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: "\(root)/\(path)")[.posixPermissions] as? Int
  }

  /// Everything in a folder: path and content, or where a link leads.
  func snapshot(_ folder: String = "") throws -> [String: String] {
    var found: [String: String] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: "\(root)/\(folder)") {
      let full = "\(root)/\(folder)/\(path)"
      if try Disk.real.item(full)?.kind == .link {
        found[path] = "-> \(try FileManager.default.destinationOfSymbolicLink(atPath: full))"
      } else if let data = FileManager.default.contents(atPath: full) {
        found[path] = String(decoding: data, as: UTF8.self)
      } else {
        found[path] = "/"
      }
    }
    return found
  }

  /// What a reader sees in the site, who follows links and no names with a dot: path and content, or for `latest` the period it
  /// leads to.
  func seen() throws -> [String: String] {
    var found: [String: String] = [:]
    guard exists("site") else { return found }
    for name in try FileManager.default.contentsOfDirectory(atPath: output) where !name.hasPrefix(".") {
      let real = URL(fileURLWithPath: "\(output)/\(name)").resolvingSymlinksInPath().path
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: real, isDirectory: &isFolder) else { continue }
      if name == "latest" {
        found[name] = URL(fileURLWithPath: real).lastPathComponent
      } else if isFolder.boolValue {
        let folder = String(real.dropFirst(root.count + 1))
        for (path, text) in try snapshot(folder) where text != "/" { found["\(name)/\(path)"] = text }
      } else {
        found[name] = String(decoding: try #require(FileManager.default.contents(atPath: real)), as: UTF8.self)
      }
    }
    return found
  }

  /// A small site of a period, whose private files are made in pieces.
  static func site(_ period: String, saying text: String = "one", exports: [String] = ["customers.csv"]) -> Site {
    let paths = [
      "\(period)/index.html", "\(period)/rfm/a.html", "\(period)/style.css", "archive.json", "index.html", "style.css",
    ]
    return Site(
      folder: period, files: paths.map { Site.File(path: $0, bytes: Array("\(text) \($0)".utf8)) },
      exports: exports.map { path in
        Site.File(path: path, content: .pieces(count: 2) { Array($0 == 0 ? "\(text) ".utf8 : path.utf8) })
      })
  }
}

extension Disk {
  /// The disk of this machine, without waiting for a power cut that does not come, or for readers.
  static var quick: Disk {
    var disk = real
    disk.settle = { _ in }
    disk.pause = {}
    return disk
  }
}
