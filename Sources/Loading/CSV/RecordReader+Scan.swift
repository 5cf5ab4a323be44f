import Foundation

extension RecordReader {
  /// Finds the cells of the next record; false at the end of the file.
  mutating func scan(_ separator: UInt8) throws(LoadingError) -> Bool {
    var limit = end - position
    if limit == 0 {
      guard try fill() else { return false }
      limit = end - position
    }
    var base = UnsafePointer(buffer + position)
    var at = 0
    count = 0
    while true {
      let low = at
      var mark = Mark(low: low, high: low, isDoubled: false)
      if at == limit, try fill() {
        base = UnsafePointer(buffer + position)
        limit = end - position
      }
      if at < limit, base[at] == 34 {
        mark = try scanQuoted(from: low)
        base = UnsafePointer(buffer + position)
        limit = end - position
        at = mark.high + 1
      }
      let wasQuoted = at > low
      let afterQuote = at
      var isBlankAfter = true
      while true {
        if at == limit {
          if at > RecordReader.longest { throw tooLong(recordLine) }
          guard try fill() else { break }
          base = UnsafePointer(buffer + position)
          limit = end - position
        }
        let byte = base[at]
        if byte == separator || byte == 10 || byte == 13 { break }
        if byte != 32 && byte != 9 { isBlankAfter = false }
        at += 1
      }
      if wasQuoted && (at == afterQuote || isBlankAfter) {
        add(mark)
      } else {
        add(Mark(low: low, high: at, isDoubled: false))
      }
      if at < limit, base[at] == separator {
        at += 1
        continue
      }
      try finishRecord(at)
      return true
    }
  }

  /// Finds the cells between runs of blanks; false at the end of the file.
  mutating func scanBlanks() throws(LoadingError) -> Bool {
    if position == end {
      guard try fill() else { return false }
    }
    var at = 0
    count = 0
    var low = -1
    while true {
      if position + at == end {
        if at > RecordReader.longest { throw tooLong(recordLine) }
        guard try fill() else { break }
      }
      let byte = buffer[position + at]
      if byte == 10 || byte == 13 { break }
      if byte == 32 || byte == 9 {
        if low >= 0 { add(Mark(low: low, high: at, isDoubled: false)) }
        low = -1
      } else if low < 0 {
        low = at
      }
      at += 1
    }
    if low >= 0 { add(Mark(low: low, high: at, isDoubled: false)) }
    try finishRecord(at)
    return true
  }

  /// Passes a quoted cell that begins at an offset; the mark has what is between the quotes.
  private mutating func scanQuoted(from low: Int) throws(LoadingError) -> Mark {
    let opened = line
    var at = low + 1
    var isDoubled = false
    var base = UnsafePointer(buffer + position)
    var limit = end - position
    while true {
      if at + 1 >= limit {
        // A quote or CR needs the byte after it, so one more is asked for; at the end of the file there is none.
        if at > RecordReader.longest { throw tooLong(opened) }
        if try fill() {
          base = UnsafePointer(buffer + position)
          limit = end - position
          continue
        }
        if at >= limit {
          throw LoadingError(
            .badData, file: file.name, line: opened, "a quote that opens here is never closed; close it or remove the quote")
        }
      }
      let byte = base[at]
      if byte == 34 {
        if at + 1 < limit, base[at + 1] == 34 {
          isDoubled = true
          at += 2
          continue
        }
        return Mark(low: low + 1, high: at, isDoubled: isDoubled)
      }
      if byte == 10 || (byte == 13 && !(at + 1 < limit && base[at + 1] == 10)) { line += 1 }
      at += 1
      if at > RecordReader.longest { throw tooLong(opened) }
    }
  }

  /// Passes the line break at an offset, if any, and makes cells of the marks.
  private mutating func finishRecord(_ length: Int) throws(LoadingError) {
    if length > RecordReader.longest { throw tooLong(recordLine) }
    var after = length
    if position + after < end {
      if buffer[position + after] == 13 {
        if position + after + 1 == end { _ = try fill() }
        if position + after + 1 < end, buffer[position + after + 1] == 10 { after += 1 }
      }
      after += 1
      line += 1
    }
    recordStart = position
    makeCells(length)
    position += after
  }

  private mutating func makeCells(_ length: Int) {
    if scratchCapacity < length {
      scratch.deallocate()
      scratchCapacity = 2 * length
      scratch = .allocate(capacity: scratchCapacity)
    }
    var free = 0
    var index = 0
    while index < count {
      let mark = marks[index]
      let source = UnsafePointer(buffer + position + mark.low)
      if mark.isDoubled {
        var written = free
        var read = 0
        while read < mark.high - mark.low {
          scratch[written] = source[read]
          read += source[read] == 34 ? 2 : 1
          written += 1
        }
        cells[index] = Cell(start: UnsafePointer(scratch + free), count: written - free)
        free = written
      } else {
        cells[index] = Cell(start: source, count: mark.high - mark.low)
      }
      index += 1
    }
  }

  private mutating func add(_ mark: Mark) {
    if count == cellCapacity {
      let larger = 2 * cellCapacity
      let moved = UnsafeMutablePointer<Mark>.allocate(capacity: larger)
      moved.update(from: marks, count: count)
      marks.deallocate()
      marks = moved
      cells.deallocate()
      cells = .allocate(capacity: larger)
      cellCapacity = larger
    }
    marks[count] = mark
    count += 1
  }

  private func tooLong(_ line: Int) -> LoadingError {
    LoadingError(
      .badData, file: file.name, line: line,
      "a record that begins here is longer than 1 MiB; look for a quote that is opened and not closed")
  }
}
