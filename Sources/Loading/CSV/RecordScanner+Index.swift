import CBytes
import Foundation

extension RecordScanner {
  /// Forgets the chunk before.
  mutating func forget() {
    ends.truncate(0)
    records.truncate(0)
    quoted.truncate(0)
    indexed = 0
    isPlain = true
  }

  /// Finds where the cells and records of the chunk end, behind those that are known. The chunk ends with a line break and holds no
  /// half of a quoted cell.
  mutating func index() {
    if separator == .blanks { joinBlanks() }
    let base = UnsafePointer(chunk.bytes.base)
    let count = chunk.bytes.count
    let separator = separator.byte
    let follows = self.separator != .blanks
    var at = indexed
    while at < count {
      ends.reserve(64 + RecordScanner.together)
      records.reserve(64)
      if count - at >= 64, bytes_odd64(base + at) == 0 {
        // Nothing but cells and line feeds, as in most blocks.
        let breaks = bytes_equal64(base + at, 10)
        add(breaks | bytes_equal64(base + at, separator), breaks, at)
        at += 64
        continue
      }
      // What stands behind the last byte means nothing.
      let within = count - at < 64 ? UInt64(1) << UInt64(count - at) - 1 : UInt64.max
      var breaks = bytes_equal64(base + at, 10) & within
      var returns = bytes_equal64(base + at, 13) & within
      if returns != 0 {
        // A CR before an LF is one break with it, and the LF stands for both.
        returns &= ~(breaks >> 1 | (at + 64 < count && base[at + 64] == 10 ? 1 << 63 : 0))
        breaks |= returns
      }
      if bytes_notplain64(base + at) & within != 0 { isPlain = false }
      var stops = breaks | bytes_equal64(base + at, separator) & within
      let quotes = follows ? bytes_equal64(base + at, 34) & within : 0
      var passed = 64
      if quotes != 0, let open = firstOpening(quotes, stops, at) {
        let before = UInt64(1) << UInt64(open) - 1
        (breaks, stops) = (breaks & before, stops & before)
        passed = open
      }
      add(stops, breaks, at)
      at += passed
      if passed < 64 { at = passQuoted(from: at, separator) }
    }
    indexed = count
  }

  /// Notes the places of up to 64 bytes at which cells end.
  ///
  /// Most blocks have up to `together` of them: writing so many whether they are there or not costs less than asking before each.
  @inline(__always) private mutating func add(_ stops: UInt64, _ breaks: UInt64, _ at: Int) {
    let before = ends.count
    let count = stops.nonzeroBitCount
    var target = ends.base + before
    var left = stops
    var written = 0
    repeat {
      for index in 0..<RecordScanner.together {
        target[index] = UInt32(truncatingIfNeeded: at + left.trailingZeroBitCount)
        left &= left &- 1
      }
      target += RecordScanner.together
      written += RecordScanner.together
    } while written < count
    ends.extend(count)
    var ending = breaks
    while ending != 0 {
      let upTo = ending ^ (ending &- 1)
      records.base[records.count] = UInt32(truncatingIfNeeded: before + (stops & upTo).nonzeroBitCount)
      records.extend(1)
      ending &= ending &- 1
    }
  }

  /// The first of the quotes with which a cell begins; nil if all stand inside cells.
  private func firstOpening(_ quotes: UInt64, _ stops: UInt64, _ at: Int) -> Int? {
    var left = quotes
    while left != 0 {
      let bit = left.trailingZeroBitCount
      let before = bit == 0 ? 0 : stops << UInt64(64 - bit)
      let isFirst =
        before != 0
        ? before.leadingZeroBitCount == 0 : at + bit == (ends.isEmpty ? 0 : Int(ends[ends.count - 1]) + 1)
      if isFirst { return bit }
      left &= left - 1
    }
    return nil
  }

  /// Passes a cell that begins with a quote and returns where its separator or line break is looked for.
  private mutating func passQuoted(from open: Int, _ separator: UInt8) -> Int {
    isPlain = false
    let base = UnsafePointer(chunk.bytes.base)
    let count = chunk.bytes.count
    var close = open + 1
    var isDoubled = false
    while close < count, let found = memchr(base + close, 34, count - close) {
      close = base.distance(to: UnsafePointer(found.assumingMemoryBound(to: UInt8.self)))
      if close + 1 == count || base[close + 1] != 34 { break }
      isDoubled = true
      close += 2
    }
    var after = close + 1
    while after < count, base[after] == 32 || base[after] == 9, base[after] != separator { after += 1 }
    let isClean = after >= count || base[after] == separator || base[after] == 10 || base[after] == 13
    let inside = Cell(start: base + open + 1, count: max(0, close - open - 1))
    quoted.append(
      Record.Quoted(
        open: UInt32(truncatingIfNeeded: open), close: UInt32(truncatingIfNeeded: close),
        breaks: UInt32(truncatingIfNeeded: Lines.count(inside)), isDoubled: isDoubled, isClean: isClean))
    return close + 1
  }

  /// Makes one tab of every run of blanks and tabs, and nothing of those around a line.
  private mutating func joinBlanks() {
    let base = chunk.bytes.base
    var written = indexed
    var isFirst = true
    var hasBlank = false
    for at in indexed..<chunk.bytes.count {
      let byte = base[at]
      if byte == 32 || byte == 9 {
        hasBlank = true
        continue
      }
      let isBreak = byte == 10 || byte == 13
      // A CR, blanks and an LF are two breaks, and would be one without the blanks.
      let splits = byte == 10 && isFirst && written > indexed && base[written - 1] == 13
      if hasBlank, isBreak ? splits : !isFirst {
        base[written] = 9
        written += 1
      }
      base[written] = byte
      written += 1
      (isFirst, hasBlank) = (isBreak, false)
    }
    chunk.bytes.truncate(written)
    chunk.bytes.reserve(Chunk.padding)
  }
}
