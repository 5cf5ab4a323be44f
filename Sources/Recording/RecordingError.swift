import GRDB

/// Why the record was not read or not written. It stands as it stood before.
package struct RecordingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// `cannotWrite` is exit status 73, `locked` 75, `badData` 65.
  package enum Kind: Sendable { case cannotWrite, locked, badData }

  package let kind: Kind
  /// "state/clientela.sqlite: is no record of clientela; name another file with --state"
  package let description: String

  /// An error of a file: what is wrong and what to do.
  package init(_ kind: Kind, _ path: String, _ what: String) {
    self.kind = kind
    description = "\(path): \(what)"
  }

  /// What an error of whatever kind means of a file.
  init(_ error: any Error, _ path: String) {
    switch error {
    case let error as RecordingError: self = error
    case is Damage, is RowDecodingError: self.init(.badData, path, RecordingError.damaged)
    case let error as DatabaseError: self.init(error, path)
    default: self.init(.cannotWrite, path, "\(error)")
    }
  }

  private init(_ error: DatabaseError, _ path: String) {
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self.init(.locked, path, "is in use by another program; try again when it has ended")
    case .SQLITE_NOTADB: self.init(.badData, path, RecordingError.foreign)
    case .SQLITE_CORRUPT: self.init(.badData, path, RecordingError.damaged)
    case .SQLITE_FULL: self.init(.cannotWrite, path, "the disk is full; make room and run again")
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_CANTOPEN:
      self.init(
        .cannotWrite, path, "cannot be written; check the rights of the file and its folder, or name another with --state")
    default:
      let reason = error.message ?? "SQLite error \(error.extendedResultCode.rawValue)"
      self.init(.cannotWrite, path, "cannot be read or written: \(reason); check the disk that it is on")
    }
  }

  static let foreign = "is no record of clientela; name another file with --state"
  static let damaged = "is damaged; put back a copy of it, or move it away to begin a new record"

  /// Does some work on a file; whatever it throws becomes a `RecordingError`.
  static func reporting<Answer>(_ path: String, _ work: () throws -> Answer) throws -> Answer {
    do { return try work() } catch { throw RecordingError(error, path) }
  }
}
