import Analysing
import Trade

/// `importance.html`: key accounts by votes, those lost at the head.
struct ImportancePage {
  let material: SegmentMaterial
  let segmentation: Segmentation

  private var words: Words { material.words }
  private var path: String { material.path(.importance) }
  private var lost: [CustomerID] { material.analysis.lostKeyAccounts }
  private var keyAccounts: ClassFigures { segmentation.figures.first ?? ClassFigures() }

  func page() -> Page {
    let table = ClassTable(material: material, segmentation: segmentation)
    var blocks: [Block] = []
    if !lost.isEmpty { blocks.append(lostAccounts) }
    blocks.append(classes(table))
    blocks.append(votes)
    blocks.append(material.classLinks(segmentation, from: path))
    return material.page(
      .importance, name: "Importance", kicker: "Importance: votes for a key account", heading: heading(table), lede: lede,
      blocks: blocks)
  }

  private func heading(_ table: ClassTable) -> String {
    let count = keyAccounts.customers
    if count == 0 { return "No customer is a key account" }
    let revenue = keyAccounts.turnover.lifetime.revenue
    let brought =
      material.knowsShares ? words.wholePercent(Share(revenue, of: table.revenue)) + " of all revenue" : words.money(revenue)
    let accounts = words.count(count, "key account", "key accounts")
    let lostNow = lost.isEmpty ? "; none is lost" : "; \(words.count(lost.count)) \(lost.count == 1 ? "is" : "are") lost"
    return "\(accounts) brought \(brought)\(lostNow)"
  }

  private var lede: Phrase {
    [
      "Four votes make a key account: purchasing power, amount, frequency and cooperation. ",
      "The vote of amount and one other suffice, from two orders on.",
    ]
  }

  // MARK: Lost

  private var lostAccounts: Block {
    let recent = words.days(material.policy.importance.recent)
    let money = lost.map(material.facts.money).reduce(.zero, +)
    let note: Phrase = [
      .text(
        "Key accounts without an order for more than \(recent). "
          + "They stay key accounts: together they spent \(words.money(money))."
      )
    ]
    let verb = lost.count == 1 ? "has" : "have"
    let body: Block =
      material.editor.privacy == .aggregate
      ? .prose([MemberTable.withheld(material)])
      : .table(
        MemberTable(material: material, members: Array(lost.prefix(material.policy.listed)), segmentation: .importance).table)
    return .section(
      Section(
        id: "lost",
        heading: "\(words.count(lost.count, "key account", "key accounts")) \(verb) been silent for more than \(recent)",
        note: [note],
        layout: .full, body: [body]))
  }

  // MARK: Classes

  private func classes(_ table: ClassTable) -> Block {
    let mean = material.mean(keyAccounts.turnover.lifetime.revenue, of: keyAccounts.customers)
    let all = material.mean(segmentation.all.turnover.lifetime.revenue, of: segmentation.all.customers)
    let heading =
      keyAccounts.customers == 0
      ? "A customer has spent \(all) on average" : "A key account has spent \(mean), the mean customer \(all)"
    return .section(
      Section(
        heading: heading,
        note: material.notes([
          .text(material.dumbbellNote + "Open a class for its playbook and its members.")
        ]),
        body: [.table(table.table(from: path, dumbbells: true))]))
  }

  // MARK: Votes

  private var votes: Block {
    let rows = segmentation.thresholds.map { threshold in
      Table.Row([
        Table.Cell(
          [.text(words.sentence(threshold.measure))],
          below: threshold.name.split(separator: "-").joined(separator: " ").nonEmpty),
        Table.Cell("\(words.text(threshold.relation)) \(words.text(threshold.bound))"),
        Table.Cell(threshold.met.map { words.count($0) } ?? "–"),
      ])
    }
    let importance = material.policy.importance
    let (top, upper) = (words.ordinal(importance.top), words.ordinal(importance.upper))
    let (power, amount, frequency) = material.knowsShares ? percentiles(top, upper) : fixedNumbers
    let terms = [
      Term("Purchasing power", [.text(power)]), Term("Amount", [.text(amount)]), Term("Frequency", [.text(frequency)]),
      Term("Cooperation", [.text("At least \(words.days(importance.cooperation)) from the first order to the last.")]),
      Term(
        "Potential",
        [
          .text(
            "An order in the last \(words.days(importance.recent)), "
              + "and the vote of purchasing power or a first order in the last "
          ),
          .text("\(words.days(importance.newDays)) of at least the median order."),
        ]),
    ]
    return .section(
      Section(
        heading: material.knowsShares
          ? "The votes take the \(top) percentile, important the \(upper)" : "The votes are held against the median order",
        note: [
          [
            "Important customers have two of amount, frequency and cooperation. ",
            material.knowsShares
              ? "A percentile is the smallest value with so many per cent of the buyers at or under it."
              : .text(
                "Under \(words.count(material.policy.smallStore)) buyers percentiles say nothing, so the numbers are fixed."),
          ]
        ],
        body: [
          .terms(terms),
          .table(Table(columns: [.init("Vote", .left), .init("Line", isKey: true), .init("Customers")], rows: rows)),
        ]))
  }
}

extension ImportancePage {
  /// Purchasing power, amount and frequency in words.
  private func percentiles(_ top: String, _ upper: String) -> (String, String, String) {
    (
      "The largest order is at or over the \(top) percentile of all buyers’ largest orders.",
      "Lifetime spend is at or over its \(top) percentile; for an important customer its \(upper).",
      "Orders are at or over their \(top) percentile, at least two; for an important customer the \(upper)."
    )
  }

  private var fixedNumbers: (String, String, String) {
    let votes = material.policy.smallStoreVotes
    let times = { (tenths: Int) in words.times(hundredths: tenths * 10) }
    return (
      "The largest order is at least \(times(votes.largestOrder)) the median order.",
      "Lifetime spend is at least \(times(votes.amount)) the median order; for an important customer "
        + "\(times(votes.importantAmount)).",
      "At least \(words.spelled(votes.frequency)) orders; for an important customer \(words.spelled(votes.importantFrequency))."
    )
  }
}

extension Words {
  /// The measure at the start of a row: "Days since the last order".
  func sentence(_ measure: Measure) -> String {
    let text = text(measure)
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  /// "90th", "1st", "92nd", "11th".
  func ordinal(_ number: Int) -> String {
    let ending =
      switch (number % 10, number % 100) {
      case (_, 11...13): "th"
      case (1, _): "st"
      case (2, _): "nd"
      case (3, _): "rd"
      default: "th"
      }
    return count(number) + ending
  }
}
