import Foundation
import Trade

/// What a period's folder holds of ours, and what it was made from: `manifest.json` in it. Everything else in the folder is the
/// user's. Its own checksum is the period's digest and proves the rest.
struct PeriodManifest: Codable, Hashable, Sendable {
  static let name = "manifest.json"

  /// Of the format.
  var schema = 1
  /// The folder's name.
  var period: String
  /// Whether the period was closed before and was built again from other inputs.
  var restated: Bool
  /// Nil of a period that an earlier version built.
  var seal: Seal?
  /// An `archive.json` with this period alone, of which the site's can be made again; nil where the site has none.
  var archive: JSONValue?
  /// By path in the folder, the manifest itself apart.
  var files: [String: FileSum]

  /// Whether the orders did not fill the period yet when it was built: what its part of the archive says.
  var isPartial: Bool {
    guard case .object(let archive) = archive, case .array(let periods) = archive["periods"],
      case .object(let entry) = periods.first
    else { return false }
    return entry["partial"] == .bool(true)
  }

  /// The manifest of a folder and its digest; nil where there is none, or none that can be read.
  static func read(in folder: String, _ disk: Disk) throws -> (manifest: PeriodManifest, digest: String)? {
    let path = "\(folder)/\(name)"
    guard try disk.item(path)?.kind == .file else { return nil }
    let bytes = try disk.read(path)
    do {
      return (try JSONDecoder().decode(PeriodManifest.self, from: Data(bytes)), FileSum.sha256(bytes))
    } catch {
      // Whoever asks says what that means; here it is only no manifest of ours.
      return nil
    }
  }

  /// Of an `archive.json` the part on one period; nil where there is none on it.
  static func part(of archive: [UInt8], on period: String) throws -> JSONValue? {
    let whole: [String: Any]?
    do {
      whole = try JSONSerialization.jsonObject(with: Data(archive)) as? [String: Any]
    } catch {
      return nil
    }
    guard var part = whole, let periods = part["periods"] as? [[String: Any]] else { return nil }
    guard let entry = periods.first(where: { $0["id"] as? String == period }) else { return nil }
    part["periods"] = [entry]
    return try JSONDecoder().decode(JSONValue.self, from: try JSONSerialization.data(withJSONObject: part))
  }
}
