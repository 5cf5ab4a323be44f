/// What was decided about a file's bytes: how they are packed and which characters they mean.
struct TextReading: Hashable, Sendable {
  var compression: Compression
  var encoding: TextEncoding
  var reason: Reason

  /// Why the encoding is taken.
  enum Reason: Hashable, Sendable {
    /// A byte order mark, which is stronger than what was set.
    case byteOrderMark
    /// The configuration or the flag says so.
    case given
    /// The first 256 KiB are UTF-8 throughout; ASCII alone is UTF-8 too.
    case valid
    /// A weighing, in per cent.
    case sniffed(confidence: Int)
    /// A weighing that fits it among others, in per cent, and the preset that was named, whose shop writes it.
    case usual(confidence: Int)
  }

  /// A sentence for the Data page; nil for plain UTF-8, of which there is nothing to say.
  func sentence(_ name: String) -> String? {
    var parts: [String] = []
    switch reason {
    case .byteOrderMark where encoding == .utf8: break
    case .given where encoding == .utf8: break
    case .valid: break
    case .byteOrderMark: parts.append("read as \(encoding.title) (it begins with a byte order mark)")
    case .given: parts.append("read as \(encoding.title) (as set)")
    case .sniffed(let confidence): parts.append("read as \(encoding.title) (sniffed, \(confidence) % sure)")
    case .usual(let confidence):
      parts.append("read as \(encoding.title) (as exports of the preset are; by the bytes alone \(confidence) % sure)")
    }
    if compression != .none { parts.append("unpacked with \(compression.rawValue)") }
    return parts.isEmpty ? nil : "\(name): " + parts.joined(separator: ", ")
  }
}
