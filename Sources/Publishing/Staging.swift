import Describing

/// A period's private lists: a folder that is built aside and then exchanged with the one in its place.
struct Staging {
  /// The folder to replace, absolute, its parent without links.
  let target: String
  let disk: Disk
  var folderMode: UInt32 = 0o700
  var fileMode: UInt32 = 0o600

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

  /// Builds the new folder: `files`, and of the old all that is not ours. Answers the checksum of the manifest, which holds those of the files.
  func build(_ files: [(path: String, content: FileContent)]) throws -> String {
    try dropAside()
    let ours = (try current()?.paths ?? []).union([Manifest.name])
    var manifest = Manifest()
    for file in files { manifest.add(file.path, bytes: file.content.length ?? 0) }
    try disk.makeFolder(aside, folderMode)
    try disk.write("\(aside)/\(Manifest.name)", manifest.encoded(), fileMode)
    let folder = Folder(path: aside, old: target, disk: disk, folderMode: folderMode, fileMode: fileMode)
    for (path, bytes) in try folder.fill(files, ours: ours) { manifest.add(path, bytes: bytes) }
    let sums = try Cores.map(files.count) { try disk.sum("\(aside)/\(files[$0].path)").sha256 }
    manifest.sums = Dictionary(uniqueKeysWithValues: zip(files.map(\.path), sums))
    return try renew(manifest)
  }

  /// Writes the manifest again once every length is known. The first one stays until then: it says whose the folder is.
  private func renew(_ manifest: Manifest) throws -> String {
    let bytes = try manifest.encoded()
    try disk.write("\(aside)/\(Manifest.renewal)", bytes, fileMode)
    try disk.rename("\(aside)/\(Manifest.renewal)", "\(aside)/\(Manifest.name)")
    return FileSum.sha256(bytes)
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

  /// Removes what is ours; what the user put into the folder stays in it.
  func remove() throws {
    guard try disk.item(target)?.kind == .folder, try disk.item("\(target)/\(Manifest.name)") != nil else { return }
    try dropAside()
    try disk.rename(target, aside)
    try dropAside()
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
    let existing = try disk.items(below: aside)
    for (path, item) in existing where item.kind != .folder && path != Manifest.name {
      if !ours.contains(path), try disk.item("\(target)/\(path)") == nil {
        try disk.move(path, from: aside, to: target)
      } else {
        try disk.remove("\(aside)/\(path)")
      }
    }
    for (path, item) in existing.reversed() where item.kind == .folder { try disk.remove("\(aside)/\(path)") }
    // The manifest goes last: without it a killed removal could not be recognised.
    if names.contains(Manifest.name) { try disk.remove("\(aside)/\(Manifest.name)") }
    try disk.remove(aside)
  }

  /// Parent and name of an absolute path.
  static func split(_ path: String) -> (parent: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    let parent = path[..<slash]
    return (parent.isEmpty ? "/" : String(parent), String(path[path.index(after: slash)...]))
  }
}
