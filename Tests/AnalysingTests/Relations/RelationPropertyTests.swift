import Testing
import Trade

@testable import Analysing

/// What holds for every customer file and every contacts table, tried on random ones, and without each column.
struct RelationPropertyTests {
  /// A random shop with a customer file, touches and people; some customers have no record.
  private func shop(seed: UInt64) -> (Shop, Records) {
    var random = PropertyTests.Random(state: seed)
    var shop = PropertyTests.shop(seed: seed)
    shop.contacts += (0..<40).map { "k\($0)" }
    let names = shop.contacts + (1..<60).map { "c\($0)" }
    var records = Records()
    let words: [CustomerColumn: [String]] = [
      .stage: ["refused", "询价", "agreed to mailings", "intended", "green", "grey", "zzz"], .partner: ["yes", "no", "?"],
      .membership: ["Gold", "none"], .company: ["Ana & Co"], .region: ["North", "north", "South", "<b>", "unknown", "上海"],
      .city: ["A", "B"], .street: ["1", "2"], .industry: ["Hotel", "Retail", "../x"], .gender: ["f", "m"],
      .lostReason: ["moved", "price"], .referredBy: names, .calendar: ["lunar", "solar"],
    ]
    for (column, words) in words.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      records.cells[column] = [:]
      for name in names where Bool.random(using: &random) { records.cells[column]?[name] = words.randomElement(using: &random) }
    }
    for name in names where Int.random(in: 0..<3, using: &random) == 0 {
      records.birthdays[name] = date("1960-01-01").advanced(by: Int.random(in: 0..<20_000, using: &random))
      records.people.append((name, [true, false, nil].randomElement(using: &random) ?? nil))
    }
    for name in names where Int.random(in: 0..<10, using: &random) == 0 { records.unrecorded.insert(name) }
    let outcomes = ["refused", "queja", "answered", "询价", "no answer", "zzz", nil]
    for _ in 0..<300 {
      let day = date("2025-01-01").advanced(by: Int.random(in: 0..<365, using: &random)).iso
      records.touches.append(
        Records.Touch(
          names.randomElement(using: &random) ?? "", day, [.incoming, .outgoing, nil].randomElement(using: &random) ?? nil,
          channel: ["call", "event", "meeting", nil].randomElement(using: &random) ?? nil,
          outcome: outcomes.randomElement(using: &random) ?? nil, reason: ["price", nil].randomElement(using: &random) ?? nil))
    }
    return (shop, records)
  }

  private let ids: [SegmentationID] = [.temperature, .journey, .node, .funnel, .place, .industry]

  private func analyse(_ ledger: Ledger, jobs: Int = 1, sales: Store.Sales = .direct, policy: Policy = Policy()) throws
    -> Analysis
  {
    let store = Store(name: "Test", currency: try required(Currency("EUR")), zone: .utc, sales: sales)
    let period = try required(Period("2025-10"))
    return Analyst(store: store, policy: policy, jobs: jobs).analyse(ledger, in: period, isPartial: false)
  }

  @Test(
    "Buyers and customers on record are in exactly one class, others in none, and every class has a reason",
    arguments: 1...2 as ClosedRange<UInt64>, Store.Sales.allCases)
  func oneClass(seed: UInt64, sales: Store.Sales) throws {
    let (shop, records) = shop(seed: seed)
    let analysis = try analyse(records.ledger(shop), sales: sales)
    let customers = analysis.ledger.customers
    for id in ids {
      let segmentation = try analysis.segmentation(id)
      for customer in (0..<customers.count).map({ CustomerID($0) }) {
        let isMeant = analysis.facts.isBuyer(customer) || customers.isRecorded[customer.index]
        #expect((segmentation.assignment[customer.index] < segmentation.classes.count) == isMeant)
        if isMeant { #expect(!segmentation.reason(customer).isEmpty) }
      }
      #expect(segmentation.classes.indices.map { segmentation.members($0).count } == segmentation.figures.map(\.customers))
      #expect(Set(segmentation.classes).count == segmentation.classes.count)
      let revenue = (segmentation.figures.map(\.turnover.lifetime) + [segmentation.anonymous.lifetime]).map(\.revenue)
      #expect(revenue.reduce(Money.zero, +) == analysis.lifetime.revenue)
    }
    #expect(customers.isRecorded.contains(false))
  }

  @Test("Any number of threads finds the same", arguments: [1, 2] as [UInt64], [7])
  func threads(seed: UInt64, jobs: Int) throws {
    let (shop, records) = shop(seed: seed)
    let ledger = records.ledger(shop)
    let (one, many) = (try analyse(ledger), try analyse(ledger, jobs: jobs))
    #expect(one.segmentations.map(\.classes) == many.segmentations.map(\.classes))
    #expect(one.segmentations.map(\.assignment) == many.segmentations.map(\.assignment))
    #expect(one.segmentations.map(\.all.returned) == many.segmentations.map(\.all.returned))
    let (first, second) = (try required(one.relations), try required(many.relations))
    #expect(first.places?.regions == second.places?.regions)
    #expect(first.lossReasons.rows == second.lossReasons.rows)
    #expect(first.unknownWords == second.unknownWords)
    #expect(first.natural.age == second.natural.age)
    #expect(first.touches.lastUnpaid == second.touches.lastUnpaid)
    #expect(first.touches.referred == second.touches.referred)
  }

  @Test(
    "Whatever a membership test finds first decides: partner, then member, then orders", arguments: 1...2 as ClosedRange<UInt64>)
  func orderOfTests(seed: UInt64) throws {
    let (shop, records) = shop(seed: seed)
    let analysis = try analyse(records.ledger(shop))
    let touches = try required(analysis.relations).touches
    for customer in (0..<analysis.ledger.customers.count).map({ CustomerID($0) }) {
      let name = analysis.ledger.customers.id(of: customer)
      let orders = analysis.facts.orderCount[customer.index]
      if orders == 0, !analysis.ledger.customers.isRecorded[customer.index] { continue }
      let isPartner = records.cells[.partner]?[name] == "yes" || touches.referrals(customer) >= 3
      let isMember = records.cells[.membership]?[name] == "Gold"
      let expected =
        isPartner ? "partner" : isMember ? "member" : orders > 1 ? "repeat" : orders == 1 ? "first-purchase" : "potential"
      #expect(try analysis.segmentation(.journey).classID(of: customer) == expected)
    }
  }

  /// How each customer's class and its conditions agree: the first that fits, in the order of trying, else the class for the rest.
  private struct FirstFit: RuleTask {
    let snapshot: Snapshot

    func run(_ rule: some Rule) -> (id: SegmentationID, wrong: Int, pairs: [String: Int]) {
      var (wrong, pairs): (Int, [String: Int]) = (0, [:])
      let assignment = snapshot.assignment(by: rule)
      for customer in assignment.indices where !rule.tried.isEmpty && assignment[customer] != Segmentation.none {
        let (own, fitting) = (Int(assignment[customer]), rule.fitting(CustomerID(customer)))
        let rest = rule.classes.indices.first { !rule.tried.contains($0) }
        if rule.tried.first(where: fitting.contains) ?? rest != own { wrong += 1 }
        for other in rule.classes.indices where other != own && fitting.contains(other) {
          pairs[rule.classes[own] + " " + rule.classes[other], default: 0] += 1
        }
      }
      return (rule.id, wrong, pairs)
    }
  }

  @Test(
    "The class is the first whose condition holds, and overlaps are those that asking everybody finds",
    arguments: 1...3 as ClosedRange<UInt64>, Store.Sales.allCases)
  func firstFit(seed: UInt64, sales: Store.Sales) throws {
    let (shop, records) = shop(seed: seed)
    let ledger = records.ledger(shop)
    let analysis = try analyse(ledger, jobs: 2, sales: sales)
    let found = Rules(try Snapshot(of: ledger, asOf: "2025-10-31", sales: sales)).map(
      FirstFit(snapshot: try Snapshot(of: ledger, asOf: "2025-10-31", sales: sales)))
    for (id, wrong, pairs) in found {
      #expect(wrong == 0, "\(id)")
      var told: [String: Int] = [:]
      for case .overlap(id, let own, let other, let customers) in analysis.definitionChecks {
        told[own + " " + other] = customers
      }
      #expect(told == pairs, "\(id)")
    }
    #expect(found.filter { !$0.pairs.isEmpty }.map(\.id).contains(.funnel))
  }

  /// What the customer file, people and contacts may lack; orders, lines and campaigns lack more, which is not told here.
  private let ofRelations: [Feature] = [
    .place, .industry, .answers, .stages, .decisionMakers, .partners, .memberships, .referrals, .lossReasons, .birthdays,
    .genders,
  ]

  private func absences(_ analysis: Analysis) -> [Absence] {
    analysis.absences.filter { ofRelations.contains($0.feature) }
  }

  @Test(
    "A column that is missing switches off what needs it, with its name, and nothing else",
    arguments: [
      (.stage, .stages), (.partner, .partners), (.membership, .memberships), (.region, .place), (.industry, .industry),
      (.gender, .genders), (.referredBy, .referrals), (.lostReason, nil), (.company, nil), (.city, nil), (.street, nil),
      (.calendar, nil),
    ] as [(CustomerColumn, Feature?)])
  func absent(column: CustomerColumn, feature: Feature?) throws {
    var (shop, records) = shop(seed: 5)
    records.cells[column] = nil
    shop.contacts.sort()
    let analysis = try analyse(records.ledger(shop))
    #expect(absences(analysis).map(\.feature) == [feature].compactMap { $0 })
    if let feature { #expect(absences(analysis).first?.columns.contains("customers." + column.rawValue) == true, "\(feature)") }
    let without = ids.filter { $0.rawValue != feature?.rawValue }
    #expect(analysis.segmentations.map(\.id).filter(ids.contains) == without)
    #expect((analysis.relations?.places == nil) == (column == .region))
  }

  @Test("Without contacts, people and birthdays, each is told; with orders alone all are")
  func absentTables() throws {
    let (shop, records) = shop(seed: 5)
    #expect(absences(try analyse(records.ledger(shop))) == [])
    var less = records
    less.touches = []
    #expect(absences(try analyse(less.ledger(shop))).map(\.feature) == [.answers])
    less = records
    less.people = []
    #expect(absences(try analyse(less.ledger(shop))).map(\.feature) == [.decisionMakers])
    less = records
    less.birthdays = [:]
    #expect(absences(try analyse(less.ledger(shop))).map(\.feature) == [.birthdays])
    let plain = try analyse(shop.ledger)
    #expect(absences(plain).map(\.feature) == ofRelations)
    #expect(plain.segmentations.map(\.id).filter(ids.contains) == [.temperature, .journey, .node, .funnel])
    var addressed = records
    addressed.cells[.region] = nil
    addressed.regions = ["c7 2025-01-01": "North"]
    var sold = shop
    sold.sell("c7", "2025-01-01", 5)
    #expect(absences(try analyse(addressed.ledger(sold))) == [])
  }
}

extension ClassSet {
  fileprivate func contains(_ place: Int) -> Bool {
    var rest = self
    while let next = rest.removeFirst() { if next == place { return true } }
    return false
  }
}
