import Analysing
import Trade

/// What was read and what became of it: files, reconciliation, rejects, assumptions. Never a value of a row.
struct DataPage {
  let framing: Framing
  let path: String
  var words: Words { framing.words }
  var intake: Intake { framing.analysis.ledger.intake }

  /// The page of a report.
  init(framing: Framing) {
    self.framing = framing
    path = framing.folder + "/data.html"
  }

  var page: Page {
    let heading = heading
    return Page(
      path: path, title: framing.title("data"), frame: framing.frame(path: path, tab: "data"), crumbs: framing.crumbs(from: path),
      kicker: "Data · \(words.longDates(framing.analysis.period))", heading: heading, lede: lede,
      blocks: [files, closed, reconciliation, rejected, assumptions, coverage].compactMap(\.self))
  }

  // MARK: Head

  private var heading: String {
    let (rows, counted) = (step(.read)?.rows ?? intake.read.rows, step(.counted)?.rows ?? 0)
    guard rows > 0 else { return "No row of an order was read" }
    if rows == counted { return "All \(words.count(rows)) rows of \(tables) count" }
    let share = Share(counted, of: rows)
    let isNearlyAll = share.rounded(per: 1000) == 1000
    guard rows >= framing.smallBase, !isNearlyAll else {
      return "\(words.count(counted)) of \(words.count(rows)) rows of \(tables) count"
    }
    return "\(words.percent(share)) of the rows of \(tables) count"
  }

  private var lede: Phrase {
    let analysis = framing.analysis
    var text = "\(words.count(intake.read.rows, "row", "rows")) of \(tables) became "
    text += "\(words.count(analysis.lifetime.orders, "counted order", "counted orders")) of "
    text += "\(words.count(analysis.facts.buyers.count, "customer", "customers"))"
    if let oldest = analysis.oldestOrder, let newest = analysis.newestOrder {
      text += ", from \(words.date(oldest)) to \(words.date(newest))"
    }
    let isRest = step(.counted)?.rows != intake.read.rows
    return [.text(text + (isRest ? ". The rest is accounted for below, row by row and to the last cent." : "."))]
  }

  /// What the reconciliation counts: "orders", or "orders and order lines".
  private var tables: String { intake.files.contains { $0.table == "lines" } ? "orders and order lines" : "orders" }

  func step(_ step: ReconciliationStep.Step) -> ReconciliationStep? {
    framing.analysis.reconciliation.first { $0.step == step }
  }

  // MARK: Files

  private var files: Block {
    let table = Table(
      columns: [
        Table.Column("File", .left), Table.Column("Read as", .left), Table.Column("Rows", isKey: true), Table.Column("Rejected"),
        Table.Column("SHA-256", .left),
      ],
      rows: intake.files.map { file in
        Table.Row([
          Table.Cell(file.name), Table.Cell(file.table), Table.Cell(words.count(file.rows)),
          Table.Cell(words.count(file.rejects)),
          Table.Cell([.code(String(file.sha256.prefix(16)))]),
        ])
      })
    let count = intake.files.count
    return .section(
      Section(
        id: "files", heading: "\(words.spelled(count).withCapital) \(count == 1 ? "file was" : "files were") read",
        note: [[.text("The checksum says which bytes were read; the first sixteen of its 64 digits are shown.")]],
        body: [.table(table)]))
  }

  // MARK: Reconciliation

  private var reconciliation: Block {
    let steps = framing.analysis.reconciliation
    let rows = steps.filter {
      $0.step != .counted && $0.step != .anonymous && ($0.step == .read || $0.rows != 0 || $0.amount != .zero)
    }
    .map { step in
      let isRead = step.step == .read
      return Table.Row([
        Table.Cell(name(step)), Table.Cell(words.count(isRead ? step.rows : -step.rows)),
        Table.Cell(words.moneyExact(isRead ? step.amount : -step.amount)),
      ])
    }
    let footer = step(.counted).map { counted in
      Table.Row([
        Table.Cell("Counted"), Table.Cell(words.count(counted.rows)), Table.Cell(words.moneyExact(counted.amount)),
      ])
    }
    let foot = step(.anonymous).flatMap { step in
      step.rows == 0
        ? nil
        : "Of them \(words.count(step.rows, "row", "rows")) for \(words.moneyExact(step.amount)) name no customer: "
          + "they are in the totals and in no class."
    }
    let note =
      "Each row of \(tables) is in exactly one line; rows of other files are not counted here. The lines add up, in rows and in "
      + "money; the last one is all that this report counts, up to \(words.date(framing.analysis.period.to)). The first is the "
      + "amount column as it stands: negative amounts are in it, and are added back where they are set apart; refund columns "
      + "and a refunds table are not."
    return .section(
      Section(
        id: "reconciliation", heading: "From the rows read to the rows counted", note: [[.text(note)]],
        body: [
          .table(
            Table(
              columns: [Table.Column("Step", .left), Table.Column("Rows"), Table.Column("Amount", isKey: true)], rows: rows,
              footer: footer, foot: foot))
        ]))
  }

  private func name(_ step: ReconciliationStep) -> String {
    switch step.step {
    case .read: "Read"
    case .rejected: "Rejected: could not be read"
    case .duplicate: "Duplicate: equal to another row in every column"
    case .excluded: "Excluded: by the configuration, or no goods"
    case .cancelled: "Cancelled"
    case .unpaid: "Not paid"
    case .refunded: "Refunded in full"
    case .zero: "Worth nothing: amount zero"
    case .afterPeriod: "After the period"
    case .refundOnly: "Refunds of no known order"
    case .refunds: step.amount < .zero ? "Negative amounts of orders that are not counted" : "Refunds of counted orders"
    case .counted: "Counted"
    case .anonymous: "Without a customer"
    }
  }
}
