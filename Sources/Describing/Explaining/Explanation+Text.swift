import Analysing
import Trade

extension Explanation {
  /// The explanation for a person, line by line.
  package var lines: [String] {
    let period = analysis.period.id + (analysis.isPartial ? ", unfinished" : "")
    return [([id, code] + [name].compactMap(\.self)).joined(separator: " · "), "as of \(facts.asOf.iso), \(period)", ""]
      + factLines + verdictLines + tagLines + orderLines
  }

  private var factLines: [String] {
    guard isBuyer else { return ["A contact: no counted order."] }
    let index = customer.index
    var lines = [
      "First order \(facts.firstDay[index].iso), last order \(facts.lastDay[index].iso), \(words.days(facts.recency(customer))) ago.",
      "\(words.count(Int(facts.orderCount[index]), "counted order", "counted orders")) on "
        + "\(words.count(Int(facts.purchaseDays[index]), "day", "days")), \(words.moneyExact(facts.money(customer))) in all, the largest "
        + "\(words.moneyExact(Money(units: facts.largest[index]))).",
    ]
    let gap = Int(facts.doubledMedianGap[index])
    if gap > 0 {
      let ratio = facts.overdueRatio(customer).map { "; silence ÷ gap \(words.ratio(hundredths: $0))" } ?? ""
      lines.append("Median gap \(words.days(doubled: gap))\(ratio).")
    }
    return lines
  }

  private var verdictLines: [String] {
    let titles = ClassTitles(policy: analysis.policy, words: words)
    return verdicts.flatMap { verdict -> [String] in
      guard let id = verdict.classID else { return [] }
      let name = titles.title(verdict.segmentation, id: id)
      return ["", "\(titles.title(of: verdict.segmentation)): " + (name == id ? id : "\(name) (\(id))")]
        + verdict.criteria.map { "  \($0.holds ? "+" : "-") \(words.text($0))" }
    }
  }

  private var tagLines: [String] { tags.isEmpty ? [] : ["", "Tags: " + tags.joined(separator: ", ")] }

  private var orderLines: [String] {
    let orders = orders
    if orders.isEmpty { return [] }
    return ["", "Orders, and the first row of each:"]
      + orders.map { order in
        let more = order.rows > 1 ? " (\(order.rows) rows)" : ""
        let counts =
          order.net == order.amount
          ? "" : order.net == .zero ? ", counts for nothing" : ", counts for \(words.moneyExact(order.net))"
        return [
          "  " + order.day.iso, words.moneyExact(order.amount), "\(order.status)" + counts, order.id.map { "order " + $0 },
          order.place.map { $0 + more },
        ].compactMap(\.self).joined(separator: "  ")
      }
  }
}
