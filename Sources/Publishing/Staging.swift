import Describing

/// A folder that is built aside and then exchanged with the one in its place: what is new, what is kept of the old, and what in it
/// is the user's own.
struct Staging {
  /// The folder to replace, absolute, its parent without links.
  let target: String
  let disk: Disk
  var folderMode: UInt32 = 0o755
  var fileMode: UInt32 = 0o644

  /// Where the new folder is built; afterwards, where the old one is taken apart.
  var aside: String {
    let (parent, name) = Staging.split(target)
    return "\(parent)/.\(name).staging"
  }

  /// What the target holds of ours; nil if there is no target yet. Another's folder is an error.
  func current() throws -> Manifest? {
    guard let item = try disk.item(target) else { return nil }
    guard item.kind == .folder else {
      throw PublishingError(.cannotWrite, target, "is not a folder; move it away or name another")
    }
    if let manifest = try Manifest.read(in: target, disk) { return manifest }
    guard try disk.names(target).isEmpty else {
      throw PublishingError(
        .cannotWrite, target, "holds files that clientela did not write; name an empty or a new folder, nothing was changed")
    }
    return Manifest()
  }

  /// Builds the new folder: `files`, the links, and of the old what `keeps` says and all that is not ours.
  func build(_ files: [(path: String, content: FileContent)], links: [String: String] = [:], keeps: (String) -> Bool) throws {
    try dropAside()
    let old = try current()
    let existing = old == nil ? [] : try items(in: target)
    let ours = old?.paths ?? []
    var manifest = Manifest()
    for file in files { manifest.add(file.path, bytes: file.content.length ?? 0) }
    for link in links.keys { manifest.add(link, bytes: 0) }
    let new = manifest.paths
    var kept: [String] = []
    var folders: [String: UInt32] = [:]
    for (path, item) in existing where path != Manifest.name {
      if item.kind == .folder {
        folders[path] = item.mode
      } else if !ours.contains(path) {
        if new.contains(path) {
          throw PublishingError(.cannotWrite, "\(target)/\(path)", "is in the way and not ours; move it away")
        }
        kept.append(path)
      } else if !new.contains(path), keeps(path) {
        kept.append(path)
        manifest.add(path, bytes: old?.periods[Manifest.period(of: path)]?[path] ?? 0)
      }
    }
    try disk.makeFolder(aside, folderMode)
    try disk.write("\(aside)/\(Manifest.name)", manifest.encoded(), fileMode)
    var made: Set<String> = [""]
    for path in kept {
      try makeFolders(of: path, modes: folders, made: &made)
      try disk.link("\(target)/\(path)", "\(aside)/\(path)")
    }
    for file in files {
      try makeFolders(of: file.path, modes: [:], made: &made)
      switch file.content {
      case .whole(let bytes): try disk.write("\(aside)/\(file.path)", bytes, fileMode)
      case .pieces(let count, let make):
        manifest.add(file.path, bytes: try disk.writePieces("\(aside)/\(file.path)", count, make, fileMode))
      }
    }
    if files.contains(where: { $0.content.length == nil }) { try renew(manifest) }
    for (path, destination) in links.sorted(by: { $0.key < $1.key }) {
      try disk.makeSymbolicLink(destination, "\(aside)/\(path)")
    }
    // The user's empty folders are kept as well.
    for (path, mode) in folders.sorted(by: { $0.key < $1.key }) where !made.contains(path) {
      let isEmpty = try disk.names("\(target)/\(path)").isEmpty
      if isEmpty {
        try makeFolders(of: path + "/", modes: folders.merging([path: mode]) { first, _ in first }, made: &made)
      }
    }
  }

  /// Writes the manifest again once every length is known. The first one stays until then: it says whose the folder is.
  private func renew(_ manifest: Manifest) throws {
    try disk.write("\(aside)/\(Manifest.renewal)", manifest.encoded(), fileMode)
    try disk.rename("\(aside)/\(Manifest.renewal)", "\(aside)/\(Manifest.name)")
  }

  /// Puts the new folder in its place, in one step.
  func commit() throws {
    if try disk.item(target) == nil {
      try disk.rename(aside, target)
    } else {
      try disk.exchange(aside, target)
    }
  }

  /// Puts the old folder back, if there was one.
  func undo(hadTarget: Bool) throws {
    if hadTarget { try disk.exchange(aside, target) } else { try disk.rename(target, aside) }
  }

  /// Takes apart what stands aside: an old folder after the exchange, or one that was never finished. What is neither ours nor
  /// in the target under the same name is not lost but moved there.
  func dropAside() throws {
    guard let item = try disk.item(aside) else { return }
    guard item.kind == .folder else {
      throw PublishingError(.cannotWrite, aside, "is in the way of the new folder; move it away")
    }
    let names = try disk.names(aside)
    // A run that was stopped in its first moment left the manifest alone, perhaps only a piece of it.
    let isBare = names.allSatisfy { $0 == Manifest.name }
    let manifest = isBare ? nil : try Manifest.read(in: aside, disk)
    if manifest == nil, !isBare {
      throw PublishingError(.cannotWrite, aside, "is in the way of the new folder and not ours; move it away")
    }
    let ours = (manifest?.paths ?? []).union([Manifest.renewal])
    let existing = try items(in: aside)
    for (path, item) in existing where item.kind != .folder && path != Manifest.name {
      if !ours.contains(path), try disk.item("\(target)/\(path)") == nil {
        try rescue(path)
      } else {
        try disk.remove("\(aside)/\(path)")
      }
    }
    for (path, item) in existing.reversed() where item.kind == .folder { try disk.remove("\(aside)/\(path)") }
    // The manifest goes last: without it a killed removal could not be recognised.
    if names.contains(Manifest.name) { try disk.remove("\(aside)/\(Manifest.name)") }
    try disk.remove(aside)
  }

  private func rescue(_ path: String) throws {
    guard try disk.item(target) != nil else {
      throw PublishingError(.cannotWrite, "\(aside)/\(path)", "is not ours and would be lost; move it away")
    }
    var made: Set<String> = [""]
    for folder in Staging.folders(of: path) where try disk.item("\(target)/\(folder)") != nil { made.insert(folder) }
    for folder in Staging.folders(of: path) where made.insert(folder).inserted {
      try disk.makeFolder("\(target)/\(folder)", folderMode)
    }
    try disk.rename("\(aside)/\(path)", "\(target)/\(path)")
  }

  private func makeFolders(of path: String, modes: [String: UInt32], made: inout Set<String>) throws {
    for folder in Staging.folders(of: path) where made.insert(folder).inserted {
      try disk.makeFolder("\(aside)/\(folder)", modes[folder] ?? folderMode)
    }
  }

  /// Everything below a folder: a folder before what is in it.
  private func items(in folder: String, prefix: String = "") throws -> [(path: String, item: Disk.Item)] {
    var found: [(path: String, item: Disk.Item)] = []
    for name in try disk.names(folder) {
      guard let item = try disk.item("\(folder)/\(name)") else { continue }
      found.append((prefix + name, item))
      if item.kind == .folder { found += try items(in: "\(folder)/\(name)", prefix: "\(prefix)\(name)/") }
    }
    return found
  }

  /// "a", "a/b" of "a/b/c".
  private static func folders(of path: String) -> [String] {
    path.indices.filter { path[$0] == "/" }.map { String(path[..<$0]) }
  }

  /// Parent and name of an absolute path.
  static func split(_ path: String) -> (parent: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    let parent = path[..<slash]
    return (parent.isEmpty ? "/" : String(parent), String(path[path.index(after: slash)...]))
  }
}
