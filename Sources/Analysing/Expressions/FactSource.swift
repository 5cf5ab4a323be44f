import Trade

/// What facts are read from: the customers as of a day, and what was worked out of them so far.
struct FactSource: Sendable {
  let snapshot: Snapshot
  /// The days that `period.start` and `period.end` mean.
  let period: (from: Day, to: Day)
  /// Classes by the rules that were asked for.
  let assignments: [SegmentationID: Assignment]
  /// Names of regions, industries and sources, where they were asked for.
  let names: [SegmentationID: NamedFact]
  /// RFM scores and named segments, where they were asked for.
  let scores: Scores?
  let named: ContiguousArray<UInt8>
  /// The campaign of each order, where it was asked for.
  let campaigns: OrderCampaigns?
  /// What single orders are, where it was asked for.
  let marks: OrderMarks?
  /// Birthdays and what follows from them, where they were asked for.
  let natural: NaturalAttributes?
  /// Tags: while tags are worked out those that people gave, afterwards all.
  let tags: TextSets?

  /// What some facts are read from.
  init(_ rules: Rules, periodFrom: Day, for facts: Set<String>, tags: TextSets?) {
    let snapshot = rules.snapshot
    self.snapshot = snapshot
    period = (periodFrom, snapshot.asOf)
    let segmentations = SegmentationID.builtIn.filter { facts.contains($0.factName) }
    names = rules.names(of: Set(segmentations))
    let others = Set(segmentations).subtracting(names.keys)
    assignments = Dictionary(uniqueKeysWithValues: rules.assignments(of: others).map { ($0.id, $0) })
    scores = facts.isDisjoint(with: ["r_score", "f_score", "m_score"]) ? nil : Scores(rules.rfm)
    named = facts.contains("named") ? NamedScheme(rules.rfm).assignment(rules.rfm) : []
    let wantsCampaigns = !facts.isDisjoint(with: Fact.namesByCampaign)
    marks =
      wantsCampaigns || !facts.isDisjoint(with: Fact.namesByMarks)
      ? OrderMarks(snapshot.ledger, snapshot.policy, store: snapshot.store, asOf: snapshot.asOf) : nil
    campaigns = wantsCampaigns ? marks.map { OrderCampaigns(snapshot, $0.campaigns) } : nil
    natural =
      facts.isDisjoint(with: Fact.namesByBirthday)
      ? nil : rules.natural ?? NaturalAttributes(snapshot.ledger, snapshot.background, asOf: snapshot.asOf)
    self.tags = tags
  }

  /// How many customers there are.
  var customers: Int { snapshot.ledger.customers.count }

  /// A column that the slices of the customers fill at the same time; `value` is given scratch memory of its slice and a customer.
  func column<Scratch>(
    _ scratch: @escaping @Sendable () -> Scratch, _ value: @escaping @Sendable (inout Scratch, Int) -> Int64
  ) -> ContiguousArray<Int64> {
    let slices = snapshot.slices
    return columns(1, of: customers) { fillings in
      let filling = fillings[0]
      slices.forEach { slice in
        var own = scratch()
        for customer in slice.customers { filling.set(customer, value(&own, customer)) }
      }
    }[0]
  }

  /// Sets that the slices of the customers fill at the same time: `list` adds the numbers of a customer's words, ascending.
  func sets<Scratch>(
    _ words: [String], titles: [String] = [], _ scratch: @escaping @Sendable () -> Scratch,
    _ list: @escaping @Sendable (inout Scratch, Int, inout ContiguousArray<Int32>) -> Void
  ) -> TextSets {
    let parts = snapshot.slices.map { slice in
      var (own, part) = (scratch(), TextSets.Part())
      part.counts.reserveCapacity(slice.customers.count)
      for customer in slice.customers {
        let before = part.numbers.count
        list(&own, customer, &part.numbers)
        part.counts.append(Int32(part.numbers.count - before))
      }
      return part
    }
    return TextSets(words, titles: titles, customers: customers, parts: parts)
  }
}

extension SegmentationID {
  /// The name of the fact and of the column of customers.csv: `life_stage`.
  package var factName: String { rawValue.replacing("-", with: "_") }
}
