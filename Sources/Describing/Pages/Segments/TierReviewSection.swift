import Analysing
import Trade

/// Tiers as a promise: who keeps a tier that the amount of today would not give, until when, and what would keep it. segmentation.md §3.
struct TierReviewSection {
  let material: SegmentMaterial
  let segmentation: Segmentation
  let path: String

  /// The most customers that a list names.
  private static let listed = 100

  private var words: Words { material.words }
  private var review: TierReview? { material.analysis.tierReview }

  /// Of the page of all tiers; nil where tiers are not reviewed, or nothing was recorded before.
  var block: Block? { review.map { section($0, $0.kept, id: "review", of: nil) } }

  /// Of the page of one tier: those who hold it, where somebody keeps it.
  func kept(in index: Int) -> Block? {
    guard let review else { return nil }
    let kept = review.kept.filter { $0.held == index }
    return kept.isEmpty ? nil : section(review, kept, id: "review", of: index)
  }

  private func section(_ review: TierReview, _ kept: [TierReview.Kept], id: String, of tier: Int?) -> Block {
    let announced = kept.filter(\.isAnnounced).sorted(by: isBefore)
    return .section(
      Section(
        id: id, heading: heading(review, kept, announced.count, tier), note: note(review, kept, announced.count),
        layout: announced.isEmpty ? .text : .margin, body: body(kept, announced, tier)))
  }

  /// The highest tiers first, then those who brought most.
  private func isBefore(_ a: TierReview.Kept, _ b: TierReview.Kept) -> Bool {
    let (first, second) = (material.facts.money(a.customer), material.facts.money(b.customer))
    return a.held == b.held ? (second, a.customer.index) < (first, b.customer.index) : a.held < b.held
  }

  private func told(_ count: Int) -> String { material.framing.told(count) }
  /// For a heading, where counts up to twelve are words.
  private func spelled(_ count: Int) -> String {
    (material.isWithheld(count) ? told(count) : words.spelled(count)).withCapital
  }

  private func heading(_ review: TierReview, _ kept: [TierReview.Kept], _ announced: Int, _ tier: Int?) -> String {
    let name = tier.map { " " + material.title(segmentation, $0) } ?? ""
    let date = words.date(review.next)
    let isOne = (announced > 0 ? announced : kept.count) == 1 && !material.isWithheld(1)
    if announced > 0 {
      return
        "\(spelled(announced)) would lose \(isOne ? "its" : "their")\(name.isEmpty ? " tier" : " place in\(name)") "
        + "on \(date)"
    }
    if kept.isEmpty { return "Nobody holds a tier that the last year would not give" }
    return
      "\(spelled(kept.count)) \(isOne ? "keeps" : "keep") \(tier == nil ? "a tier" : name.dropFirst().description) "
      + "until the review on \(date)"
  }

  private func note(_ review: TierReview, _ kept: [TierReview.Kept], _ announced: Int) -> [Phrase] {
    let every = material.policy.tierReview == .quarter ? "quarter" : "year"
    var text = "A rise counts at once and is kept until the review on the first day of the \(every); a fall counts only then."
    if review.isDue {
      text += " A review lies between this \(material.framing.unit) and the last recorded one, so falls count now."
    }
    let later = kept.count - announced
    if announced == 0, later > 0 {
      text +=
        " Falls are announced from \(words.date(review.next.advanced(by: -material.policy.tierNotice))) on, with the amount that keeps the tier."
    }
    return [[.text(text)]]
  }

  // MARK: Who

  private func body(_ kept: [TierReview.Kept], _ announced: [TierReview.Kept], _ tier: Int?) -> [Block] {
    if kept.isEmpty { return [.prose([["All have the tier of their rank."]])] }
    if announced.isEmpty || material.isAggregate {
      var blocks: [Block] = tier == nil ? [.table(sums(kept))] : []
      if material.isAggregate { blocks.append(.prose([MemberTable.withheld(material)])) }
      return blocks
    }
    let rows = announced.prefix(TierReviewSection.listed).map { kept in
      let (name, code) = material.framing.labels.label(kept.customer)
      return Table.Row([
        Table.Cell([.text(name ?? code)], below: name == nil ? nil : code), Table.Cell(material.title(segmentation, kept.held)),
        Table.Cell(material.title(segmentation, kept.earned)),
        Table.Cell(words.count(material.facts.recency(kept.customer))),
        Table.Cell(words.money(material.facts.money(kept.customer))),
        Table.Cell(words.moneyExact(kept.missing)),
      ])
    }
    let rest = announced.count - rows.count
    return [
      .table(
        Table(
          columns: [
            .init("Customer", .left), .init("Tier kept", .left), .init("Would be", .left), .init("Days\nsilent"),
            .init("Lifetime"),
            .init("Spend that\nkeeps the tier", isKey: true),
          ], rows: rows, style: .members,
          foot: rest == 0 ? nil : "\(words.count(rest)) more in exports/\(material.analysis.period.id)/customers.csv."))
    ]
  }

  /// How many keep each tier, by what they would have.
  private func sums(_ kept: [TierReview.Kept]) -> Table {
    let pairs = segmentation.classes.indices.flatMap { held in segmentation.classes.indices.map { (held, $0) } }
    let rows = pairs.compactMap { held, earned -> Table.Row? in
      let count = kept.count { $0.held == held && $0.earned == earned }
      if count == 0 { return nil }
      return Table.Row([
        Table.Cell(material.title(segmentation, held)), Table.Cell(material.title(segmentation, earned)), Table.Cell(told(count)),
      ])
    }
    return Table(columns: [.init("Tier kept", .left), .init("Would be", .left), .init("Customers", isKey: true)], rows: rows)
  }
}
