import Analysing
import Trade

extension Finding {
  /// Festivals for which people give presents, for customers who buy for that: due `Policy.Due.giftDays` days before, until the eve.
  func giftSeasons() -> [Candidate] {
    let (givers, days) = (members(.purpose, "gift"), desk.policy.due.giftDays)
    var seasons: [(place: Int32, day: Day, since: Day, event: UInt32)] = []
    for (place, festival) in desk.calendar.festivals(in: desk.analysis.store) where festival.isForGifts {
      for day in festival.rule.days(from: desk.crossingFrom, to: desk.covered.to.advanced(by: days)) {
        let since = day.advanced(by: -days)
        if !wantsAny(since, until: day.advanced(by: -1)) { continue }
        seasons.append((Int32(place), day, since, EventDigest(.giftSeason, festival.id, on: day).value))
      }
    }
    if seasons.isEmpty { return [] }
    let all = seasons
    return find { slice, found in
      for customer in slice.customers where givers.contains(CustomerID(customer)) {
        for season in all where wants(customer, season.since) {
          found.append(
            Candidate(
              .giftSeason, for: CustomerID(customer), event: season.event, from: season.since,
              until: season.day.advanced(by: -1), since: season.since, because: .festival(season.place, season.day)))
        }
      }
    }
  }
}
