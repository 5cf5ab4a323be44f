import Trade

/// How dear a customer buys, category by category. segmentation.md §4, `price_line`: the line that holds most of the spend.
struct PriceLineRule: FixedRule {
  static let id = SegmentationID.priceLine
  static let classes = ["premium", "mid", "value", "unknown"]

  private let snapshot: Snapshot
  private let lines: PricedLines
  private let cuts: PriceCuts
  private let own: ContiguousArray<UInt8>

  /// The rule as of the snapshot's day; nil where the data tells no categories or no unit prices.
  init?(_ snapshot: Snapshot) {
    guard snapshot.tellsCategories, snapshot.tellsPrices else { return nil }
    self.snapshot = snapshot
    let lines = PricedLines(snapshot.ledger, snapshot.counted)
    let categories = snapshot.ledger.products.categories
    let cuts = PriceCuts(lines, snapshot.slices, parts: snapshot.policy.priceLine.parts).keeping { category in
      snapshot.kept(.priceLine, categories[category], 2).map { (value: $0[0], mid: $0[1]) }
    }
    (self.lines, self.cuts) = (lines, cuts)
    own =
      columns(1, of: snapshot.ledger.customers.count) { columns in
        let column = columns[0]
        snapshot.slices.forEach { slice in
          var (customer, spend) = (slice.customers.lowerBound, Spend())
          let starts = snapshot.ledger.orders.starts.span
          lines.forEach(of: slice.orders) { order, category, price, amount in
            while order >= Int(starts[customer + 1]) {
              column.set(customer, UInt8(PriceLineRule.classIndex(spend)))
              (customer, spend) = (customer + 1, Spend())
            }
            spend.add(amount, to: cuts.line(category, price))
          }
          for customer in customer..<slice.customers.upperBound {
            column.set(customer, UInt8(PriceLineRule.classIndex(spend)))
            spend = Spend()
          }
        }
      }[0]
  }

  /// What a customer spent in each line, in ten-thousandths.
  struct Spend {
    var premium: Int64 = 0
    var mid: Int64 = 0
    var value: Int64 = 0

    @inline(__always) mutating func add(_ amount: Int64, to line: Int) {
      switch line {
      case 0: premium += amount
      case 1: mid += amount
      default: value += amount
      }
    }
  }

  /// The line with most of the spend, of several the dearest; unknown without any.
  static func classIndex(_ spend: Spend) -> Int {
    if spend.premium + spend.mid + spend.value == 0 { return 3 }
    if spend.premium >= spend.mid, spend.premium >= spend.value { return 0 }
    return spend.mid >= spend.value ? 1 : 2
  }

  func classIndex(of customer: CustomerID) -> Int { Int(own[customer.index]) }

  /// What a customer spent in each line.
  func spend(of customer: CustomerID) -> Spend {
    var spend = Spend()
    lines.forEach(of: snapshot.ledger.orders.orders(of: customer)) { _, category, price, amount in
      spend.add(amount, to: cuts.line(category, price))
    }
    return spend
  }

  func reason(for customer: CustomerID) -> [Criterion] {
    let it = spend(of: customer)
    let whole = it.premium + it.mid + it.value
    if whole == 0 { return [Criterion(.valueSpend, .money(.zero), .equal, .money(.zero), holds: true)] }
    let told = { (measure: Measure, own: Int64, relation: Criterion.Relation, other: Int64) in
      let holds = relation == .above ? own > other : own >= other
      return Criterion(measure, .share(Share(own, of: whole)), relation, .share(Share(other, of: whole)), holds: holds)
    }
    let premium = told(.premiumSpend, it.premium, .atLeast, max(it.mid, it.value)).made(for: "premium")
    if premium.holds { return [premium] }
    return [premium, told(.midSpend, it.mid, .atLeast, max(it.premium + 1, it.value)).made(for: "mid")]
      + (it.mid >= it.value ? [] : [told(.valueSpend, it.value, .above, max(it.premium, it.mid)).made(for: "value")])
  }

  /// Where the lines of each category end, by its name: prices a piece, of which no other measure tells.
  var drawn: [DrawnCutOff] {
    cuts.mid.indices.filter { cuts.mid[$0] > 0 }.map { category in
      DrawnCutOff(snapshot.ledger.products.categories[category], [cuts.value[category], cuts.mid[category]])
    }
  }

  var thresholds: [Threshold] {
    let parts = snapshot.policy.priceLine.parts
    return [("value", 1), ("mid", 2)].map { name, part in
      Threshold(measure: .cheaperSpend, name: name, relation: .below, bound: .share(Share(part, of: parts)))
    } + [Threshold(measure: .cheaperSpend, name: "premium", relation: .atLeast, bound: .share(Share(2, of: parts)))]
  }

  /// Customers with lines of each kind; what an example does not name is nothing.
  var examples: [RuleExample] {
    let example = { (premium: Int, mid: Int, value: Int, name: String) in
      let share = { (part: Int) in Quantity.share(Share(part, of: 100)) }
      return RuleExample(
        [(.premiumSpend, share(premium)), (.midSpend, share(mid)), (.valueSpend, share(value))], is: name)
    }
    return [
      example(50, 25, 25, "premium"), example(40, 40, 20, "premium"), example(34, 33, 33, "premium"),
      example(39, 41, 20, "mid"), example(0, 50, 50, "mid"), example(0, 49, 51, "value"), example(0, 0, 100, "value"),
      RuleExample([(.premiumSpend, .share(Share(0, of: 0)))], is: "unknown"),
    ]
  }
}
