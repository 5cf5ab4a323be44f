import Analysing
import Charts
import Trade

/// `funnel.html`: ten colours, each with its shape, and why contacts and customers turned away.
struct FunnelPage {
  let material: SegmentMaterial
  let segmentation: Segmentation

  private var words: Words { material.words }

  func page() -> Page {
    PlainSegmentPage(material: material, segmentation: segmentation).page { _ in [reasons] }
  }

  /// Months of the table, the last that of the as-of day.
  private static let months = 6

  // MARK: Reasons

  /// Reasons that contacts and customers gave, by month; what switches it on where none is known.
  private var reasons: Block {
    let table = counts
    guard !table.isEmpty else {
      return .section(
        Section(
          id: "reasons", heading: "Nobody said why",
          body: [
            .empty([
              "Reasons of refusals and losses stand here by month where the data has them: ", .code("contacts.outcome"), " with ",
              .code("contacts.reason"), ", or ", .code("customers.lost_reason"), ".",
            ])
          ]))
    }
    let columns: [Table.Column] =
      [.init("Reason", .left)] + names.map { Table.Column($0) }
      + [.init("Month\nnot known", label: "Month not known"), .init("All", isKey: true, sorted: .descending)]
    let rows = table.map { reason, months in
      Table.Row(
        [Table.Cell(reason)] + (months + [months.reduce(0, +)]).map(cell))
    }
    let totals = columns.indices.dropFirst().dropLast().map { month in table.reduce(0) { $0 + $1.months[month - 1] } }
    let footer = Table.Row(
      [Table.Cell("All")] + (totals + [totals.reduce(0, +)]).map(cell))
    let merged =
      material.policy.mergesSmallCells
      ? " Reasons that fewer than \(words.count(material.policy.minCell)) customers gave stand together." : ""
    return .section(
      Section(
        id: "reasons", heading: finding(table[0]),
        note: [
          [
            .text(
              "Customers who refused or were lost, each once a month and reason, in the \(words.spelled(FunnelPage.months)) months up to "
                + "\(words.date(material.facts.asOf)).\(merged)")
          ],
          [
            .text(
              "A reason of the customer file has no month. Who gave the same one in a logged refusal is counted in the month of that, "
                + "and not here where that lies further back.")
          ],
        ], body: [.table(Table(columns: columns, rows: rows, footer: footer))]))
  }

  private func cell(_ count: Int) -> Table.Cell { Table.Cell(material.framing.told(count)) }

  private typealias Reason = (reason: String, months: [Int])

  private static let others = "Other reasons"
  private static let none = "No reason given"

  private func finding(_ first: Reason) -> String {
    if first.reason == FunnelPage.none { return "Most who turned away did not say why" }
    return first.reason == FunnelPage.others ? "No reason was given often" : "The reason given most: \(first.reason)"
  }

  /// The months of the columns, oldest first.
  private var calendar: [Period] {
    var months = [Period(.month, holding: material.facts.asOf)]
    while months.count < FunnelPage.months, let first = months.first { months.insert(first.previous, at: 0) }
    return months
  }

  private var names: [String] { calendar.map { words.monthShort($0.from.civil.month) } }

  /// Customers by reason and month, then those without a month: the most frequent first, then by its bytes, what is rare together last.
  private var counts: [Reason] {
    let calendar = calendar
    var byReason: [String?: [Int]] = [:]
    for row in material.analysis.relations?.lossReasons.rows ?? [] {
      let place = row.month.map { calendar.firstIndex(of: $0) } ?? calendar.count
      guard let place else { continue }
      byReason[row.reason, default: Array(repeating: 0, count: calendar.count + 1)][place] += row.customers
    }
    // One customer may give a reason in every month, so that months do not add up to people.
    let (told, least) = (material.analysis.relations?.lossReasons, material.policy.mergesSmallCells ? material.policy.minCell : 0)
    let isRare = { (reason: String?) in
      reason != nil && told.map { $0.customers(giving: reason, since: calendar[0]) < least } ?? true
    }
    var rows = byReason.filter { !isRare($0.key) }.map {
      (reason: $0.key?.shown().withCapital ?? FunnelPage.none, months: $0.value)
    }
    rows.sort { a, b in
      let (first, second) = (a.months.reduce(0, +), b.months.reduce(0, +))
      return first == second ? Array(a.reason.utf8).lexicographicallyPrecedes(Array(b.reason.utf8)) : first > second
    }
    let rare = byReason.filter { isRare($0.key) }.map(\.value)
    if !rare.isEmpty {
      rows.append((FunnelPage.others, (0...calendar.count).map { month in rare.reduce(0) { $0 + $1[month] } }))
    }
    return rows
  }
}
