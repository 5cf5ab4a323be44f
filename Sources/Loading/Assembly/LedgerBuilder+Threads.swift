import Trade

extension LedgerBuilder {
  /// Reads a file on as many threads as there are parts.
  mutating func read(_ opening: consuming TableOpening, with parts: [Shared<RowPart>]) throws(LoadingError) {
    let format = opening.format
    let number = format.number
    let before = parts.reduce(0) { $0 + $1.value.log.rows }
    let queue = ChunkQueue(opening.reader, maxRejects: loader.maxRejects)
    let failure = queue.read(format, opening.scanner, with: parts)
    if queue.isHopeless {
      _ = collect(parts)
      throw log.mostlyRejected(number)
    }
    if let failure {
      let earlier = parts.flatMap { $0.value.log.segments }.filter {
        $0.chunk.file == number && $0.chunk.number < failure.chunk
      }
      throw failure.error.moved(by: earlier.reduce(0) { $0 + $1.lines })
    }
    let rows = parts.reduce(0) { $0 + $1.value.log.rows } - before
    try queue.withFile { file throws(LoadingError) in try log.end(format, file, rows: rows) }
    try log.checkSum(of: format.name, parts.reduce(Int128(0)) { $0 + $1.value.log.absolute })
  }

  /// Takes the threads' books, and returns their rows in the order of the files.
  mutating func collect(_ parts: [Shared<RowPart>]) -> [Segment] {
    var segments = parts.flatMap { $0.value.log.segments }.sorted { $0.chunk < $1.chunk }
    var firstLine: [Segment.Chunk: Int] = [:]
    var (file, line, row) = (-1, 1, 0)
    for index in segments.indices {
      if segments[index].chunk.file != file { (file, line) = (segments[index].chunk.file, 1) }
      segments[index].firstLine = line
      segments[index].firstRow = row
      firstLine[segments[index].chunk] = line
      line += segments[index].lines
      row += segments[index].rows.count
    }
    for part in parts { log.take(part.value.log, firstLine: firstLine) }
    for footer in parts.flatMap({ $0.value.log.footers }).sorted(by: { $0.chunk < $1.chunk }) {
      log.footer(footer.chunk.file, line: footer.line + (firstLine[footer.chunk] ?? 1) - 1)
    }
    return segments
  }

  /// The numbers here of the customers that each thread has met, and what the rows say about them. An empty list means the same numbers.
  mutating func numbers(ofCustomers parts: [Shared<RowPart>]) -> [ContiguousArray<Int32>] {
    parts.map { part in
      let numbers = customers.take(part.value.customers)
      for (column, texts) in part.value.texts { customers.see(column, texts, numbered: numbers) }
      part.value.releaseCustomers()
      return numbers
    }
  }
}
