import Analysing
import Trade

/// What campaigns cost for a new and for a returning customer.
struct CostSection {
  let framing: Framing
  private var words: Words { framing.words }

  /// The section.
  var block: Block {
    guard let cost = framing.analysis.measures.cost else {
      let isThere = !framing.analysis.absences.contains { $0.feature == .spend }
      let none: Block = .empty([.text("Not shown: no campaign with a spend began in \(framing.yearName).")])
      let missing = framing.missing(
        "no campaign says what it cost", column: "spend", of: "campaigns table",
        then: "the cost of a new customer is set against that of a returning one here")
      return section("Cost of a new customer", [], [isThere ? none : missing])
    }
    guard cost.isSplit else {
      let text =
        "Not told apart: \(words.money(cost.spentOnAll)) were spent on \(words.count(cost.campaigns, "campaign", "campaigns")) "
        + "for everybody. In \(framing.yearName) \(words.count(cost.new, "customer", "customers")) ordered for the first time and "
        + "\(words.count(cost.returning, "earlier one", "earlier ones")) again, with or without a campaign. An "
      return section(
        "Cost of a new customer", [],
        [.empty([.text(text), .code("audience"), " of new or returning customers in the campaigns table splits it."])])
    }
    let rows = [
      row("New customers", cost.spentOnNew, cost.new, cost.perNew),
      row("Returning customers", cost.spentOnReturning, cost.returning, cost.perReturning),
    ]
    let shared = cost.spentOnAll == .zero ? [] : [row("Everybody", cost.spentOnAll, cost.new + cost.returning, nil)]
    let footer = row("All", cost.spentOnNew + cost.spentOnReturning + cost.spentOnAll, cost.new + cost.returning, nil)
    let table = Table(
      columns: [
        .init("Campaigns for", .left), .init("Spend"), .init("Customers"), .init("Per customer", isKey: true),
      ], rows: rows + shared, footer: footer, foot: "Customers with an order in these days; everybody is new or returning.")
    let note =
      "Spend of the \(words.count(cost.campaigns, "campaign", "campaigns")) that began in \(framing.yearName), over the customers "
      + "who first ordered in these days, and over the earlier ones who ordered in them. What everybody’s campaigns did for whom is not told."
    return section(heading(cost), [[.text(note)]], [.table(table)])
  }

  private func section(_ heading: String, _ note: [Phrase], _ body: [Block]) -> Block {
    .section(Section(id: "cost", heading: heading, note: note, body: body))
  }

  private func heading(_ cost: CampaignCost) -> String {
    switch (cost.perNew, cost.perReturning) {
    case (let new?, let old?):
      "A new customer cost \(words.moneyExact(new)), a returning one \(words.moneyExact(old))"
    case (let new?, nil): "A new customer cost \(words.moneyExact(new))"
    case (nil, let old?): "A returning customer cost \(words.moneyExact(old))"
    case (nil, nil): "None of those the campaigns were for has bought"
    }
  }

  private func row(_ name: String, _ spend: Money, _ customers: Int, _ each: Money?) -> Table.Row {
    Table.Row([
      Table.Cell(name), Table.Cell(words.money(spend)), Table.Cell(framing.told(customers)),
      Table.Cell(each.map(words.moneyExact) ?? "–"),
    ])
  }
}
