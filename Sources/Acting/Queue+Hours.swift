package import Trade

extension Queue {
  /// What has an hour of its own, such as a payment reminder, from one instant until before another.
  package func rows(from start: Instant, until end: Int64, in zone: ZoneRules) -> [Row] {
    rows.filter { row in
      guard let minute = row.candidate.minute else { return false }
      let time = zone.utc(fromLocal: Int64(row.candidate.from.number) * 86_400 + Int64(minute) * 60)
      return Int64(start.seconds) <= time && time < end
    }
  }
}
