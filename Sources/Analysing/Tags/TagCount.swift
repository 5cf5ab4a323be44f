import Trade

/// Works out who has which tag: those that people gave, those that a rule gives, and those of the families.
struct TagCount {
  let analysis: TagAnalysis
  /// The same, as expressions name it.
  let sets: TextSets
  /// What the rules were worked out from.
  let source: FactSource

  /// The tags of the customers as of the day of some rules.
  init(_ rules: Rules, periodFrom: Day, _ dictionary: TagDictionary) {
    let (snapshot, active) = (rules.snapshot, ActiveTags(rules.snapshot.ledger.customers))
    let ruled = dictionary.tags.filter { $0.rule != nil }
    let families = dictionary.tags.filter { $0.each != nil }
    let named = Set(ruled.flatMap { $0.rule?.condition.facts ?? [] } + families.compactMap(\.each))
    let known = Dictionary(
      dictionary.tags.filter { $0.each == nil }.flatMap { tag in
        ([tag.id] + tag.names.values + tag.synonyms).map { (TagDictionary.folded($0), tag.id) }
      }, uniquingKeysWith: { first, _ in first })
    let given = named.contains("tags") ? TagCount.given(active, known, snapshot) : nil
    source = FactSource(rules, periodFrom: periodFrom, for: named, tags: given)
    var compiler = Compiler(source)
    var members = families.compactMap { TagFamily($0, &compiler) }

    var table = TagTable()
    for tag in dictionary.tags where tag.each == nil { table.add(tag.id, tag.names, tag.group) }
    for family in members { for tag in family.tags { table.add(tag.id, tag.names, family.group, each: family.each) } }
    let ownOfGiven = active.texts.map { table.note($0, known[TagDictionary.folded($0)]) }
    table.finish()
    for index in members.indices { members[index].place(in: table) }
    let ofRule = ruled.map { table.place(of: $0.id) }
    let ofGiven = ownOfGiven.map { table.place(of: $0) }
    let ruleOfGiven = ofGiven.map { place in ofRule.firstIndex(of: place) }

    let evaluator = Evaluator(ruled.compactMap { $0.rule?.condition }, &compiler)
    let (isRecorded, orders) = (snapshot.ledger.customers.isRecorded, snapshot.facts.orderCount)
    let parts = snapshot.slices.map { [members] slice in
      var (part, sheet, values) = (TextSets.Part(), TagSheet(), FactBlock())
      var entered = EnteredTags(rules: ofRule.count)
      let isThere = { (customer: Int) in orders[customer] > 0 || (!isRecorded.isEmpty && isRecorded[customer]) }
      part.counts.reserveCapacity(slice.customers.count)
      evaluator.evaluate(slice.customers) { block, masks in
        for rule in masks.indices { sheet.note(ofRule[rule], where: masks[rule]) }
        for family in members { family.note(block, &values, in: &sheet) }
        if !ofGiven.isEmpty {
          for place in 0..<block.count {
            let customer = block.lowerBound + place
            for text in active.numbers(of: customer) {
              sheet.note(ofGiven[Int(text)], at: place)
              if let rule = ruleOfGiven[Int(text)], !masks[rule][place], isThere(customer) { entered.note(customer, rule) }
            }
          }
        }
        sheet.move(block.count, to: &part) { isThere(block.lowerBound + $0) }
      }
      return (tags: part, entered: entered.counts)
    }
    sets = TextSets(table.tags.map(\.id), customers: snapshot.ledger.customers.count, parts: parts.map(\.tags))
    var analysis = TagCount.analysis(table, sets, snapshot.facts)
    for (rule, place) in ofRule.enumerated() {
      analysis.tags[Int(place)].entered = parts.reduce(0) { $0 + $1.entered[rule] }
    }
    self.analysis = analysis
  }

  /// The tags that people gave, as the fact `tags` of the rules.
  private static func given(_ active: ActiveTags, _ known: [String: String], _ snapshot: Snapshot) -> TextSets {
    let ids = active.texts.map { known[TagDictionary.folded($0)] ?? $0 }
    let parts = snapshot.slices.map { slice in
      var part = TextSets.Part()
      for customer in slice.customers {
        part.numbers.append(contentsOf: active.numbers(of: customer))
        part.end()
      }
      return part
    }
    return TextSets(ids, customers: snapshot.ledger.customers.count, parts: parts)
  }

  /// Adds up the customers of each tag and what they brought.
  private static func add(
    _ sets: TextSets, _ monetary: Span<Int64>, to sums: inout ContiguousArray<(customers: Int, revenue: Int64)>
  ) {
    let (starts, numbers) = (sets.starts.span, sets.numbers.span)
    var sums = sums.mutableSpan
    for customer in 0..<starts.count - 1 {
      for place in Int(starts[customer])..<Int(starts[customer + 1]) {
        let tag = Int(numbers[place])
        sums[tag].customers += 1
        sums[tag].revenue += monetary[customer]
      }
    }
  }

  private static func analysis(_ table: TagTable, _ sets: TextSets, _ facts: Facts) -> TagAnalysis {
    var analysis = TagAnalysis(customers: 0)
    (analysis.tags, analysis.starts, analysis.numbers) = (table.tags, sets.starts, sets.numbers)
    var sums = ContiguousArray<(customers: Int, revenue: Int64)>(repeating: (0, 0), count: table.tags.count)
    add(sets, facts.monetary.span, to: &sums)
    for (tag, sum) in sums.enumerated() {
      (analysis.tags[tag].customers, analysis.tags[tag].revenue.units) = (sum.customers, sum.revenue)
    }
    let known = analysis.tags.filter(\.isKnown).map(\.id)
    let unknown = analysis.tags.filter { !$0.isKnown && $0.customers > 0 }.sorted { a, b in
      a.customers != b.customers ? a.customers > b.customers : a.id.utf8.lexicographicallyPrecedes(b.id.utf8)
    }
    analysis.unknown = unknown.enumerated().map { index, tag in
      // Looking for the nearest of thousands of tags for each of thousands takes long; nobody reads that far.
      let nearest = index < 200 ? nearest(to: String(tag.id.prefix(60)), among: Array(known.prefix(1000))) : nil
      return TagAnalysis.Unknown(text: tag.id, customers: tag.customers, nearest: nearest)
    }
    return analysis
  }
}
