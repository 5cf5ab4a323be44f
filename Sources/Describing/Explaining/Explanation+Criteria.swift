import Analysing
import Trade

/// Comparisons as sentences: for which class, what is measured, how much it is, and the cut-off.
extension Explanation {
  /// "loyal: orders: 12, at least 4", "not impulse: categories bought: 2, not at least 4".
  func text(_ criterion: Criterion, of verdict: Verdict) -> String {
    let titles = ClassTitles(policy: analysis.policy, words: words)
    var text = ""
    if let tried = criterion.classID {
      // In a class of votes some may fail, so only another class is said not to be.
      let isOut = !criterion.holds && tried != verdict.classID
      text = (isOut ? "not " : "") + titles.title(verdict.segmentation, id: tried) + ": "
    } else if case .rfm = verdict.segmentation.id {
      text = axis(criterion.measure) + (criterion.holds ? " high: " : " low: ")
    }
    let facts = criterion.facts.map { "\($0.name) " + ($0.value.map(words.text) ?? "not known") }
    return text + comparison(criterion, of: verdict) + (facts.isEmpty ? "" : " (" + facts.joined(separator: ", ") + ")")
  }

  /// A sentence for who is in a class that has no comparisons of its own: nothing before it held.
  func rest(of verdict: Verdict) -> String? {
    // A tier that ended was not tried: ranks give one to everybody.
    let tried = verdict.criteria.filter { $0.measure != .tierEnded }.compactMap(\.classID)
    guard let own = verdict.classID, !tried.isEmpty, !tried.contains(own) else { return nil }
    return ClassTitles(policy: analysis.policy, words: words).title(verdict.segmentation, id: own)
      + ": what is left where no other class fits"
  }

  private func axis(_ measure: Measure) -> String {
    switch measure {
    case .recency: "Recency"
    case .frequency: "Frequency"
    default: "Money"
    }
  }

  private func comparison(_ criterion: Criterion, of verdict: Verdict) -> String {
    let isUnknown = criterion.measure == .sharing && verdict.criteria.first?.value == .flag(false)
    let name = isUnknown ? "customers of whom it is not known" : name(of: criterion.measure, in: verdict.segmentation.id)
    let told = name + ": " + value(criterion, of: verdict)
    switch (criterion.value, criterion.bound) {
    case (.word(let condition), .flag): return condition + (criterion.holds ? ": met" : ": not met")
    case (.flag(false), .flag) where criterion.measure == .sinceAnswer: return name + ": none on record"
    case (.flag(false), .flag) where isName(criterion.measure): return name + ": not in the data"
    case (_, .flag): return told
    case (.word(let one), .word(let other)) where one == other: return told
    default: break
    }
    let bound =
      switch criterion.bound {
      case .rank(let place, _): words.count(place)
      case .word(let word): title(word, criterion, of: verdict)
      default: words.text(criterion.bound)
      }
    return told + ", \(criterion.holds ? "" : "not ")\(words.text(criterion.relation)) " + bound + addition(criterion.measure)
  }

  /// The figure, with its day where it counts days back from the day of the analysis.
  private func value(_ criterion: Criterion, of verdict: Verdict) -> String {
    switch (criterion.value, criterion.measure) {
    case (.days(let number), .recency), (.days(let number), .tenure), (.days(let number), .sinceUnpaid),
      (.days(let number), .sinceRequest), (.days(let number), .sinceAnswer):
      return "\(words.days(number)) (\(facts.asOf.advanced(by: -number).iso))"
    case (.word(let word), _): return title(word, criterion, of: verdict)
    default: return words.text(criterion.value)
    }
  }

  /// A word as a title, where it is a class: a tier, or what people entered for a class of the segmentation.
  private func title(_ word: String, _ criterion: Criterion, of verdict: Verdict) -> String {
    if criterion.measure == .tier { return ClassNames.words(.tier, word).title }
    let isClass = criterion.classID != nil && [.entered, .industry].contains(criterion.measure)
    return isClass ? ClassTitles(policy: analysis.policy, words: words).title(verdict.segmentation, id: word) : word
  }

  private func isName(_ measure: Measure) -> Bool { [.region, .industry, .source].contains(measure) }

  /// What a measure is called where its segmentation makes it another thing than usual.
  private func name(of measure: Measure, in segmentation: SegmentationID) -> String {
    let worth = analysis.ranking == .profit ? "profit" : "revenue"
    let quadrant = " in the last " + words.days(analysis.policy.quadrant.days)
    return switch (measure, segmentation) {
    case (.value, _): worth
    case (.shareBefore, _): "share of all \(worth) brought by those above"
    case (.recentOrders, _): "orders" + quadrant
    case (.recentAmount, _): "amount" + quadrant
    case (.industry, .purpose): "what the industry in the customer file stands for"
    case (.sharing, .place): "customers of the region"
    case (.sharing, .industry): "customers of the industry"
    case (.sharing, .source): "customers of the source"
    case (.frequency, .rfm): "orders" + window(analysis.policy.rfm.window)
    case (.monetary, .rfm): "total spend" + window(analysis.policy.rfm.window)
    case (.tierRank, _), (.monetary, .tier): words.text(measure) + window(analysis.policy.windows.tier)
    default: words.text(measure)
    }
  }

  private func window(_ window: Policy.Window) -> String {
    switch window {
    case .lifetime: ""
    case .days(let days): " in the last " + words.days(days)
    }
  }

  /// What the cut-off is, where the rule compares with something of the customer's own.
  private func addition(_ measure: Measure) -> String {
    switch measure {
    case .premiumSpend, .midSpend, .valueSpend: ", the most of another line"
    default: ""
    }
  }
}
