import Foundation

/// The project's files, as the tests of the house rules see them.
struct Repository {
  /// The folder of `Package.swift`.
  let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Paths below a folder, relative to the root, ascending; build products and dot-files left out.
  func files(_ folder: String, suffix: String = "") throws -> [String] {
    let start = root.appendingPathComponent(folder)
    let found = try FileManager.default.subpathsOfDirectory(atPath: start.path)
    return found.filter { path in
      var isFolder: ObjCBool = false
      let exists = FileManager.default.fileExists(atPath: start.appendingPathComponent(path).path, isDirectory: &isFolder)
      return exists && !isFolder.boolValue && path.hasSuffix(suffix) && !path.split(separator: "/").contains { $0.hasPrefix(".") }
    }.map { folder + "/" + $0 }.sorted()
  }

  /// The text of a file.
  func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: root.appendingPathComponent(path)), as: UTF8.self)
  }

  /// Lines of Swift files below a folder that hold one of the words outside a comment, as `path:line: text`.
  func lines(in folder: String, holding words: [String], except: (String) -> Bool = { _ in false }) throws -> [String] {
    try files(folder, suffix: ".swift").filter { !except($0) }.flatMap { path in
      try text(path).split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap { number, line in
        let code = line.range(of: "//").map { line[..<$0.lowerBound] } ?? line
        return words.contains { code.contains($0) } ? "\(path):\(number + 1): \(line)" : nil
      }
    }
  }
}
