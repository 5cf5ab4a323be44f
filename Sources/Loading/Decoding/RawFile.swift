import Crypto
import Foundation

/// A file, a pipe or the standard input as its bytes lie there, read in blocks from its beginning to its end and hashed on the way.
struct RawFile: ~Copyable {
  /// The path as it was given, for messages.
  let name: String
  private let descriptor: Int32
  private let hashes: Bool
  private var hasher = SHA256()

  /// Opens a file; `-` is the standard input. Throws exit 66 where there is none, or a folder, or no permission.
  init(path: String, name: String, hashes: Bool = true) throws(LoadingError) {
    self.name = name
    self.hashes = hashes
    if path == "-" {
      descriptor = dup(0)
    } else {
      descriptor = open(path, O_RDONLY | O_CLOEXEC)
    }
    if descriptor < 0 { throw RawFile.failure(errno, name) }
    var status = stat()
    if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFDIR { throw RawFile.failure(EISDIR, name) }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Reads up to `count` bytes; 0 at the end.
  mutating func read(into target: UnsafeMutablePointer<UInt8>, count: Int) throws(LoadingError) -> Int {
    while true {
      let got = Foundation.read(descriptor, target, count)
      if got < 0 {
        if errno == EINTR { continue }
        throw RawFile.failure(errno, name)
      }
      if hashes { hasher.update(bufferPointer: UnsafeRawBufferPointer(start: target, count: got)) }
      return got
    }
  }

  /// SHA-256 of the bytes read so far, in hexadecimal digits; that of no bytes where `hashes` is false.
  var sha256: String {
    let digits = Array("0123456789abcdef".utf8)
    let bytes = hasher.finalize().flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether a path is a file that can be read twice, and no pipe, device or standard input.
  static func isRegular(_ path: String) -> Bool {
    var status = stat()
    return path != "-" && stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// Whether a path is a pipe, a device or standard input, which can be read once; false where there is nothing.
  static func isPipe(_ path: String) -> Bool {
    var status = stat()
    return path == "-" || stat(path, &status) == 0 && [S_IFIFO, S_IFCHR, S_IFSOCK].contains(status.st_mode & S_IFMT)
  }

  private static func failure(_ code: Int32, _ name: String) -> LoadingError {
    switch code {
    case ENOENT, ENOTDIR: LoadingError(.noInput, file: name, "there is no such file; check the path")
    case EISDIR: LoadingError(.noInput, file: name, "is a folder; name the files in it, such as \(name)/*.csv")
    case EACCES, EPERM:
      LoadingError(.noInput, file: name, "may not be read; give the user who runs this the permission to read it")
    default:
      LoadingError(.noInput, file: name, "cannot be read (\(String(cString: strerror(code)))); check the disk and try again")
    }
  }
}
