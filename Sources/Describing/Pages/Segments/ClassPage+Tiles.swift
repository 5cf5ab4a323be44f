import Analysing
import Trade

extension ClassPage {
  /// The figures of the class, each with its yardsticks.
  func tiles(_ table: ClassTable) -> Block {
    let turnover = figures.turnover
    let each = Share(turnover.lifetime.orders, of: figures.buyers)
    let gap = figures.quadrupledMedianGap.map { words.days(quadrupled: $0) } ?? "–"
    let ofAll =
      table.customerShares == nil ? "of \(words.count(segmentation.all.customers))" : "\(table.customerShare(index)) of all"
    let ofRevenue = table.revenueShares == nil ? nil : "\(table.revenueShare(index)) of all revenue"
    let contacts = figures.contacts == 0 || material.isWithheld(figures.contacts) ? nil : material.contacts(figures.contacts)
    let change = ClassChange(framing: material.framing, segmentation: segmentation)
    var customers = tile("Customers", words.count(figures.customers), [ofAll, contacts])
    customers.yardsticks += change.customers(index)
    if hasNoBuyer { return .tiles(title: "Figures", [customers, returnTile], under: nil) }
    return .tiles(
      title: "Figures",
      [
        customers,
        tile(
          "Lifetime revenue", words.money(turnover.lifetime.revenue),
          [
            ofRevenue,
            "\(material.mean(turnover.lifetime.revenue, of: figures.buyers)) a \(contacts == nil ? "customer" : "buyer")",
          ]),
        tile(
          "Own rhythm", gap,
          [figures.quadrupledMedianGap == nil ? "nobody ordered on two days" : medianGap, "\(words.tenths(each)) orders each"]),
        tile(
          "Silent for", figures.doubledMedianSilence.map { words.days(doubled: $0) } ?? "–",
          ["median silence", longestSilence.map { "longest \(words.days($0))" }]),
        returnTile,
        period(change),
      ], under: nil)
  }

  private func period(_ change: ClassChange) -> Tile {
    let turnover = figures.turnover.period
    var period = tile(
      "This period", words.money(turnover.revenue),
      [
        turnover.customers == 0 ? "nobody ordered" : "\(material.customers(turnover.customers)) ordered",
        figures.newCustomers > 0 && material.knowsNewCustomers ? "\(words.count(figures.newCustomers)) for the first time" : nil,
      ])
    period.yardsticks += change.revenue(index)
    return period
  }

  private var longestSilence: Int? { material.isAggregate ? nil : figures.longestSilence }

  /// "median gap of 575" where others of the class have none.
  private var medianGap: String {
    figures.withGap == figures.buyers ? "median gap" : "median gap of \(words.count(figures.withGap))"
  }

  private func tile(_ name: String, _ value: String, _ lines: [String?]) -> Tile {
    Tile(name: name, value: value, yardsticks: lines.compactMap { $0 }.map { .init("", $0) })
  }

  /// "8 of 88" and "9.1% ordered again"; the share only on a base that carries one.
  private var returnTile: Tile {
    let returned = figures.returned
    let within = "within \(words.days(material.policy.returnDays))"
    if returned.whole == 0 {
      // Nobody is a contact of an earlier day whose day of registration is not told.
      if figures.customers > 0, figures.contacts == figures.customers, material.analysis.ledger.customers.registered.isEmpty {
        return tile("Return rate", "–", ["no column says", "since when they are known"])
      }
      return tile("Return rate", "–", ["nobody was here", "\(words.days(material.policy.returnDays)) ago"])
    }
    let value = "\(words.count(Int(returned.part))) of \(words.count(Int(returned.whole)))"
    let isKnown = returned.whole >= Int64(material.policy.smallBase)
    let ordered = figures.contacts == figures.customers ? "ordered for the first time" : "ordered again"
    return tile("Return rate", value, [isKnown ? "\(words.percent(returned)) \(ordered)" : "too few for a share", within])
  }
}
