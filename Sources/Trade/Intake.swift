/// What was read on the way to the ledger, and what did not get there: the first half of the reconciliation.
package struct Intake: Sendable {
  /// The files, in the order of the tables and of their names.
  package var files: [SourceFile]
  /// Rows set aside, by file and line.
  package var rejects: [Reject]
  /// Amounts of the rejected rows that could still be read, added, as in `read`.
  package var rejectedAmount: Money
  /// Order rows dropped because they equal another in every column.
  package var duplicates: Tally
  /// Order rows left out by `exclude`, and those that a preset knows to be no goods: postage, fees, corrections.
  package var excluded: Tally
  /// Order rows read, with the amount column added as it stands, negative amounts included and refund columns not: the total that the
  /// source itself shows. Where the options `amount_includes` or `rates` change an amount, what they made of it.
  package var read: Tally
  /// Money in the refund columns of the rows that reached the ledger, dated or not. None of it is in `read`, so `read` = rejected +
  /// duplicates + excluded + the ledger's orders − all its refunds + `refunds`.
  package var refunds: Money
  /// Status values nobody mapped, which counted as paid, with the number of rows; by value.
  package var unknownStatuses: [(value: String, rows: Int)]
  /// How the columns of each file were matched, in the order in which the files were opened.
  package var mappings: [ColumnMapping]
  /// What the loader wants to be said: presets applied, assumptions made. Sentences, without a customer's data.
  package var notes: [String]
  /// Canonical columns that were found, table by table, such as `orders.discount`.
  package var columns: Set<String>

  /// Rows and the money on them.
  package struct Tally: Hashable, Sendable {
    package var rows: Int
    package var amount: Money

    /// Rows and the money on them.
    package init(rows: Int = 0, amount: Money = .zero) {
      self.rows = rows
      self.amount = amount
    }
  }

  /// An intake.
  package init(
    files: [SourceFile] = [], rejects: [Reject] = [], rejectedAmount: Money = .zero, duplicates: Tally = Tally(),
    excluded: Tally = Tally(), read: Tally = Tally(), refunds: Money = .zero,
    unknownStatuses: [(value: String, rows: Int)] = [], mappings: [ColumnMapping] = [], notes: [String] = [],
    columns: Set<String> = []
  ) {
    self.files = files
    self.rejects = rejects
    self.rejectedAmount = rejectedAmount
    self.duplicates = duplicates
    self.excluded = excluded
    self.read = read
    self.refunds = refunds
    self.unknownStatuses = unknownStatuses
    self.mappings = mappings
    self.notes = notes
    self.columns = columns
  }
}

/// A file that was read.
package struct SourceFile: Hashable, Sendable {
  /// The table it was read for, such as `orders`.
  package var table: String
  /// The path as it was given; only its last part is shown on pages.
  package var path: String
  /// SHA-256 of its bytes, 64 hexadecimal digits.
  package var sha256: String
  /// Rows, without the header.
  package var rows: Int
  /// Rows of it that were set aside.
  package var rejects: Int

  /// A file.
  package init(table: String, path: String, sha256: String, rows: Int, rejects: Int) {
    self.table = table
    self.path = path
    self.sha256 = sha256
    self.rows = rows
    self.rejects = rejects
  }
}
