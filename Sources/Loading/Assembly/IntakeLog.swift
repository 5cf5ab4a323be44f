import Trade

/// Keeps the books while tables are read: files, rejects, sums.
struct IntakeLog {
  private(set) var intake = Intake()
  /// The rejects' files, as indices into `intake.files`, one for each reject.
  private var rejectFiles: ContiguousArray<Int32> = []
  private var absolute: Int64 = 0
  private(set) var overflow: LoadingError?
  let maxRejects: Share

  init(maxRejects: Share) { self.maxRejects = maxRejects }

  /// Begins a file and returns its number.
  mutating func begin(_ kind: TableKind, _ name: String) -> Int {
    intake.files.append(SourceFile(table: kind.rawValue, path: name, sha256: "", rows: 0, rejects: 0))
    return intake.files.count - 1
  }

  /// Ends a file that was read to its end.
  mutating func end(_ file: Int, sha256: String, rows: Int) {
    intake.files[file].sha256 = sha256
    intake.files[file].rows = rows
  }

  /// Adds a sentence, once.
  mutating func note(_ sentence: String) { if !intake.notes.contains(sentence) { intake.notes.append(sentence) } }

  /// Notes which columns a file has.
  mutating func matched(_ layout: Layout, _ kind: TableKind, _ name: String) {
    if let preset = layout.note(kind) { note(name + ": " + preset) }
    note(name + ": " + layout.sentence(kind))
    for column in layout.cells.keys { intake.columns.insert(kind.rawValue + "." + column.rawValue) }
  }

  /// Counts an order row with its amount.
  mutating func read(_ amount: Int64) {
    intake.read.rows += 1
    intake.read.amount.units += amount
  }

  /// Counts a row that equals another.
  mutating func duplicate(_ amount: Int64) {
    intake.duplicates.rows += 1
    intake.duplicates.amount.units += amount
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

  /// Sets a row aside.
  mutating func reject(_ file: Int, line: Int, column: String, value: String, _ reason: RejectReason) {
    let name = intake.files[file].path
    intake.files[file].rejects += 1
    intake.rejects.append(Reject(file: name, line: line, column: column, value: value, reason: reason.text))
    rejectFiles.append(Int32(file))
  }

  /// Says which status words nobody knows.
  mutating func unknownStatuses(_ words: [(value: String, rows: Int)]) {
    intake.unknownStatuses = words.sorted { $0.value.utf8.lexicographicallyPrecedes($1.value.utf8) }
  }

  /// Adds to the sum of absolute amounts; beyond `Int64.max / 4` sets `overflow`, exit 65, so that no sum overflows later.
  mutating func weigh(_ units: Int64, file: Int, line: Int) {
    absolute += units < 0 ? -units : units
    if absolute > Int64.max / 4, overflow == nil {
      overflow = LoadingError(
        .badData, file: intake.files[file].path, line: line,
        "the amounts add up to more than 230,000,000,000,000 units of the currency; check the column and its decimal separator")
    }
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
    let own = rejectFiles.indices.filter { rejectFiles[$0] == file }.map { intake.rejects[$0] }.sorted { $0.line < $1.line }
    let first = own.prefix(3).map { reject in
      "line \(reject.line)" + (reject.column.isEmpty ? " " : " \"\(reject.column)\" ") + reject.reason
    }
    let limit = Share(maxRejects.part, of: maxRejects.whole).rounded(per: 10_000)
    let percent = "\(limit / 100)" + (limit % 100 == 0 ? "" : ".\(String(limit % 100 + 100).dropFirst())") + "%"
    return LoadingError(
      .badData, file: intake.files[file].path,
      "\(own.count) of \(rows) rows cannot be read, more than max_rejects (\(percent)): \(first.joined(separator: "; ")); "
        + "mend the file, or raise max_rejects")
  }

  /// The intake, with the rejects by file and line.
  func finished() -> Intake {
    var result = intake
    let order = rejectFiles.indices.sorted {
      (rejectFiles[$0], intake.rejects[$0].line, intake.rejects[$0].column) < (
        rejectFiles[$1], intake.rejects[$1].line, intake.rejects[$1].column
      )
    }
    result.rejects = order.map { intake.rejects[$0] }
    return result
  }
}
