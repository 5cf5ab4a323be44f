/// Where a setting was written: a place in a file, or a flag of the command line.
struct Place: Hashable, Sendable {
  /// The file as it was named, or the flag, such as `--currency`.
  var file: String
  /// Counted from 1; nil for a flag.
  var line: Int?
  var column: Int?
  /// The folder that relative paths written here start from.
  var folder: String

  /// A wrong setting at this place.
  func failure(_ message: String) -> LoadingError {
    LoadingError(.badConfiguration, file: file, line: line, column: column, message)
  }

  /// A path written at this place, as seen from the current folder.
  func resolve(_ path: String) -> String {
    path.hasPrefix("/") || folder == "." ? path : folder + "/" + path
  }
}
