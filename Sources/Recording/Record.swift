import GRDB
import Glibc

/// The private record of finished periods: a SQLite file beside the site, never in it. What a period's report said of its customers stands
/// here, so that a later one can tell who moved. Whatever stops a run, the file is as before a step or as after it.
///
/// All that is asked of it throws `RecordingError`.
package struct Record: Sendable {
  /// The file as it was named.
  package let path: String
  let queue: DatabaseQueue

  /// Opens the file, or makes it for the owner alone, with its folders. A file of a later version of clientela is left alone, as is one that is
  /// no record.
  package init(path: String) throws { try self.init(path: path, versions: Schema.versions) }

  /// `patience` is for how many seconds another program's glance into the file is waited for.
  init(path: String, versions: [String], patience: Double = 5) throws {
    self.path = path
    queue = try RecordingError.reporting(path) {
      try Record.make(path)
      var configuration = Configuration()
      configuration.busyMode = .timeout(patience)
      configuration.prepareDatabase { database in
        // What is deleted is overwritten; and the folder settles as well when the journal goes, so that a step that was done stays done.
        try database.execute(sql: "PRAGMA secure_delete = ON; PRAGMA synchronous = EXTRA")
      }
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      let migrator = Schema.migrator(versions)
      try queue.read { try Schema.check($0, migrator, path) }
      if try !queue.read(migrator.hasCompletedMigrations) { try migrator.migrate(queue) }
      return queue
    }
  }

  /// An empty file is an empty database to SQLite, which would make one that everybody may read.
  private static func make(_ path: String) throws {
    var status = stat()
    if stat(path, &status) == 0 {
      if status.st_mode & S_IFMT == S_IFDIR { throw RecordingError(.cannotWrite, path, "is a folder; name a file with --state") }
      try check(path)
      return
    }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    for end in parts.indices.dropFirst() {
      let folder = parts[..<end].joined(separator: "/")
      if folder.isEmpty || mkdir(folder, 0o700) == 0 || errno == EEXIST { continue }
      throw RecordingError(.cannotWrite, path, "its folder cannot be made (\(reason())); name another file with --state")
    }
    let file = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    if file < 0 { throw RecordingError(.cannotWrite, path, "cannot be made (\(reason())); name another file with --state") }
    close(file)
  }

  /// SQLite takes a file of a few bytes for an empty one, and writes over it.
  private static func check(_ path: String) throws {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    if file < 0 { throw RecordingError(.cannotWrite, path, "cannot be read (\(reason())); name another file with --state") }
    defer { close(file) }
    let title = Array("SQLite format 3\0".utf8)
    var found = [UInt8](repeating: 0, count: title.count)
    let count = read(file, &found, found.count)
    if count != 0, found != title { throw RecordingError(.badData, path, RecordingError.foreign) }
  }

  private static func reason() -> String { String(cString: strerror(errno)) }
}
