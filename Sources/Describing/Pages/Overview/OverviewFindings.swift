import Analysing
import Trade

/// What changed and what to do, ranked by money. Each finding is built only where the figures show it. DESIGN.md §4.
struct OverviewFindings {
  let framing: Framing
  let path: String
  private var words: Words { framing.words }
  private var analysis: Analysis { framing.analysis }

  /// Between so many findings there are, where there is anything to say.
  private static let most = 7
  private static let least = 3

  var block: Block {
    let moves = MovementFindings(framing: framing, path: path)
    var ranked =
      [
        away("important-retention", who: "who ordered often and spent much"),
        away("important-winback", who: "who spent much in few orders"),
        outOfRhythm, change, once, lostKeyAccounts, unpaid,
      ].compactMap(\.self) + moves.findings
    // Of a quiet period there is still to say who rose, how sales held, and who brings most.
    let quiet = [moves.risen, held, best].compactMap(\.self)
    ranked += quiet.prefix(max(0, OverviewFindings.least - ranked.count))
    ranked.sort { $0.stands(before: $1) }
    let none = Findings.Finding(money: "–", label: "", say: [.text("Nothing needs action this \(framing.unit).")], act: nil)
    return .findings(
      Findings(
        title: "What changed, and what to do",
        note: [.text("Ranked by money · "), .link("how it is worked out", to: link("method.html"))],
        items: ranked.isEmpty ? [none] : ranked.prefix(OverviewFindings.most).map(\.finding)))
  }

  private func link(_ page: String) -> String { framing.link(from: path, toPage: page) }

  private func ranked(_ id: String, _ amount: Money, _ label: String, _ bold: String, _ rest: String, _ act: Link)
    -> RankedFinding
  {
    RankedFinding(id, amount, label, bold, rest, act, in: words)
  }

  /// Customers of much money who are away.
  private func away(_ classID: String, who: String) -> RankedFinding? {
    guard let figures = framing.figures(.rfm, classID), figures.customers > 0, !framing.isWithheld(figures.customers)
    else { return nil }
    let revenue = figures.turnover.lifetime.revenue
    guard revenue > .zero else { return nil }
    let isOne = figures.customers == 1
    let name = ClassNames.words(.rfm, classID).title
    let share = framing.lifetimeShare(revenue).map { "\(isOne ? "The customer" : "They") brought \($0) of all revenue so far." }
    let returned = figures.returned
    let back =
      returned.whole == 0
      ? nil
      : "Of \(words.count(Int(returned.whole))) who stood here \(words.days(analysis.policy.returnDays)) ago, "
        + "\(returned.part == 0 ? "none" : words.count(Int(returned.part))) ordered since."
    return ranked(
      classID, revenue, "brought so far",
      "\(name): \(words.count(figures.customers, "customer", "customers")) \(who) \(isOne ? "is" : "are") away.",
      [share, back].compactMap(\.self).joined(separator: " "), Link("Open the playbook", to: link("rfm/\(classID).html")))
  }

  private var outOfRhythm: RankedFinding? {
    let silent = framing.outOfRhythm
    guard silent.customers > 0, !framing.isWithheld(silent.customers), let limit = analysis.policy.rhythm.first else {
      return nil
    }
    let isOne = silent.customers == 1
    let newly =
      silent.newly > 0 && !analysis.isPartial
      ? ", \(silent.newly == silent.customers ? "all" : words.count(silent.newly)) of them only since this \(framing.unit)" : ""
    let share = framing.lifetimeShare(silent.brought).map { " They brought \($0) of all revenue so far." } ?? ""
    return ranked(
      "out-of-rhythm", silent.brought, "brought so far",
      "\(words.count(silent.customers)) of our \(words.count(silent.members)) best customers \(isOne ? "is" : "are") out of rhythm.",
      "Their silence is more than \(words.times(hundredths: limit)) their usual gap\(newly).\(share)",
      Link("Write to them first", to: link("rfm/important-value.html")))
  }

  /// First orders of the last 90 days that no second one followed yet, with what became of those before them.
  private var once: RankedFinding? {
    let (facts, days) = (analysis.facts, analysis.policy.returnDays)
    guard framing.knowsNewCustomers(in: analysis.period) else { return nil }
    var (count, spent, cases, again) = (0, Money.zero, 0, 0)
    for customer in facts.buyers {
      let age = facts.firstDay[customer.index].distance(to: facts.asOf)
      if age < days {
        guard facts.orderCount[customer.index] == 1 else { continue }
        count += 1
        spent += facts.money(customer)
      } else if age < 2 * days {
        cases += 1
        guard let second = secondOrder(of: customer) else { continue }
        if facts.firstDay[customer.index].distance(to: second) <= days { again += 1 }
      }
    }
    guard count > 0, spent > .zero, !framing.isWithheld(count) else { return nil }
    let known = Share(again, of: cases)
    let back =
      cases == 0
      ? ""
      : " Of those who first ordered in the \(words.days(days)) before, \(words.cases(known, smallBase: framing.smallBase)) "
        + "did so again within \(words.days(days))."
    return ranked(
      "once", spent, "first orders",
      "\(words.count(count)) first-time \(count == 1 ? "buyer of the last \(words.days(days)) has" : "buyers of the last \(words.days(days)) have") not ordered twice yet.",
      (count == 1
        ? "The order brought \(words.moneyExact(spent))."
        : "They spent \(words.moneyExact(spent.divided(by: count))) on average.") + back,
      Link("Welcome the newest", to: link("cadence/one-time.html")))
  }

  /// The day of a customer's second counted order.
  private func secondOrder(of customer: CustomerID) -> Day? {
    let orders = analysis.ledger.orders
    return orders.orders(of: customer).lazy.filter { analysis.counted.net($0) > 0 }.dropFirst().first.map { orders.day[$0] }
  }

  private var lostKeyAccounts: RankedFinding? {
    let lost = analysis.lostKeyAccounts
    guard let largest = lost.first, !framing.isWithheld(lost.count) else { return nil }
    let brought = lost.reduce(Money.zero) { $0 + analysis.facts.money($1) }
    let bold = lost.count == 1 ? "A key account is lost:" : "\(words.count(lost.count)) key accounts are lost:"
    let silent = "no order for more than \(words.days(analysis.policy.importance.recent))."
    let who =
      " \(framing.labels.text(largest)) brought \(words.money(analysis.facts.money(largest))) and has been silent for "
      + "\(words.days(analysis.facts.recency(largest)))."
    return ranked(
      "lost", brought, "brought so far", bold, framing.privacy == .aggregate ? silent : silent + who,
      Link("Call them", to: link("importance/key-account.html")))
  }

  /// Orders of the period that are not paid yet.
  private var unpaid: RankedFinding? {
    let orders = analysis.ledger.orders
    let statuses = orders.status.span
    var (count, amount) = (0, Money.zero)
    for order in statuses.indices {
      // A pattern, as `==` of another module's enum is a call for every order.
      guard case .unpaid = statuses[order], analysis.period.contains(orders.day[order]) else { continue }
      count += 1
      amount += Money(units: orders.amount[order])
    }
    guard count > 0, amount > .zero else { return nil }
    return ranked(
      "unpaid", amount, "unpaid",
      "\(words.count(count, "order", "orders")) of the \(framing.unit) \(count == 1 ? "is" : "are") not paid.",
      count == 1 ? "It counts for nothing until it is." : "They count for nothing until they are.",
      Link("See what is unpaid", to: link("data.html#reconciliation")))
  }

  /// The change on the period before, with the part of it that new or returning customers made.
  private var change: RankedFinding? {
    let now = analysis.totals.now
    guard !analysis.isPartial, let before = analysis.totals.previous, before.revenue > .zero, now.orders > 0,
      SalesChange(now.revenue, from: before.revenue) != .held
    else { return nil }
    let difference = now.revenue - before.revenue
    let (isMore, amount) = (difference > .zero, difference < .zero ? -difference : difference)
    let isShare = before.orders >= framing.smallBase && Words.compares(now.revenue.units, with: before.revenue.units)
    let by = isShare ? words.percent(Share(amount, of: before.revenue)) : words.money(amount)
    let start = "Revenue \(isMore ? "rose" : "fell") by \(by)"
    let (bold, rest) = ChangeCause(framing: framing, now: now, before: before).sentence(start)
    return ranked(
      "change", amount, "\(isMore ? "more" : "less") than \(framing.previousName)", bold, rest,
      Link("See the trend", to: "#trend"))
  }

  /// Sales that held, for a period in which little happened.
  private var held: RankedFinding? {
    let now = analysis.totals.now
    guard !analysis.isPartial, let before = analysis.totals.previous, before.revenue > .zero, now.revenue > .zero,
      SalesChange(now.revenue, from: before.revenue) == .held
    else { return nil }
    return ranked(
      "held", now.revenue, "in the \(framing.unit)", "Revenue held:",
      "\(words.money(now.revenue)) after \(words.money(before.revenue)) in \(framing.previousName).",
      Link("See the trend", to: "#trend"))
  }

  /// The best customers, for such a period.
  private var best: RankedFinding? {
    guard let figures = framing.figures(.rfm, "important-value"), figures.customers > 0, !framing.isWithheld(figures.customers),
      figures.turnover.lifetime.revenue > .zero
    else { return nil }
    let brought = figures.turnover.lifetime.revenue
    let isOne = figures.customers == 1
    let share = framing.lifetimeShare(brought).map { "\(isOne ? "The customer" : "They") brought \($0) of all revenue so far." }
    return ranked(
      "best", brought, "brought so far",
      "\(words.count(figures.customers, "customer", "customers")) \(isOne ? "buys" : "buy") recently, often and much.",
      share ?? "", Link("Keep \(isOne ? "the customer" : "them")", to: link("rfm/important-value.html")))
  }
}
