import Foundation

/// What changes together with every build: the files of the site's root, and the digest of each period. The name of its folder is
/// its checksum, so that the one link to that folder proves the whole site.
struct FrontManifest: Codable, Hashable, Sendable {
  static let name = "manifest.json"

  /// Of the format.
  var schema = 1
  /// The folder that `latest` leads to.
  var latest: String?
  /// By name in the root.
  var files: [String: FileSum] = [:]
  /// The digest of each period's manifest, by the period's folder.
  var periods: [String: String] = [:]

  /// The names in the root that are links through the front.
  var links: Set<String> { Set(files.keys).union(latest == nil ? [] : ["latest"]).union([FrontManifest.name]) }

  /// The manifest of a front and its checksum; nil where there is none, or none that can be read.
  static func read(in folder: String, _ disk: Disk) throws -> (manifest: FrontManifest, digest: String)? {
    let path = "\(folder)/\(name)"
    guard try disk.item(path)?.kind == .file else { return nil }
    let bytes = try disk.read(path)
    do {
      return (try JSONDecoder().decode(FrontManifest.self, from: Data(bytes)), FileSum.sha256(bytes))
    } catch {
      return nil
    }
  }
}
