import Foundation

extension ByteFile {
  /// Whether a path is a file that can be read twice, and no pipe, device or standard input.
  static func isRegular(_ path: String) -> Bool {
    var status = stat()
    return path != "-" && stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }
}
