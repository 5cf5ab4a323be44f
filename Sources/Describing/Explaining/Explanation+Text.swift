import Analysing
import Trade

extension Explanation {
  /// The explanation for a person, line by line.
  package var lines: [String] {
    let period = analysis.period.id + (analysis.isPartial ? ", unfinished" : "")
    let others = otherIDs.isEmpty ? [] : ["The same customer as " + otherIDs.joined(separator: ", ") + "."]
    return [([id, code] + [name].compactMap(\.self)).joined(separator: " · "), "as of \(facts.asOf.iso), \(period)"] + others + [
      ""
    ]
      + factLines + verdictLines + tagLines + actionLines + orderLines + rowLines
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
        + verdict.criteria.map { "  \($0.holds ? "+" : "-") \(text($0, of: verdict))" }
        + (rest(of: verdict).map { ["  + " + $0] } ?? []) + source(tables(of: verdict), indent: "  ")
        + referrals(of: verdict).map(line)
    }
  }

  /// "  referred C-01700 (customers.csv:40), first order 2026-01-05 (orders.csv:77)"
  private func line(_ referral: Referral) -> String {
    let places = { (texts: [String]) in texts.isEmpty ? "" : " (" + texts.joined(separator: ", ") + ")" }
    return "  referred \(referral.id)" + places(Places(referral.places).texts)
      + (referral.first.map { ", first order " + $0.day.iso + places($0.places) } ?? "")
  }

  private var tagLines: [String] {
    let tags = tags
    if tags.isEmpty { return [] }
    return ["", "Tags"]
      + tags.flatMap { tag -> [String] in
        let title = tag.title == tag.id ? tag.id : "\(tag.title) (\(tag.id))"
        if case .entered = tag.origin { return ["  \(title): \(text(tag.origin))"] }
        return ["  \(title): \(text(tag.origin))"] + source(tables(of: tag.origin), indent: "    ")
      }
  }

  /// Where facts were read: the places of a few rows, of more only how many there are.
  private func source(_ tables: [String], indent: String) -> [String] {
    if tables.isEmpty { return [] }
    let parts = tables.map { table in
      let own = taken.filter { $0.table == table }
      return own.count <= 3 ? Places(own).texts.joined(separator: ", ") : "\(words.count(own.count)) rows of \(table)"
    }
    return [indent + "from " + parts.joined(separator: "; ")]
  }

  private var orderLines: [String] {
    let orders = orders
    if orders.isEmpty { return [] }
    let isWhole = orders.contains { !$0.sources.isEmpty }
    return ["", isWhole ? "Orders, and the rows of each" : "Orders, and the first row of each"]
      + orders.map { order in
        let counts =
          order.net == order.amount
          ? "" : order.net == .zero ? ", counts for nothing" : ", counts for \(words.moneyExact(order.net))"
        let more = order.sources.isEmpty && order.rows > 1 ? " (\(order.rows) rows)" : ""
        return [
          "  " + order.day.iso, words.moneyExact(order.amount), "\(order.status)" + counts, order.id.map { "order " + $0 },
          order.places.isEmpty ? nil : order.places.joined(separator: ", ") + more,
        ].compactMap(\.self).joined(separator: "  ")
      }
  }

  private var rowLines: [String] {
    let (taken, setAside) = (taken, setAside)
    var lines = taken.isEmpty ? [] : ["", "Rows"]
    for table in tables {
      lines += Places(taken.filter { $0.table == table }).texts.map { "  \(table)  \($0)" }
    }
    if !setAside.isEmpty {
      lines += ["", "Rows set aside, which count for nothing"]
      lines += setAside.map { "  \($0.table)  \($0.place)  \($0.reject ?? "")" }
    }
    if !rows.unread.isEmpty {
      lines += ["", "Not searched, as it can be read only once: " + rows.unread.joined(separator: ", ")]
    }
    return lines
  }
}
