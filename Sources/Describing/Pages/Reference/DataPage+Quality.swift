import Analysing
import Trade

extension DataPage {
  // MARK: Rejects

  /// Rejects by reason, with the first lines of each; what stood there is only in the private file.
  var rejected: Block {
    guard !intake.rejects.isEmpty else {
      return .section(
        Section(id: "rejected", heading: "No row was rejected", body: [.prose([[.text("Every row could be read.")]])]))
    }
    var groups: [String: [Reject]] = [:]
    for reject in intake.rejects { groups[reason(reject), default: []].append(reject) }
    let rows = groups.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.map { reason, rejects in
      let places = rejects.prefix(5).map { "\(fileName($0.file)):\($0.line)" + ($0.column.isEmpty ? "" : " \($0.column)") }
      let more = rejects.count > 5 ? " …" : ""
      return Table.Row([
        Table.Cell(reason.withCapital), Table.Cell(words.count(rejects.count)),
        Table.Cell([.code(places.joined(separator: ", ") + more)]),
      ])
    }
    let count = intake.rejects.count
    let note: Phrase = [
      .text("What stood there is in "), .code("rejects.csv"),
      .text(" in the export folder, which is private. Amounts that could still be read came to "),
      .text(words.moneyExact(intake.rejectedAmount) + "." + elsewhere),
    ]
    return .section(
      Section(
        id: "rejected", heading: "\(words.spelled(count).withCapital) \(count == 1 ? "row was" : "rows were") set aside",
        note: [note],
        body: [
          .table(
            Table(
              columns: [
                Table.Column("Reason", .left), Table.Column("Rows", isKey: true, sorted: .descending),
                Table.Column("First lines", .left),
              ], rows: rows, footer: Table.Row([Table.Cell("All"), Table.Cell(words.count(count)), Table.Cell("")])))
        ]))
  }

  /// Rejects of files that the reconciliation does not count.
  private var elsewhere: String {
    let files = intake.files.filter { $0.rejects > 0 && $0.table != "orders" && $0.table != "lines" }
    guard !files.isEmpty else { return "" }
    let rejects = files.reduce(0) { $0 + $1.rejects }
    return " \(words.count(rejects)) of the rows stood in \(files.map(\.name).joined(separator: ", ")), "
      + "which the reconciliation does not count."
  }

  /// The reason of a reject; rows of too many or too few cells are one reason, whatever the numbers.
  private func reason(_ reject: Reject) -> String {
    guard reject.reason.hasPrefix("the row has "), let hint = reject.reason.split(separator: ";").last else {
      return reject.reason
    }
    return "the row has more or fewer cells than the header;\(hint)"
  }

  private func fileName(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

  // MARK: Assumptions

  /// Duplicates, exclusions, statuses nobody mapped, and the loader's own notes.
  var assumptions: Block? {
    var terms: [Term] = []
    if intake.duplicates.rows > 0 {
      terms.append(Term("Duplicates", [.text("\(words.count(intake.duplicates.rows, "row", "rows")) dropped.")]))
    }
    if intake.excluded.rows > 0 {
      terms.append(
        Term(
          "Excluded",
          [.text("\(words.count(intake.excluded.rows, "row", "rows")), by the configuration or because they are no goods.")]))
    }
    terms += statuses
    terms += withoutRecord
    terms += notes
    guard !terms.isEmpty else { return nil }
    return .section(Section(id: "assumptions", heading: "How the data was understood", layout: .text, body: [.terms(terms)]))
  }

  /// The first ten short words that stand in two rows or more; what else stood in the column may say something of a customer, and
  /// is only counted.
  private var statuses: [Term] {
    let unknown = intake.unknownStatuses
    let shown = unknown.filter { $0.rows >= 2 && $0.value.count <= 20 }.prefix(10)
    var terms = shown.map { status in
      let text = " not mapped, counted as paid: \(words.count(status.rows, "row", "rows"))."
      return Term("Status", [.code(status.value), .text(text)])
    }
    let rest = unknown.count - shown.count
    if rest > 0 {
      let rows = unknown.reduce(0) { $0 + $1.rows } - shown.reduce(0) { $0 + $1.rows }
      let values = words.count(rest, "value", "values")
      let text = "\(shown.isEmpty ? values : values + " more") not mapped, counted as paid: \(words.count(rows, "row", "rows"))."
      terms.append(Term("Status", [.text(text)]))
    }
    return terms
  }

  /// Files whose columns all have their own names in one line, then who stands for whom in the others, then the loader's notes.
  private var notes: [Term] {
    let plain = intake.mappings.filter(\.renamed.isEmpty).map { fileName($0.path) }
    let columns =
      plain.isEmpty ? [] : [Term("Columns", [.text("Known by their own names in \(plain.joined(separator: ", ")).")])]
    let renamed = intake.mappings.filter { !$0.renamed.isEmpty }.map { mapping in
      let pairs = mapping.renamed.map { $0.column + " from " + $0.source }
      return Term("Columns", [.text(fileName(mapping.path) + ": " + pairs.joined(separator: ", "))])
    }
    return columns + renamed + intake.notes.map { Term("Note", [.text(withoutFolders($0))]) }
  }

  /// A note in which files are named by the last part of their paths.
  private func withoutFolders(_ note: String) -> String {
    intake.files.filter { $0.path != $0.name }.sorted { $0.path.utf8.count > $1.path.utf8.count }
      .reduce(note) { note, file in note.replacing(file.path, with: file.name) }
  }

  private var withoutRecord: [Term] {
    let recorded = framing.analysis.ledger.customers.isRecorded
    guard !recorded.isEmpty else { return [] }
    let buyers = framing.analysis.facts.buyers
    let missing = buyers.count { !recorded[$0.index] }
    let contacts = recorded.count(where: \.self) - (buyers.count - missing)
    var terms: [Term] = []
    if missing > 0 {
      terms.append(
        Term("No customer record", [.text("\(words.count(missing, "buyer", "buyers")) not in the customer file; kept.")]))
    }
    if contacts > 0 {
      terms.append(Term("Contacts", [.text("\(words.count(contacts, "record", "records")) without a counted order.")]))
    }
    return terms
  }

  // MARK: Coverage

  /// How far profit is known, and what values are ranked by.
  var coverage: Block? {
    let coverage = framing.analysis.profitCoverage
    guard coverage.whole > 0 else { return nil }
    let isProfit = framing.analysis.ranking == .profit
    let heading: String
    let text: String
    if isProfit {
      heading = "Every counted row has a profit"
      text = "Customers and products are ranked by profit."
    } else if coverage.part == 0 {
      heading = "No row has a profit"
      text = "Customers and products are ranked by revenue. A column profit or cost would switch on rankings by profit."
    } else {
      heading = "\(words.percent(coverage)) of the counted rows have a profit"
      text =
        "\(words.count(Int(coverage.part))) of \(words.count(Int(coverage.whole))). Rankings by profit need all of them, so the "
        + "whole report ranks by revenue."
    }
    return .section(Section(id: "profit", heading: heading, layout: .text, body: [.prose([[.text(text)]])]))
  }
}
