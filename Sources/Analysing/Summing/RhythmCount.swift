import Trade

/// How the members of each class come and stay away: tallies of all classes in one column each, as they are counted for every buyer and
/// every segmentation.
struct RhythmCount {
  /// How many days, and how many doubled gaps, there are room for.
  private let days: Int
  private let gaps: Int
  /// Class by class: recencies of the members without a gap of their own, and of those with one; twice the median gaps.
  private let without: ContiguousArray<Int32>
  private let with: ContiguousArray<Int32>
  private let doubled: ContiguousArray<Int32>

  /// How many days and doubled gaps the buyers of some facts take, whatever their classes.
  struct Room: Sendable {
    let days: Int
    let gaps: Int

    init(_ facts: Facts) {
      let (buyers, lastDays, gaps) = (facts.buyers.span, facts.lastDay.span, facts.doubledMedianGap.span)
      var (first, longest) = (facts.asOf.number, Int32(0))
      for place in buyers.indices { first = min(first, lastDays[buyers[place].index].number) }
      for customer in gaps.indices { longest = max(longest, gaps[customer]) }
      (days, self.gaps) = (Int(facts.asOf.number - first) + 1, Int(longest) + 1)
    }
  }

  /// Counts every buyer in its class.
  init(_ facts: Facts, _ room: Room, _ assignment: ContiguousArray<UInt8>, classes: Int) {
    let (days, gaps) = (room.days, room.gaps)
    var without = ContiguousArray<Int32>(repeating: 0, count: classes * days)
    var with = without
    var doubled = ContiguousArray<Int32>(repeating: 0, count: classes * gaps)
    var ofWithout = without.mutableSpan
    var ofWith = with.mutableSpan
    var ofDoubled = doubled.mutableSpan
    let (buyers, own, lastDay) = (facts.buyers.span, assignment.span, facts.lastDay.span)
    let (purchaseDays, gap, asOf) = (facts.purchaseDays.span, facts.doubledMedianGap.span, facts.asOf.number)
    for index in buyers.indices {
      let buyer = Int(buyers[index].number)
      let silence = Int(own[buyer]) * days + Int(asOf - lastDay[buyer].number)
      if purchaseDays[buyer] < 2 {
        ofWithout[silence] += 1
      } else {
        ofWith[silence] += 1
        ofDoubled[Int(own[buyer]) * gaps + Int(gap[buyer])] += 1
      }
    }
    (self.days, self.gaps, self.without, self.with, self.doubled) = (days, gaps, without, with, doubled)
  }

  /// Twice the median gaps of a class.
  func gaps(_ own: Int) -> Tally { Tally(counts: doubled[own * gaps..<(own + 1) * gaps]) }

  /// Recencies of a class's members; of those with a gap.
  func silences(_ own: Int) -> Tally { Tally([Tally(counts: without[own * days..<(own + 1) * days]), silencesWithGap(own)]) }
  func silencesWithGap(_ own: Int) -> Tally { Tally(counts: with[own * days..<(own + 1) * days]) }
}
