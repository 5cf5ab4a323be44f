import Analysing
import Trade

/// The main finding of a period, and the sentence under it. DESIGN.md §9.
struct Headline {
  let framing: Framing
  private var words: Words { framing.words }
  private var analysis: Analysis { framing.analysis }
  private var now: Totals { analysis.totals.now }

  /// "Sales slipped 3%, and 65 of our best customers have gone quiet"
  var text: String {
    let name = words.nameInside(analysis.period)
    guard now.orders > 0 else { return "No orders in \(name)" }
    if analysis.isPartial { return "\(words.money(now.revenue)) in \(elapsed)" }
    guard let previous = analysis.totals.previous else {
      return "First \(framing.unit): \(words.money(now.revenue)) from \(words.count(now.orders, "order", "orders"))"
    }
    guard previous.revenue > .zero else {
      return "Sales of \(words.money(now.revenue)), after none in \(framing.previousName)"
    }
    return sales(after: previous) + clause(after: previous)
  }

  /// "the first 2 days of week 30": up to the newest order.
  private var elapsed: String {
    let (period, newest) = (analysis.period, analysis.newestOrder ?? analysis.period.from)
    let days = min(max(period.from.distance(to: newest) + 1, 1), period.length)
    return "the first \(days == 1 ? "day" : words.days(days)) of \(words.nameInside(period))"
  }

  /// "Colina Tea took €8,142 from 131 orders, 6% more than in the same week of 2025. …"
  var lede: Phrase {
    let store = analysis.store.name
    guard now.orders > 0 else {
      let newest = analysis.newestOrder.map { " The last one before them is of \(words.date($0))." } ?? ""
      return [.text("\(store) took no paid order in these days.\(newest)")]
    }
    var text = "\(store) took \(words.money(now.revenue)) from \(words.count(now.orders, "order", "orders"))"
    text += (analysis.isPartial ? "" : yearClause) + "."
    if framing.knowsNewCustomers(in: analysis.period) {
      let none = now.newCustomers == 0
      text += none ? " Nobody" : " " + words.count(now.newCustomers, "customer", "customers")
      text += " ordered for the first time;"
      text += " those who had ordered before brought \(returning)."
    } else {
      text += " The data begins too late to tell new customers from returning ones."
    }
    if analysis.isPartial, let newest = analysis.newestOrder {
      text += " The \(framing.unit) is unfinished: the newest order is of \(words.date(newest))."
    }
    return [.text(text)]
  }

  /// "Sales slipped 3%"; with amounts instead of a percentage where the orders before are few.
  private func sales(after previous: Totals) -> String {
    let movement = SalesChange(now.revenue, from: previous.revenue)
    if movement == .held { return "Sales held" }
    guard previous.orders >= framing.smallBase,
      let change = words.wholeChange(now.revenue.units, from: previous.revenue.units)
    else {
      return "Sales \(movement.verb) to \(words.money(now.revenue)) from \(words.money(previous.revenue))"
    }
    return "Sales \(movement.verb) \(change)"
  }

  /// What the customers did: the first of these that is worth a headline.
  private func clause(after previous: Totals) -> String {
    newCustomers(after: previous) ?? quiet ?? averageOrder(after: previous) ?? yearBefore
      ?? " on \(words.count(now.orders, "order", "orders"))"
  }

  /// New customers, where two fifths more or fewer came than before.
  private func newCustomers(after previous: Totals) -> String? {
    guard framing.knowsNewCustomers(in: analysis.period.previous), max(now.newCustomers, previous.newCustomers) >= 10,
      abs(now.newCustomers - previous.newCustomers) * 5 >= previous.newCustomers * 2
    else { return nil }
    let came = now.newCustomers == 1 ? "1 customer" : "\(words.count(now.newCustomers)) customers"
    return
      "; \(now.newCustomers == 0 ? "no customer" : came) ordered for the first time, after \(words.count(previous.newCustomers))"
  }

  /// Our best customers out of rhythm, where they are a tenth of them and five at least.
  private var quiet: String? {
    let silent = framing.outOfRhythm
    guard silent.customers >= 5, silent.customers * 10 >= silent.members else { return nil }
    return ", and \(words.count(silent.customers)) of our best customers have gone quiet"
  }

  /// The average order, where it changed by a twentieth.
  private func averageOrder(after previous: Totals) -> String? {
    guard let average = now.averageOrder, let before = previous.averageOrder, before > .zero,
      min(now.orders, previous.orders) >= framing.smallBase, abs(average.units - before.units) * 20 >= before.units
    else { return nil }
    return "; the average order \(average > before ? "grew" : "fell") to \(words.money(average))"
  }

  /// "13% under the year before", from a twentieth on.
  private var yearBefore: String? {
    guard let year = analysis.totals.yearBefore, year.revenue > .zero, year.orders >= framing.smallBase,
      abs(now.revenue.units - year.revenue.units) * 20 >= year.revenue.units,
      let change = words.wholeChange(now.revenue.units, from: year.revenue.units)
    else { return nil }
    return ", \(change) \(now.revenue > year.revenue ? "above" : "under") the year before"
  }

  private var yearClause: String {
    guard let year = analysis.totals.yearBefore, year.revenue > .zero, year.orders >= framing.smallBase,
      let change = words.wholeChange(now.revenue.units, from: year.revenue.units)
    else { return "" }
    let than = analysis.period.kind == .range ? "a year before" : "in the same \(framing.unit) of the year before"
    if SalesChange(now.revenue, from: year.revenue) == .held { return ", as much as \(than)" }
    return ", \(change) \(now.revenue > year.revenue ? "more" : "less") than \(than)"
  }

  private var returning: String {
    guard now.orders >= framing.smallBase, now.newRevenue + now.returningRevenue > .zero else {
      return words.money(now.returningRevenue)
    }
    let share = Share(now.returningRevenue, of: now.newRevenue + now.returningRevenue)
    return "\(words.wholePercent(share)) of the revenue"
  }
}
