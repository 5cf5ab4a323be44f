import Trade

@testable import Analysing

/// Analyses a shop; amounts are in euros unless told otherwise.
func analyse(
  _ shop: Shop, until day: String, from first: String? = nil, currency: String = "EUR", policy: Policy = Policy()
) throws -> Analysis {
  try analyse(shop.ledger, until: day, from: first, currency: currency, policy: policy)
}

/// Analyses a ledger in the days up to one.
func analyse(
  _ ledger: Ledger, until day: String, from first: String? = nil, currency: String = "EUR", policy: Policy = Policy()
) throws -> Analysis {
  let store = Store(name: "Test", currency: try required(Currency(currency)), zone: .utc)
  let period = try required(Period(from: date(first ?? day), to: date(day)))
  return Analyst(store: store, policy: policy).analyse(ledger, in: period, isPartial: false)
}

/// A snapshot of a shop, for rules on their own.
func snapshot(_ shop: Shop, asOf day: String, currency: String = "EUR", policy: Policy = Policy()) throws -> Snapshot {
  let ledger = shop.ledger
  return Snapshot(
    store: Store(name: "Test", currency: try required(Currency(currency)), zone: .utc), policy: policy, ledger: ledger,
    counted: Counted(ledger, asOf: date(day)), slices: Slices(ledger.orders, jobs: 1), ranking: .revenue)
}

extension Snapshot {
  /// A snapshot of a ledger, for rules on their own.
  init(
    of ledger: Ledger, asOf day: String, sales: Store.Sales = .direct, policy: Policy = Policy(), jobs: Int = 1
  ) throws {
    self.init(
      store: Store(name: "Test", currency: try required(Currency("EUR")), zone: .utc, sales: sales), policy: policy,
      ledger: ledger, counted: Counted(ledger, asOf: date(day)), slices: Slices(ledger.orders, jobs: jobs), ranking: .revenue)
  }

  /// The class of a customer by a rule and the customer's id in the data.
  func classID(_ name: String, by rule: some Rule) throws -> String {
    let number = try required((0..<ledger.customers.count).first { ledger.customers.ids[$0] == name })
    return rule.classes[rule.classIndex(of: CustomerID(number))]
  }
}

/// What a test cannot do without.
struct Missing: Error {}

func required<Value>(_ value: Value?) throws -> Value {
  guard let value else { throw Missing() }
  return value
}

extension Analysis {
  /// A segmentation by its id.
  func segmentation(_ id: SegmentationID) throws -> Segmentation { try required(segmentations.first { $0.id == id }) }

  /// The class of a customer by the customer's id in the data.
  func classID(_ name: String, _ id: SegmentationID) throws -> String? {
    let number = try required((0..<ledger.customers.count).first { ledger.customers.ids[$0] == name })
    return try segmentation(id).classID(of: CustomerID(number))
  }

  /// How many customers each class has.
  func sizes(_ id: SegmentationID) throws -> [Int] { try segmentation(id).figures.map(\.customers) }
}
