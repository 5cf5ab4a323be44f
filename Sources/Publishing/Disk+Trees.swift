/// Whole folders, from the single steps that a disk takes.
extension Disk {
  /// Everything below a folder, a folder before what is in it; paths relative to it.
  func items(below folder: String, prefix: String = "") throws -> [(path: String, item: Item)] {
    var found: [(path: String, item: Item)] = []
    for name in try names(folder) {
      guard let item = try item("\(folder)/\(name)") else { continue }
      found.append((prefix + name, item))
      if item.kind == .folder { found += try items(below: "\(folder)/\(name)", prefix: "\(prefix)\(name)/") }
    }
    return found
  }

  /// Gives everything in a folder a second name in a new one. The content is the same, not a copy, where the file system can.
  func linkTree(_ old: String, to new: String) throws {
    try makeFolder(new, try item(old)?.mode ?? 0o755)
    for (path, item) in try items(below: old) {
      if item.kind == .folder {
        try makeFolder("\(new)/\(path)", item.mode)
      } else {
        try link("\(old)/\(path)", "\(new)/\(path)")
      }
    }
  }

  /// Makes the folders that a path in `root` needs, but for those that are in `made`.
  func makeFolders(
    of path: String, in root: String, modes: [String: UInt32] = [:], otherwise mode: UInt32, made: inout Set<String>
  )
    throws
  {
    for index in path.indices where path[index] == "/" {
      let folder = String(path[..<index])
      if made.insert(folder).inserted { try makeFolder("\(root)/\(folder)", modes[folder] ?? mode) }
    }
  }

  /// Moves a file to the same path in another folder, which is made where it is missing.
  func move(_ path: String, from old: String, to new: String) throws {
    if try item(new) == nil { try makeFolder(new, 0o755) }
    var made: Set<String> = []
    for index in path.indices where path[index] == "/" {
      let folder = String(path[..<index])
      if try item("\(new)/\(folder)") != nil { made.insert(folder) }
    }
    try makeFolders(of: path, in: new, otherwise: 0o755, made: &made)
    try rename("\(old)/\(path)", "\(new)/\(path)")
  }
}
