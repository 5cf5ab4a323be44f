import Foundation

/// Standard output and standard error, line by line, without colours.
enum Console {
  /// A line of what was asked for.
  static func say(_ line: String) { write(line, to: 1) }

  /// A line of progress, a warning or a failure.
  static func complain(_ line: String) { write(line, to: 2) }

  /// A line in one piece: control characters, which a file name may hold, are shown as `?`.
  static func oneLine(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0.properties.generalCategory == .control ? "?" : $0 }))
  }

  /// Bytes of what was asked for, as they are.
  static func write(_ bytes: [UInt8]) { write(bytes, to: 1) }

  private static func write(_ line: String, to descriptor: Int32) { write(Array((oneLine(line) + "\n").utf8), to: descriptor) }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count <= 0 { return }
      written += count
    }
  }
}
