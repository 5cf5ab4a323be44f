import Trade

/// The folder of a file, `.` where the path names none.
func folderPart(of file: String) -> String {
  guard let slash = file.lastIndex(of: "/") else { return "." }
  return slash == file.startIndex ? "/" : String(file[..<slash])
}

extension Configuration {
  /// Keeps private files out of what is published: neither the exports nor the state may lie in the site, nor the site in the exports.
  func checkFolders(_ root: Section) throws {
    let (site, hidden) = (Configuration.parts(output), Configuration.parts(exports))
    let place = (root["exports"] ?? root["output"] ?? root.setting).place
    if site.starts(with: hidden) || hidden.starts(with: site) {
      throw place.failure("exports and output lie in one another; the exports are private, give them a folder of their own")
    }
    if let state, Configuration.parts(state).starts(with: site) {
      throw (root["state"] ?? root.setting).place.failure("state lies in output; it is private, put it beside the site")
    }
  }

  /// The folders of a path, without `.` and with `..` worked out.
  private static func parts(_ path: String) -> [Substring] {
    var parts: [Substring] = path.hasPrefix("/") ? ["/"] : []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != "..", last != "/" { parts.removeLast() } else { parts.append(part) }
    }
    return parts
  }
}
