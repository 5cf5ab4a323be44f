extension Policy.Review {
  /// The first review after a day: the first day of the next calendar year or quarter; nil where there are none.
  package func next(after day: Day) -> Day? {
    switch self {
    case .year: Period(.year, holding: day).to.advanced(by: 1)
    case .quarter: Period(.quarter, holding: day).to.advanced(by: 1)
    case .none: nil
    }
  }
}
