import Glibc

/// A call on a path that failed, with the system's number for the reason.
package struct DiskError: Error, Hashable, Sendable {
  package let path: String
  package let code: Int32

  /// An error.
  package init(_ path: String, _ code: Int32) {
    self.path = path
    self.code = code
  }

  /// The system's words: "No space left on device".
  var reason: String { String(cString: strerror(code)) }

  /// What to do about it.
  var advice: String {
    switch code {
    case ENOENT: "make the folder that should hold it first"
    case EACCES, EPERM: "see who owns the folder, or name another"
    case EROFS: "name a folder that can be written"
    case ENOSPC, EDQUOT: "make room and run again"
    case ENOTDIR, EISDIR, EEXIST: "something of another kind has this name; move it away or name another folder"
    case EINVAL, EXDEV, EBUSY, ENOSYS: "this file system cannot exchange two folders in one step; name a folder on another"
    default: "see to it and run again"
    }
  }
}
