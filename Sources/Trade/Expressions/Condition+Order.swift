extension Condition.Value {
  /// Whether it is more than another, or later, in every report: where the data or the period decides, it is not.
  func isAfter(_ other: Condition.Value) -> Bool {
    switch (self, other) {
    case (.number(let own), .number(let other)): own > other
    case (.date(let own), .date(let other)): own.isAfter(other)
    default: false
    }
  }
}

extension DateTerm {
  fileprivate func isAfter(_ other: DateTerm) -> Bool {
    switch (base, other.base) {
    case (.day(let own), .day(let others)): return day(from: own, to: own) > other.day(from: others, to: others)
    case (.periodStart, .periodStart), (.periodEnd, .periodEnd):
      let isSame = unit == other.unit || count == 0 || other.count == 0
      return isSame && count > other.count
    // A period has one day at least, so its end may be its start.
    default: return false
    }
  }
}
