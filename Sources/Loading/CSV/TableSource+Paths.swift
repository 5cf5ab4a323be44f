import Foundation

extension TableSource {
  /// A file of a table: where it is, and what to call it.
  struct Path: Hashable {
    var path: String
    /// As it was given: a glob's match without the folder.
    var name: String
  }

  /// The files, globs expanded, by the bytes of their names, each once. A glob without a match is exit 66.
  func paths() throws(LoadingError) -> [Path] {
    var found: [Path] = []
    for file in files {
      if file == "-" || !file.contains(where: { "*?[".contains($0) }) || FileManager.default.fileExists(atPath: located(file)) {
        found.append(Path(path: located(file), name: file))
        continue
      }
      let matches = expanded(located(file))
      if matches.isEmpty {
        throw LoadingError(.noInput, file: file, "no file has a name like this; check the pattern and the folder")
      }
      let prefix = located("")
      found += matches.map {
        Path(path: $0, name: $0.hasPrefix(prefix) && !file.hasPrefix("/") ? String($0.dropFirst(prefix.count)) : $0)
      }
    }
    var seen: Set<String> = []
    return found.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }.filter { path in
      seen.insert(path.path == "-" ? "-" : URL(fileURLWithPath: path.path).resolvingSymlinksInPath().path).inserted
    }
  }

  private func located(_ file: String) -> String {
    if file == "-" || file.hasPrefix("/") || folder == "." || folder.isEmpty { return file }
    return folder.hasSuffix("/") ? folder + file : folder + "/" + file
  }

  private func expanded(_ pattern: String) -> [String] {
    var result = glob_t()
    defer { globfree(&result) }
    guard glob(pattern, 0, nil, &result) == 0, let list = result.gl_pathv else { return [] }
    return (0..<Int(result.gl_pathc)).compactMap { list[$0].map { String(cString: $0) } }
  }
}
