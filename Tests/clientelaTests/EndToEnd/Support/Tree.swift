import Foundation

/// What a folder holds, byte for byte: files by their paths, folders with a `/` at the end, links with where they lead. Of a site it is
/// what a reader sees: what its root shows by links through `.clientela` is followed, and that folder is left out. So is the private record, which holds
/// the times of runs.
struct Tree: Equatable, Sendable {
  private(set) var entries: [String: Data] = [:]

  /// Reads a folder; other links are not followed.
  init(of folder: String) throws { try read(folder, prefix: "") }

  /// Paths in ascending order.
  var paths: [String] { entries.keys.sorted() }

  /// Paths that only one of both holds, or with other bytes: an empty list says more than an unequal tree.
  func differences(from other: Tree) -> [String] {
    Set(entries.keys).union(other.entries.keys).filter { entries[$0] != other.entries[$0] }.sorted()
  }

  /// The part whose paths begin like this.
  func part(_ prefix: String) -> [String: Data] { entries.filter { $0.key.hasPrefix(prefix) } }

  /// Files with this ending, as text.
  func texts(_ suffix: String) -> [(path: String, text: String)] {
    paths.filter { $0.hasSuffix(suffix) }.map { ($0, String(decoding: entries[$0] ?? Data(), as: UTF8.self)) }
  }

  private mutating func read(_ folder: String, prefix: String) throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: folder)
    where name != ".clientela" && !name.hasSuffix(".sqlite") {
      let (path, key) = (folder + "/" + name, prefix + name)
      switch try FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType {
      case .typeDirectory?:
        entries[key + "/"] = Data()
        try read(path, prefix: key + "/")
      case .typeSymbolicLink?:
        let destination = try FileManager.default.destinationOfSymbolicLink(atPath: path)
        let shown = URL(filePath: path).resolvingSymlinksInPath()
        if !destination.hasPrefix(".clientela/now/") || name == "latest" {
          entries[key] = Data("-> \(name == "latest" ? shown.lastPathComponent : destination)".utf8)
        } else if try shown.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true {
          // A period in the middle of a switch.
          entries[key + "/"] = Data()
          try read(shown.path, prefix: key + "/")
        } else {
          entries[key] = try Data(contentsOf: shown)
        }
      default: entries[key] = try Data(contentsOf: URL(fileURLWithPath: path))
      }
    }
  }
}
