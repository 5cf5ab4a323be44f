import Trade

/// The days before festivals, one by one, so that asking for a day costs nothing.
struct FestiveDays: Sendable {
  private let first: Day
  private let isFestive: ContiguousArray<Bool>

  /// So many days before each festival, of the days from `first` to `last`; the festival's own day is not one of them.
  init(_ festivals: [Day], before count: Int, from first: Day, to last: Day) {
    self.first = first
    var isFestive = ContiguousArray<Bool>(repeating: false, count: festivals.isEmpty ? 0 : max(0, first.distance(to: last) + 1))
    for festival in festivals {
      for day in 1...max(1, count) {
        let place = first.distance(to: festival) - day
        if isFestive.indices.contains(place) { isFestive[place] = true }
      }
    }
    self.isFestive = isFestive
  }

  @inline(__always) func contains(_ day: Day) -> Bool {
    let place = first.distance(to: day)
    return place >= 0 && place < isFestive.count && isFestive[place]
  }
}
