import Describing

/// A new folder that takes the place of an old one: files of ours, and of the old folder what is the user's own.
struct Folder {
  /// Where it is built; the folder is there.
  let path: String
  /// The folder whose place it takes; it may be missing.
  let old: String
  let disk: Disk
  var folderMode: UInt32 = 0o755
  var fileMode: UInt32 = 0o644

  /// Writes the files, and gives what is not ours in the old folder a second name here; `ours` are paths in the old folder. Answers
  /// the length of each file. A file of the user's where one of ours must stand is an error, before anything is written.
  func fill(_ files: [(path: String, content: FileContent)], ours: Set<String>) throws -> [String: Int] {
    let existing = try disk.item(old)?.kind == .folder ? try disk.items(below: old) : []
    let new = Set(files.map(\.path))
    var kept: [String] = []
    var folders: [String: UInt32] = [:]
    for (path, item) in existing {
      if item.kind == .folder {
        folders[path] = item.mode
      } else if !ours.contains(path) {
        if new.contains(path) {
          throw PublishingError(.cannotWrite, "\(old)/\(path)", "is in the way and not ours; move it away")
        }
        kept.append(path)
      }
    }
    var made: Set<String> = []
    for path in kept {
      try disk.makeFolders(of: path, in: self.path, modes: folders, otherwise: folderMode, made: &made)
      try disk.link("\(old)/\(path)", "\(self.path)/\(path)")
    }
    var lengths: [String: Int] = [:]
    for file in files {
      try disk.makeFolders(of: file.path, in: path, otherwise: folderMode, made: &made)
      switch file.content {
      case .whole(let bytes):
        try disk.write("\(path)/\(file.path)", bytes, fileMode)
        lengths[file.path] = bytes.count
      case .pieces(let count, let make):
        lengths[file.path] = try disk.writePieces("\(path)/\(file.path)", count, make, fileMode)
      }
    }
    // The user's empty folders are kept as well.
    for (folder, _) in folders.sorted(by: { $0.key < $1.key }) where !made.contains(folder) {
      if try disk.names("\(old)/\(folder)").isEmpty {
        try disk.makeFolders(of: folder + "/", in: path, modes: folders, otherwise: folderMode, made: &made)
      }
    }
    return lengths
  }
}
