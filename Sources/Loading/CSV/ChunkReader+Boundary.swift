import Foundation

extension ChunkReader {
  /// Where the last whole record ends, 0 if none does, and which quote is still open at the end.
  ///
  /// Only quotes are visited, by `memchr`: 758 MB without any take 0.03 s. A quote opens a cell only where the cell begins with it.
  func lastBoundary(_ bytes: UnsafeMutablePointer<UInt8>, _ count: Int) -> (end: Int, openQuote: Int?) {
    guard case .byte(let separator) = separator else { return (lastBreak(bytes, 0, count, count) ?? 0, nil) }
    var end = 0
    // The stretch outside quotes that is looked at, and where the next quote is looked for.
    var gap = 0
    var at = 0
    while let found = memchr(bytes + at, 34, count - at) {
      let quote = UnsafePointer(bytes).distance(to: UnsafePointer(found.assumingMemoryBound(to: UInt8.self)))
      at = quote + 1
      if quote > 0, bytes[quote - 1] != separator, bytes[quote - 1] != 10, bytes[quote - 1] != 13 { continue }
      if let last = lastBreak(bytes, gap, quote, count) { end = last }
      guard let close = closingQuote(bytes, from: at, count) else { return (end, quote) }
      (gap, at) = (close + 1, close + 1)
    }
    return (lastBreak(bytes, gap, count, count) ?? end, nil)
  }

  /// The quote that ends a cell whose contents begin at an offset; nil if it is not there yet.
  private func closingQuote(_ bytes: UnsafeMutablePointer<UInt8>, from start: Int, _ count: Int) -> Int? {
    var at = start
    while at < count, let found = memchr(bytes + at, 34, count - at) {
      let quote = UnsafePointer(bytes).distance(to: UnsafePointer(found.assumingMemoryBound(to: UInt8.self)))
      if quote + 1 == count { return isAtEnd ? quote : nil }
      if bytes[quote + 1] != 34 { return quote }
      at = quote + 2
    }
    return nil
  }

  /// The end of the last LF in a stretch, else of the last CR; a CR as the last byte of all may be half of a break.
  private func lastBreak(_ bytes: UnsafeMutablePointer<UInt8>, _ low: Int, _ high: Int, _ count: Int) -> Int? {
    var at = high
    var feed: Int?
    while at > low {
      at -= 1
      if bytes[at] == 10 { return at + 1 }
      if bytes[at] == 13, feed == nil, at + 1 < count || isAtEnd { feed = at + 1 }
    }
    return feed
  }
}
