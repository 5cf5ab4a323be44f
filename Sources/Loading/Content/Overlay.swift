import Assets
import Foundation

/// The files that travel inside the program, file by file replaced by those of a folder of the user's.
package struct Overlay: Sendable {
  /// `content` or `templates`.
  package var prefix: String
  /// The user's folder; nil: the built-in files alone.
  package var folder: String?

  /// Built-in files below `prefix`, under those of `folder`.
  package init(prefix: String, folder: String?) {
    self.prefix = prefix
    self.folder = folder
  }

  /// All files in the byte order of their paths. Hidden files of the folder are left out. Throws `LoadingError` if the folder or a
  /// file in it cannot be read.
  package func files() throws -> [ContentFile] {
    var files = Dictionary(uniqueKeysWithValues: Overlay.builtIn(prefix).map { ($0.path, $0) })
    for path in try userPaths() {
      let source = (folder ?? "") + "/" + path
      guard let data = FileManager.default.contents(atPath: source) else {
        throw LoadingError(.badConfiguration, file: source, "this file cannot be read; check its permissions")
      }
      files[path] = ContentFile(path: path, bytes: [UInt8](data), source: source)
    }
    return files.values.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// The built-in files below a prefix, as they were when the program was built.
  package static func builtIn(_ prefix: String) -> [ContentFile] {
    (0..<clientela_asset_count).compactMap { number in
      guard let asset = clientela_asset_at(number)?.pointee else { return nil }
      let source = String(cString: asset.path)
      guard source.hasPrefix(prefix + "/") else { return nil }
      let bytes = [UInt8](UnsafeBufferPointer(start: asset.bytes, count: asset.length))
      return ContentFile(path: String(source.dropFirst(prefix.count + 1)), bytes: bytes, source: source)
    }
  }

  private func userPaths() throws -> [String] {
    guard let folder else { return [] }
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
      throw LoadingError(.badConfiguration, file: folder, "there is no such folder; correct " + prefix + " in the configuration")
    }
    guard let all = FileManager.default.enumerator(atPath: folder) else {
      throw LoadingError(.badConfiguration, file: folder, "this folder cannot be read; check its permissions")
    }
    var paths: [String] = []
    for case let path as String in all where !path.split(separator: "/").contains(where: { $0.hasPrefix(".") }) {
      if FileManager.default.fileExists(atPath: folder + "/" + path, isDirectory: &isFolder), !isFolder.boolValue {
        paths.append(path)
      }
    }
    return paths
  }
}
