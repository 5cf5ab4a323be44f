import Analysing
import Trade

/// Which customers made the change of revenue: a cause is named only where the figures split it. DESIGN.md §9.
struct ChangeCause {
  let framing: Framing
  let now: Totals
  let before: Totals
  private var words: Words { framing.words }

  /// "Revenue fell by 3.2% because new customers spent less:" and "€1,199 after €2,452. Returning customers spent €…, after €…."
  func sentence(_ start: String) -> (bold: String, rest: String) {
    let period = framing.analysis.period
    guard framing.knowsNewCustomers(in: period), framing.knowsNewCustomers(in: period.previous) else {
      return ("\(start).", orders)
    }
    let new = Part("New customers", now.newRevenue, before.newRevenue)
    let returning = Part("Returning customers", now.returningRevenue, before.returningRevenue)
    let nobody = Part("Orders without a customer", now.anonymousRevenue, before.anonymousRevenue)
    let difference = (now.revenue - before.revenue).units
    let parts = [new, returning, nobody].filter { $0.now != .zero || $0.before != .zero }
    let causes = parts.filter { ($0.change > 0) == (difference > 0) && $0.change != 0 }
    guard let cause = causes.max(by: { abs($0.change) < abs($1.change) }) else { return ("\(start).", orders) }
    let others = parts.filter { $0.name != cause.name }.map { " \($0.name) \(verb($0)) \(amounts($0))." }
    let bold = "\(start) because \(cause.name.lowercased()) \(verb(cause)) \(difference > 0 ? "more" : "less"):"
    return (bold, amounts(cause) + "." + others.joined())
  }

  private struct Part {
    var name: String
    var now: Money
    var before: Money
    var change: Int64 { (now - before).units }

    init(_ name: String, _ now: Money, _ before: Money) {
      self.name = name
      self.now = now
      self.before = before
    }
  }

  private func verb(_ part: Part) -> String { part.name.hasPrefix("Orders") ? "brought" : "spent" }

  private func amounts(_ part: Part) -> String { "\(words.money(part.now)) after \(words.money(part.before))" }

  /// Orders and their average, where the customers cannot be told apart.
  private var orders: String {
    let counts = "\(words.count(now.orders, "order", "orders")) after \(words.count(before.orders))"
    guard let average = now.averageOrder, let earlier = before.averageOrder else { return counts + "." }
    return "\(counts), at \(words.moneyExact(average)) after \(words.moneyExact(earlier))."
  }
}
