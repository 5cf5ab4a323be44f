import CLinux
import Glibc

extension Disk {
  /// The disk of this machine.
  package static let real = Disk(
    item: { try realItem($0) },
    names: { try realNames($0) },
    read: { try realRead($0) },
    sum: { try realSum($0) },
    write: { try realWrite($0, $1, mode: $2) },
    writePieces: { try realWritePieces($0, count: $1, make: $2, mode: $3) },
    makeFolder: { path, mode in
      try check(mkdir(path, 0o700), path)
      try check(chmod(path, mode), path)
    },
    link: { old, new in
      if Glibc.link(old, new) == 0 { return }
      let code = errno
      guard [EPERM, EXDEV, EMLINK, EOPNOTSUPP].contains(code), let item = try realItem(old), item.kind == .file else {
        throw DiskError(new, code)
      }
      try realWrite(new, realRead(old), mode: item.mode)
    },
    makeSymbolicLink: { target, path in try check(symlink(target, path), path) },
    readLink: { path in
      // Longer than any of ours; another's that is longer is not one of ours, cut or whole.
      let bytes = try [UInt8](unsafeUninitializedCapacity: 4096) { buffer, count in
        let length = buffer.withMemoryRebound(to: CChar.self) { text in
          text.baseAddress.map { readlink(path, $0, text.count) } ?? -1
        }
        guard length >= 0 else { throw DiskError(path, errno) }
        count = length
      }
      return String(decoding: bytes, as: UTF8.self)
    },
    rename: { old, new in try check(Glibc.rename(old, new), new) },
    exchange: { one, other in try check(clientela_exchange(one, other), other) },
    remove: { path in try check(Glibc.remove(path), path) },
    settle: { folder in
      let file = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      try check(file, folder)
      defer { close(file) }
      try check(clientela_syncfs(file), folder)
    },
    pause: { usleep(100_000) },
    resolve: { path in
      guard let resolved = realpath(path, nil) else { throw DiskError(path, errno) }
      defer { free(resolved) }
      return String(cString: resolved)
    },
    lock: { try realLock($0) })

  private static func realItem(_ path: String) throws -> Item? {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      if errno == ENOENT { return nil }
      throw DiskError(path, errno)
    }
    let kind: Item.Kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    return Item(
      kind: kind, mode: status.st_mode & 0o7777,
      identity: Identity(device: UInt64(status.st_dev), number: UInt64(status.st_ino)))
  }

  private static func realNames(_ folder: String) throws -> [String] {
    guard let stream = opendir(folder) else { throw DiskError(folder, errno) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      // The name is a C array in the record, and a tuple to Swift; its pointer reads it to the terminating zero.
      guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { continue }
      let name = String(cString: UnsafeRawPointer(entry).advanced(by: offset).assumingMemoryBound(to: CChar.self))
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  private static func realRead(_ path: String) throws -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    try check(file, path)
    defer { close(file) }
    return try bytes(of: file, path)
  }

  private static func realSum(_ path: String) throws -> FileSum {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    try check(file, path)
    defer { close(file) }
    return try FileSum(of: { try piece(of: file, path) })
  }

  /// The rest of an open file.
  private static func bytes(of file: Int32, _ path: String) throws -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      let piece = try piece(of: file, path)
      if piece.isEmpty { return bytes }
      bytes += piece
    }
  }

  /// The next bytes of an open file, none at its end; a call that a signal interrupts is made again.
  private static func piece(of file: Int32, _ path: String) throws -> [UInt8] {
    try [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
      var read = Glibc.read(file, buffer.baseAddress, buffer.count)
      while read < 0, errno == EINTR { read = Glibc.read(file, buffer.baseAddress, buffer.count) }
      guard read >= 0 else { throw DiskError(path, errno) }
      count = read
    }
  }

  private static func realWrite(_ path: String, _ bytes: [UInt8], mode: UInt32) throws {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    try check(file, path)
    defer { close(file) }
    let code = put(bytes, at: 0, of: file)
    if code != 0 { throw DiskError(path, code) }
    try check(fchmod(file, mode), path)
  }

  /// The file is removed before the lock is let go, so that nothing is left beside the site. Whoever got the lock on a file that
  /// has lost its name meanwhile tries again with the new one.
  private static func realLock(_ path: String) throws -> Lock {
    while true {
      let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
      try check(file, path)
      guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
        let code = errno
        defer { close(file) }
        guard code == EWOULDBLOCK else { throw DiskError(path, code) }
        // From what is open: the holder may end, and the name be gone, at any moment.
        return .taken(by: String(decoding: try bytes(of: file, path), as: UTF8.self))
      }
      var (held, named) = (stat(), stat())
      guard fstat(file, &held) == 0, stat(path, &named) == 0, held.st_ino == named.st_ino else {
        close(file)
        continue
      }
      let holder = Array("\(getpid())".utf8)
      guard ftruncate(file, 0) == 0, Glibc.write(file, holder, holder.count) == holder.count else {
        let code = errno
        close(file)
        throw DiskError(path, code)
      }
      return .held {
        unlink(path)
        close(file)
      }
    }
  }

  static func check(_ result: Int32, _ path: String) throws {
    if result < 0 { throw DiskError(path, errno) }
  }
}
