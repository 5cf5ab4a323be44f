import Analysing
import Trade

extension Dossier {
  private var facts: Facts { analysis.facts }

  /// Counted orders, oldest first.
  private var orders: [Int] {
    analysis.ledger.orders.orders(of: customer).filter { analysis.counted.net($0) > 0 }
  }

  /// How they buy: process, cycle, what and how.
  var business: Part {
    let index = customer.index
    let gap = Int(facts.doubledMedianGap[index])
    let cycle =
      gap == 0
      ? "one day with an order, so no cycle yet"
      : "every \(words.days(doubled: gap)) at the median; \(words.count(Int(facts.orderCount[index]), "order", "orders")) so far"
    let silence = "\(words.date(facts.lastDay[index])), \(words.days(facts.recency(customer))) ago"
    let ratio = facts.overdueRatio(customer).map { ", \(words.ratio(hundredths: $0)) their own gap" } ?? ""
    let mean = facts.money(customer).divided(by: max(1, Int(facts.orderCount[index])))
    let table = analysis.ledger.orders
    return Part(
      title: "Business",
      lines: [
        line("How the purchase runs", .purchaseProcess), Line(name: "Cycle", text: cycle),
        Line(name: "Last order", text: silence + ratio),
        Line(
          name: "An order",
          text: "\(words.moneyExact(mean)) on average, \(words.moneyExact(Money(units: facts.largest[index]))) at most"),
        list("Buys", basket), list("Pays by", words(of: table.paymentMethod)), list("Orders through", words(of: table.channel)),
        unpaid,
      ].compactMap(\.self))
  }

  private func list(_ name: String, _ items: [String]) -> Line? {
    items.isEmpty ? nil : Line(name: name, text: items.joined(separator: ", "))
  }

  /// The five products of most orders, with how many hold them.
  private var basket: [String] {
    let (lines, products) = (analysis.ledger.lines, analysis.ledger.products)
    if lines.count == 0 { return [] }
    var bought: [Int32] = []
    for order in orders {
      // Almost every order has one line, and a set for each took half the time of writing the dossiers.
      let own = lines.lines(of: order..<order + 1)
      if own.count == 1 { bought.append(lines.product[own.lowerBound]) } else { bought += Set(own.map { lines.product[$0] }) }
    }
    return top(bought).map { "\(products.title($0.key)) (\($0.count))" }
  }

  /// The words of a column that most of the customer's orders have, with how many.
  private func words(of column: WordColumn) -> [String] {
    if !column.isThere { return [] }
    return top(orders.map { column.number[$0] }).map { "\(column.words[$0.key]) (\($0.count))" }
  }

  /// The five most frequent numbers with how often each is there, equally frequent ones by number; -1 is none.
  private func top(_ numbers: [Int32]) -> [(key: Int, count: Int)] {
    var counts: [(key: Int, count: Int)] = []
    for number in numbers.sorted() where number >= 0 {
      if let last = counts.last, last.key == Int(number) {
        counts[counts.count - 1].count += 1
      } else {
        counts.append((Int(number), 1))
      }
    }
    return Array(counts.sorted { ($1.count, $0.key) < ($0.count, $1.key) }.prefix(5))
  }

  private var unpaid: Line? {
    let table = analysis.ledger.orders
    let open = table.orders(of: customer).filter { table.status[$0] == .unpaid && table.day[$0] <= facts.asOf }
    guard let last = open.last else { return nil }
    let text = "\(words.count(open.count, "order", "orders")), the last of \(words.date(table.day[last]))"
    return Line(name: "Unpaid", text: text)
  }

  // MARK: Relationship

  /// How long, how much, which classes, what was said last, and the days to remember.
  var relationship: Part {
    let index = customer.index
    let brought = "\(words.moneyExact(facts.money(customer))) since \(words.date(facts.firstDay[index]))"
    let classes = analysis.segmentations.compactMap { segmentation in
      segmentation.classID(of: customer).map { id in
        "\(framing.title(of: segmentation)): \(framing.title(segmentation, id: id))"
      }
    }
    return Part(
      title: "Relationship",
      lines: [Line(name: "Brought", text: brought), list("Classes", classes), line("Membership", .membership)].compactMap(\.self)
        + touches + occasions)
  }

  /// The last five touches, newest first.
  private var touches: [Line] {
    let contacts = analysis.ledger.contacts
    let own = contacts.customer.rows(of: customer).filter { contacts.day[$0] <= facts.asOf }
    return own.suffix(5).reversed().map { row in
      let parts = [contacts.channel[row], contacts.topic[row], contacts.outcome[row], contacts.reason[row]].compactMap(\.self)
      return Line(name: "Contact", text: ([words.date(contacts.day[row])] + parts).joined(separator: " · "))
    }
  }

  /// Days to remember: the customer's own birthday for everybody who may see the dossier. Every other day may tell of somebody else, however
  /// it is written, and is for the private file.
  private var occasions: [Line] {
    let table = analysis.ledger.occasions
    return table.customer.rows(of: customer).map { row in
      let person = table.person[row]
      let (_, month, day) = table.day[row].civil
      let calendar = table.calendar[row].map { [$0] } ?? []
      let text = (["\(day)\u{A0}\(words.month(month))"] + calendar + [table.kind[row], person].compactMap(\.self))
      let isOwn = person == nil && table.kind[row].map(NaturalAttributes.isBirthday) ?? false
      return Line(name: "Remember", text: text.joined(separator: " · "), isOfOthers: !isOwn)
    }
  }
}
