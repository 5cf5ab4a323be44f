import Trade

/// Where buyers came from. segmentation.md §4, `source`: as the customer file says, else the channel of the first order, else the campaign
/// that it names.
struct SourceRule: NamedRule {
  let naming: Naming
  let named: NamedClasses

  /// The rule as of the snapshot's day; nil where no column tells sources.
  init?(_ snapshot: Snapshot) {
    guard snapshot.tellsSources else { return nil }
    let (file, orders) = (snapshot.entered.source, snapshot.ledger.orders)
    let naming = Naming([file, orders.channel, orders.campaign])
    let habits = snapshot.habits
    var numbers = ContiguousArray<Int32>(repeating: -1, count: snapshot.ledger.customers.count)
    let (own, words) = (naming.numbers, [orders.channel, orders.campaign])
    for buyer in snapshot.facts.buyers {
      var number: Int32 = -1
      if file.isThere, file.number[buyer.index] >= 0 { number = own[0][Int(file.number[buyer.index])] }
      let order = Int(habits[buyer].firstOrder)
      for column in words.indices where number < 0 && words[column].isThere && words[column].number[order] >= 0 {
        number = own[column + 1][Int(words[column].number[order])]
      }
      numbers[buyer.index] = number
    }
    self.naming = naming
    named = NamedClasses(numbers, naming, snapshot, population: .buyers)
  }

  let id = SegmentationID.source
  let measure = Measure.source
}
