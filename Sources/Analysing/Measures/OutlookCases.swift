import Trade

/// The buyers of an earlier day by the class and the pace that they had then, and how many of each ordered since.
struct OutlookCases: Sendable {
  /// How many classes the leading segmentation has now; those of then go by their names, and whoever was in none of them comes last.
  private let classes: Int
  /// By class, pace, and whether there was an order since.
  private let counts: ContiguousArray<Int>

  /// Counts the buyers of an earlier day as of a snapshot's.
  init(_ snapshot: Snapshot, _ lead: Segmentation?, _ earlier: EarlierStanding) {
    let classes = lead?.classes ?? []
    self.classes = classes.count
    let before = lead.flatMap { lead in earlier.assignments.first { $0.id == lead.id } }
    var named = ContiguousArray(repeating: classes.count, count: Int(UInt8.max) + 1)
    for (index, name) in (before?.classes ?? []).enumerated() {
      if let now = classes.firstIndex(of: name) { named[index] = now }
    }
    let places = named
    let (facts, day, paces, count) = (snapshot.facts, earlier.day, earlier.paces, (classes.count + 1) * EarlierStanding.paceCount)
    let numbers = before?.numbers ?? []
    let parts = snapshot.slices.map { slice in
      var counts = ContiguousArray<Int>(repeating: 0, count: 2 * count)
      let (paces, numbers, orders, lastDays) = (paces.span, numbers.span, facts.orderCount.span, facts.lastDay.span)
      for customer in slice.customers where paces[customer] != EarlierStanding.nobody {
        let index = numbers.isEmpty ? classes.count : places[Int(numbers[customer])]
        let hasReturned = orders[customer] > 0 && lastDays[customer] > day
        counts[2 * (index * EarlierStanding.paceCount + Int(paces[customer])) + (hasReturned ? 1 : 0)] += 1
      }
      return counts
    }
    counts = parts.reduce(into: ContiguousArray(repeating: 0, count: 2 * count)) { sum, part in
      for place in sum.indices { sum[place] += part[place] }
    }
  }

  /// The groups of so many cases at least, and the group that speaks for each class and pace: its own, else the class's, else all buyers.
  /// Nothing where even these are too few.
  func table(least: Int) -> (groups: [Outlook.Group], places: ContiguousArray<UInt8>) {
    let paces = EarlierStanding.paceCount
    var groups: [Outlook.Group] = []
    var places = ContiguousArray<UInt8>(repeating: 0, count: (classes + 1) * paces)
    let all = group(nil, nil, .all, 0..<(classes + 1) * paces)
    if all.cases < max(1, least) { return ([], places) }
    groups.append(all)
    for index in 0..<classes {
      let own = index * paces..<(index + 1) * paces
      let whole = group(index, nil, .wholeClass, own)
      if whole.cases < least { continue }
      groups.append(whole)
      for place in own { places[place] = UInt8(groups.count - 1) }
      for place in own {
        let pace = place - own.lowerBound
        let narrow = group(index, pace == 0 ? nil : Rhythm.allCases[pace - 1], .rhythm, place..<place + 1)
        if narrow.cases < least { continue }
        groups.append(narrow)
        places[place] = UInt8(groups.count - 1)
      }
    }
    return (groups, places)
  }

  private func group(_ index: Int?, _ rhythm: Rhythm?, _ width: Outlook.Group.Width, _ places: Range<Int>) -> Outlook.Group {
    let (stayed, returned) = places.reduce((0, 0)) { ($0.0 + counts[2 * $1], $0.1 + counts[2 * $1 + 1]) }
    return Outlook.Group(classIndex: index, rhythm: rhythm, width: width, cases: stayed + returned, returned: returned)
  }
}
