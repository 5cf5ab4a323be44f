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
          id: "reasons", heading: "Why they turned away is not known",
          body: [
            .empty([
              "The column ", .code("contacts.reason"), " with the reason of a refusal or a loss would be tabled here by month.",
            ])
          ]))
    }
    let columns: [Table.Column] =
      [.init("Reason", .left)] + names.map { Table.Column($0) } + [.init("All", isKey: true, sorted: .descending)]
    let rows = table.map { reason, months in
      Table.Row(
        [Table.Cell(reason)] + months.map { Table.Cell(words.count($0)) } + [Table.Cell(words.count(months.reduce(0, +)))])
    }
    let totals = names.indices.map { month in table.reduce(0) { $0 + $1.months[month] } }
    let footer = Table.Row(
      [Table.Cell("All")] + totals.map { Table.Cell(words.count($0)) } + [Table.Cell(words.count(totals.reduce(0, +)))])
    return .section(
      Section(
        id: "reasons", heading: "The reason given most: \(table[0].reason)",
        note: [
          [
            .text(
              "Contacts with a reason in the last \(words.spelled(FunnelPage.months)) months, up to \(words.date(material.facts.asOf)). "
                + "Reasons given fewer than \(words.count(material.policy.minCell)) times stand together.")
          ]
        ], body: [.table(Table(columns: columns, rows: rows, footer: footer))]))
  }

  /// Years and months of the columns, oldest first.
  private var calendar: [(year: Int, month: Int)] {
    let (year, month, _) = material.facts.asOf.civil
    return (0..<FunnelPage.months).reversed().map { back in
      let number = year * 12 + month - 1 - back
      return (number / 12, number % 12 + 1)
    }
  }

  private var names: [String] { calendar.map { words.monthShort($0.month) } }

  /// How often each reason was given in each month: the most frequent first, then by its bytes, what is rare together at the end.
  private var counts: [(reason: String, months: [Int])] {
    let contacts = material.analysis.ledger.contacts
    let calendar = calendar
    guard contacts.reason.isThere else { return [] }
    var byReason: [Int32: [Int]] = [:]
    for row in 0..<contacts.count where contacts.reason.number[row] >= 0 && contacts.day[row] <= material.facts.asOf {
      let (year, month, _) = contacts.day[row].civil
      guard let place = calendar.firstIndex(where: { $0 == (year, month) }) else { continue }
      byReason[contacts.reason.number[row], default: Array(repeating: 0, count: calendar.count)][place] += 1
    }
    let isRare = { (months: [Int]) in material.editor.privacy != .full && months.reduce(0, +) < material.policy.minCell }
    var rows = byReason.sorted { $0.key < $1.key }.filter { !isRare($0.value) }
      .map { (reason: contacts.reason.words[Int($0.key)].withCapital, months: $0.value) }
    rows.sort { a, b in
      let (first, second) = (a.months.reduce(0, +), b.months.reduce(0, +))
      return first == second ? Array(a.reason.utf8).lexicographicallyPrecedes(Array(b.reason.utf8)) : first > second
    }
    let rare = byReason.values.filter(isRare)
    if !rare.isEmpty {
      rows.append(("Other reasons", calendar.indices.map { month in rare.reduce(0) { $0 + $1[month] } }))
    }
    return rows
  }
}
