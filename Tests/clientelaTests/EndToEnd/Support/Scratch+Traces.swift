import Foundation

extension Scratch {
  /// Files of the site and of the private lists, or of other folders, that hold a text, in whatever case.
  func traces(of text: String, in folders: [String] = ["site", "exports"]) throws -> [String] {
    try folders.flatMap { folder -> [String] in
      let all = FileManager.default.enumerator(atPath: path + "/" + folder)?.compactMap { $0 as? String } ?? []
      return try all.filter { name in
        let url = URL(filePath: path + "/" + folder + "/" + name)
        guard try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { return false }
        return String(decoding: try Data(contentsOf: url), as: UTF8.self).range(of: text, options: .caseInsensitive) != nil
      }
    }
  }
}
