import Foundation
import Glibc
import Publishing
import Synchronization

/// A disk whose n-th change fails. After a kill, every later one fails as well: nobody is left to tidy up.
final class FailingDisk: Sendable {
  private let changes = Mutex(0)
  private let failing: Int
  private let isKilled: Bool

  /// Fails at the change of this number, from 1.
  init(at failing: Int, killing isKilled: Bool = false) {
    self.failing = failing
    self.isKilled = isKilled
  }

  /// Changes tried.
  var count: Int { changes.withLock { $0 } }

  var disk: Disk {
    let real = Disk.quick
    var disk = real
    disk.write = { path, bytes, mode in
      // A full disk leaves a piece of the file.
      do { try self.step(path) } catch {
        if !self.isKilled { try real.write(path, Array(bytes.prefix(3)), mode) }
        throw error
      }
      try real.write(path, bytes, mode)
    }
    disk.writePieces = { path, count, make, mode in
      do { try self.step(path) } catch {
        if !self.isKilled { try real.write(path, count > 0 ? make(0) : [], mode) }
        throw error
      }
      return try real.writePieces(path, count, make, mode)
    }
    disk.makeFolder = { path, mode in
      try self.step(path)
      try real.makeFolder(path, mode)
    }
    disk.link = { old, new in
      try self.step(new)
      try real.link(old, new)
    }
    disk.makeSymbolicLink = { target, path in
      try self.step(path)
      try real.makeSymbolicLink(target, path)
    }
    disk.rename = { old, new in
      try self.step(new)
      try real.rename(old, new)
    }
    disk.exchange = { one, other in
      try self.step(other)
      try real.exchange(one, other)
    }
    disk.remove = { path in
      if self.isKilled { try self.step(path) }
      try real.remove(path)
    }
    disk.settle = { folder in try self.step(folder) }
    return disk
  }

  private func step(_ path: String) throws {
    let number = changes.withLock { count -> Int in
      count += 1
      return count
    }
    if isKilled ? number >= failing : number == failing { throw DiskError(path, ENOSPC) }
  }
}
