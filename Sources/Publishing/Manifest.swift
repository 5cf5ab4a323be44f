import Foundation

/// What in a folder of private lists is ours, and in a site of the first layout: `.clientela.json` in it. Everything else belongs to
/// the user and is kept.
struct Manifest: Codable, Hashable {
  static let name = ".clientela.json"
  /// Its name while it is written again.
  static let renewal = ".clientela.json.new"

  /// Of the format.
  var version = 1
  /// Length in bytes by path, in one list a period's folder; files of the root are in the list "".
  var periods: [String: [String: Int]] = [:]
  /// SHA-256 by path, of private lists; nil until all are written, and in what earlier versions left.
  var sums: [String: String]?

  /// All paths.
  var paths: Set<String> { Set(periods.values.flatMap(\.keys)) }

  /// The length of a file in bytes; 0 of one that is not listed.
  func length(of path: String) -> Int { periods[Manifest.period(of: path)]?[path] ?? 0 }

  /// The period's folder that a path is in; "" in the root.
  static func period(of path: String) -> String {
    path.firstIndex(of: "/").map { String(path[..<$0]) } ?? ""
  }

  mutating func add(_ path: String, bytes: Int) {
    periods[Manifest.period(of: path), default: [:]][path] = bytes
  }

  /// The manifest as it stands in the folder: the same for the same files.
  func encoded() throws -> [UInt8] { try JSONValue.encoded(self) }

  /// Reads one; nil where the folder has none. A damaged one is an error: we cannot tell what is ours.
  static func read(in folder: String, _ disk: Disk) throws -> Manifest? {
    let path = "\(folder)/\(name)"
    guard try disk.item(path) != nil else { return nil }
    let bytes = try disk.read(path)
    do {
      let manifest = try JSONDecoder().decode(Manifest.self, from: Data(bytes))
      if manifest.version == 1 { return manifest }
    } catch is DecodingError {
      throw PublishingError(
        .cannotWrite, path, "cannot be read, so that ours and yours cannot be told apart; restore it, or move the folder away")
    }
    throw PublishingError(.cannotWrite, path, "was written by a later version of clientela; use that one")
  }
}
