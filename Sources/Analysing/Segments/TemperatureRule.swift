import Trade

/// How near customers are to the next order. segmentation.md §4, `temperature`: hot, cold, else warm, in the order of testing.
struct TemperatureRule: FixedRule {
  static let id = SegmentationID.temperature
  static let classes = ["hot", "warm", "cold"]

  let population = Population.everyone
  let snapshot: Snapshot
  let policy: Policy.Temperature

  /// What the rule looks at in a customer; times in days.
  struct Measures {
    /// Nil for a contact.
    var recency: Int?
    var purchaseDays = 0
    var isInRhythm = false
    var sinceUnpaid: Int?
    var sinceRequest: Int?
    var sinceAnswer: Int?
    /// Whether the last contact was a refusal or a complaint.
    var isRefusal = false
  }

  /// The rule as of the snapshot's day.
  init(_ snapshot: Snapshot) {
    self.snapshot = snapshot
    policy = snapshot.policy.temperature
  }

  /// What the rule sees in a customer.
  func measures(of customer: CustomerID) -> Measures {
    let isBuyer = snapshot.facts.isBuyer(customer)
    return Measures(
      recency: isBuyer ? snapshot.facts.recency(customer) : nil,
      purchaseDays: Int(snapshot.facts.purchaseDays[customer.index]),
      isInRhythm: isBuyer && snapshot.rhythm(of: customer) == .inRhythm,
      sinceUnpaid: snapshot.touches.daysSinceUnpaid(customer), sinceRequest: snapshot.touches.daysSinceRequest(customer),
      sinceAnswer: snapshot.touches.daysSinceAnswer(customer), isRefusal: snapshot.touches.outcome(customer).isNegative)
  }

  /// The class of what the rule sees.
  func classIndex(_ it: Measures) -> Int {
    isHot(it) ? 0 : isCold(it) ? 2 : 1
  }

  private func isHot(_ it: Measures) -> Bool {
    if it.purchaseDays >= policy.purchaseDays, it.isInRhythm { return true }
    if let recency = it.recency, recency <= policy.recent { return true }
    return isWithin(it.sinceUnpaid, policy.readyDays) || isWithin(it.sinceRequest, policy.readyDays)
  }

  private func isCold(_ it: Measures) -> Bool {
    if it.isRefusal { return true }
    if let recency = it.recency, recency <= policy.silent { return false }
    return !isWithin(it.sinceAnswer, policy.answerDays)
  }

  /// The last N days are the as-of day and the N - 1 before it.
  private func isWithin(_ since: Int?, _ days: Int) -> Bool { since.map { $0 < days } ?? false }

  func classIndex(of customer: CustomerID) -> Int { classIndex(measures(of: customer)) }

  let tried = [0, 2]

  func fitting(_ customer: CustomerID) -> ClassSet {
    let it = measures(of: customer)
    var classes = ClassSet()
    classes.insert(0, if: isHot(it))
    classes.insert(2, if: isCold(it))
    return classes
  }
}

extension Snapshot {
  /// The rhythm of a customer; nil below three purchase days.
  @inline(__always) func rhythm(of customer: CustomerID) -> Rhythm? {
    if facts.purchaseDays[customer.index] < 3 { return nil }
    return Rhythm(
      recency: facts.recency(customer), doubledMedianGap: Int(facts.doubledMedianGap[customer.index]), bounds: policy.rhythm)
  }
}
