import Trade

/// Keeps the books while tables are read: files, rejects, sums.
struct IntakeLog {
  private(set) var intake = Intake()
  /// The rejects' files, as indices into `intake.files`, one for each reject.
  private var rejectFiles: ContiguousArray<Int32> = []
  private var absolute: Int128 = 0
  /// Rows with an id that is no text, by file.
  private var strange: [Int: Int] = [:]
  /// What each file's encoding is called.
  private var titles: [Int: String] = [:]
  let maxRejects: Share

  init(maxRejects: Share) { self.maxRejects = maxRejects }

  /// Begins a file and returns its number.
  mutating func begin(_ kind: TableKind, _ name: String) -> Int {
    intake.files.append(SourceFile(table: kind.rawValue, path: name, sha256: "", rows: 0, rejects: 0))
    return intake.files.count - 1
  }

  /// Ends a file that was read to its end; one without rows is exit 65.
  mutating func end(_ format: TableFormat, _ stream: borrowing ByteStream, rows: Int) throws(LoadingError) {
    let file = format.number
    titles[file] = stream.reading.encoding.title
    intake.files[file].sha256 = stream.sha256
    intake.files[file].rows = rows
    if rows == 0 {
      throw LoadingError(.badData, file: format.name, "has a header and no rows; export it again, with its rows")
    }
    for proof in format.proofs { note(format.name + ": " + proof) }
    if stream.replaced > 0 {
      let title = stream.reading.encoding.title
      note("\(format.name): \(stream.replaced) places are no characters in \(title) and read as \u{FFFD}")
    }
  }

  /// Notes that an export's own footer was left out.
  mutating func footer(_ file: Int, line: Int) {
    note(
      "\(intake.files[file].path): line \(line) and what follows it are the export's own footer, no rows, and were left out")
  }

  /// Adds a sentence, once.
  mutating func note(_ sentence: String) { if !intake.notes.contains(sentence) { intake.notes.append(sentence) } }

  /// Keeps which columns a file has; `unpacks`: whether goods that are packed in its cells are read.
  mutating func matched(_ layout: Layout, _ kind: TableKind, _ name: String, unpacks: Bool) {
    if let preset = layout.note(kind) { note(name + ": " + preset) }
    let mapping = ColumnMapping(path: name, renamed: layout.renamed(kind, unpacks: unpacks))
    if !intake.mappings.contains(mapping) { intake.mappings.append(mapping) }
    for column in layout.cells.keys { intake.columns.insert(kind.rawValue + "." + column.rawValue) }
    if unpacks, !layout.rules.packed.isEmpty {
      for column in [Column.product, .quantity] { intake.columns.insert(kind.rawValue + "." + column.rawValue) }
    }
  }

  /// Takes the books of a thread; the lines of its rejects count from the beginning of the chunk, which `firstLine` has.
  mutating func take(_ part: PartLog, firstLine: [Segment.Chunk: Int]) {
    intake.read.rows += part.rows
    intake.read.amount.units &+= part.amount
    intake.rejectedAmount.units &+= part.rejectedAmount
    absolute += part.absolute
    excluded(rows: part.withoutGoods.rows, part.withoutGoods.amount.units)
    for reject in part.rejects { self.reject(reject.chunk.file, reject.row, after: (firstLine[reject.chunk] ?? 1) - 1) }
  }

  /// Adds money that rows say of whole orders, once for each.
  mutating func readOnce(_ amount: Int64) { intake.read.amount.units += amount }

  /// Counts rows that equal others.
  mutating func duplicates(_ tally: Intake.Tally) {
    intake.duplicates.rows += tally.rows
    intake.duplicates.amount += tally.amount
  }

  /// Counts what `exclude` leaves out.
  mutating func excluded(rows: Int, _ amount: Int64) {
    intake.excluded.rows += rows
    intake.excluded.amount.units += amount
  }

  /// Takes the amount of rows that were set aside.
  mutating func rejected(_ amount: Int64) { intake.rejectedAmount.units += amount }

  /// Takes what stood in the refund columns of rows that reached the ledger.
  mutating func refunded(_ amount: Int64) { intake.refunds.units += amount }

  /// Sets a row aside; its line counts after so many.
  mutating func reject(_ file: Int, _ row: RejectedRow, after lines: Int) {
    let name = intake.files[file].path
    intake.files[file].rejects += 1
    intake.rejects.append(
      Reject(file: name, line: row.line + lines, column: row.column, value: row.value, reason: row.reason.text))
    rejectFiles.append(Int32(file))
    if row.reason == .notUTF8 { strange[file, default: 0] += 1 }
  }

  /// Says which status words nobody knows.
  mutating func unknownStatuses(_ words: [(value: String, rows: Int)]) {
    intake.unknownStatuses = words.sorted { $0.value.utf8.lexicographicallyPrecedes($1.value.utf8) }
  }

  /// Throws exit 65 where the absolute amounts, with what threads have added, add up to more than `Int64.max / 4`, so that no sum overflows later.
  func checkSum(of file: String, _ added: Int128) throws(LoadingError) {
    if absolute + added <= Int128(Int64.max / 4) { return }
    throw LoadingError(
      .badData, file: file,
      "the amounts add up to more than 230,000,000,000,000 units of the currency; check the column and its decimal separator")
  }

  /// Whether so many of so many rows are too many.
  private func isTooMany(_ rejects: Int, of rows: Int) -> Bool {
    maxRejects.whole > 0 && Int128(rejects) * Int128(maxRejects.whole) > Int128(maxRejects.part) * Int128(rows)
  }

  /// Stops early where most of a long file cannot be read, before the rejects fill the memory.
  func checkEarly(_ file: Int, rows: Int) throws(LoadingError) {
    let rejects = intake.files[file].rejects
    if rejects > 100_000, rejects * 2 > rows, isTooMany(rejects, of: rows) { throw tooManyRejects(file, rows: rows) }
  }

  /// Throws exit 65 for the first file with more rejects than allowed.
  func check() throws(LoadingError) {
    for file in intake.files.indices where isTooMany(intake.files[file].rejects, of: intake.files[file].rows) {
      throw tooManyRejects(file, rows: intake.files[file].rows)
    }
  }

  private func tooManyRejects(_ file: Int, rows: Int) -> LoadingError {
    let limit = Share(maxRejects.part, of: maxRejects.whole).rounded(per: 10_000)
    let percent = "\(limit / 100)" + (limit % 100 == 0 ? "" : ".\(String(limit % 100 + 100).dropFirst())") + "%"
    let rejects = intake.files[file].rejects
    return LoadingError(
      .badData, file: intake.files[file].path,
      "\(rejects) of \(rows) rows cannot be read, more than max_rejects (\(percent)): \(firstRejects(of: file)); "
        + "mend the file, or raise max_rejects")
  }

  /// The error of a long file of which most rows could not be read, so that the reading was stopped.
  func mostlyRejected(_ file: Int) -> LoadingError {
    LoadingError(
      .badData, file: intake.files[file].path,
      "most rows cannot be read: \(firstRejects(of: file)); mend the file, or say how it is written")
  }

  private func firstRejects(of file: Int) -> String {
    let own = rejectFiles.indices.filter { rejectFiles[$0] == file }.map { intake.rejects[$0] }.sorted { $0.line < $1.line }
    let first = own.prefix(3).map { reject in
      "line \(reject.line)" + (reject.column.isEmpty ? " " : " \"\(reject.column)\" ") + reject.reason
    }
    return first.joined(separator: "; ")
  }

  /// The intake, with the rejects by file and line.
  func finished() -> Intake {
    var result = intake
    for (file, rows) in strange.sorted(by: { $0.key < $1.key }) {
      result.notes.append(
        "\(intake.files[file].path): \(rows) rows were set aside because an id or a product is not \(titles[file] ?? "text"); "
          + "if the file is written in another encoding, set encoding")
    }
    let order = rejectFiles.indices.sorted {
      (rejectFiles[$0], intake.rejects[$0].line, intake.rejects[$0].column) < (
        rejectFiles[$1], intake.rejects[$1].line, intake.rejects[$1].column
      )
    }
    result.rejects = order.map { intake.rejects[$0] }
    return result
  }
}
