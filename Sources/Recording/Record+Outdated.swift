package import Trade

extension Record {
  /// A recorded period whose movement goes back to another past than the one that is recorded now: a gap before it was filled, or the period
  /// before it was built again and says something else.
  package struct Outdated: Hashable, Sendable {
    package var period: Period
    /// The period that it would be compared with now.
    package var before: Period
    /// The one that it was compared with: `before` itself where that says something else now, nil for none.
    package var compared: Period?
  }

  /// Those among the committed periods, in their order. Where the period before one is gone from the record, its movement stands: nothing is
  /// there to compare it with.
  package static func outdated(among heads: [Head]) -> [Outdated] {
    let recorded = heads.filter { !$0.isPrepared }
    return recorded.compactMap { head in
      guard let before = recorded.last(where: { head.period.follows($0.period) }) else { return nil }
      switch head.compared {
      case .unknown: return nil
      case .nothing: return Outdated(period: head.period, before: before.period, compared: nil)
      case .with(let compared, let content):
        let isOther = compared == before.period ? content != before.content : compared.to < before.period.to
        return isOther ? Outdated(period: head.period, before: before.period, compared: compared) : nil
      }
    }
  }
}

extension Period {
  /// Whether this one is compared with another of its kind, if no later one lies between: that ended before this one begins.
  func follows(_ other: Period) -> Bool { kind == other.kind && other.to < from }
}
