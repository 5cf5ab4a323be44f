/// The disk, as closures, so that a test can make any step fail. Paths are absolute; every closure throws `DiskError`.
package struct Disk: Sendable {
  /// What stands at a path; a link is not followed. Nil for nothing.
  package var item: @Sendable (_ path: String) throws -> Item?
  /// Names in a folder, ascending.
  package var names: @Sendable (_ folder: String) throws -> [String]
  package var read: @Sendable (_ path: String) throws -> [UInt8]
  /// Length and checksum of a file, which may be larger than the memory.
  var sum: @Sendable (_ path: String) throws -> FileSum
  /// Makes a new file with exactly this mode, whatever the umask.
  package var write: @Sendable (_ path: String, _ bytes: [UInt8], _ mode: UInt32) throws -> Void
  /// The same for bytes that are made piece by piece, on all cores; they stand end to end. Answers their number.
  package var writePieces:
    @Sendable (_ path: String, _ count: Int, _ make: @Sendable (_ piece: Int) -> [UInt8], _ mode: UInt32) throws -> Int
  /// Makes a new folder with exactly this mode.
  package var makeFolder: @Sendable (_ path: String, _ mode: UInt32) throws -> Void
  /// Gives a file a second name; where the file system has no such thing, copies it.
  package var link: @Sendable (_ old: String, _ new: String) throws -> Void
  package var makeSymbolicLink: @Sendable (_ target: String, _ path: String) throws -> Void
  /// The text of a symbolic link.
  package var readLink: @Sendable (_ path: String) throws -> String
  package var rename: @Sendable (_ old: String, _ new: String) throws -> Void
  /// Exchanges two names in one step.
  package var exchange: @Sendable (_ one: String, _ other: String) throws -> Void
  /// Removes a file or an empty folder.
  package var remove: @Sendable (_ path: String) throws -> Void
  /// Waits until everything written so far would survive a power cut.
  package var settle: @Sendable (_ folder: String) throws -> Void
  /// Waits a moment, in which whoever is on the way through a link that has just changed arrives.
  package var pause: @Sendable () -> Void
  /// Where a path leads when links are followed.
  package var resolve: @Sendable (_ path: String) throws -> String
  /// Holds a lock until the answer is called; nil with the holder's words if another process holds it.
  package var lock: @Sendable (_ path: String) throws -> Lock

  /// What stands at a path.
  package struct Item: Hashable, Sendable {
    /// A file, a folder, a symbolic link, or something else.
    package enum Kind: Sendable { case file, folder, link, other }

    package var kind: Kind
    /// Permission bits.
    package var mode: UInt32
    package var identity: Identity
  }

  /// Which file or folder of the machine something is, whatever its name.
  package struct Identity: Hashable, Sendable {
    package var device: UInt64
    /// The number of its inode on the device.
    package var number: UInt64
  }

  /// The answer to a wish for a lock.
  package enum Lock: Sendable {
    case held(release: @Sendable () -> Void)
    /// What the holder wrote into the file: its process id.
    case taken(by: String)
  }
}
