import Analysing
import Charts
import Trade

/// Why the members of a class are in it: its rule in words with the cut-offs in force.
struct ClassRule {
  let material: SegmentMaterial
  let segmentation: Segmentation
  let classID: String

  private var words: Words { material.words }
  private var policy: Policy { material.policy }

  /// Conditions that all members meet.
  var terms: [Term] {
    switch segmentation.id {
    case .rfm: rfm
    case .lifeStage: [term("Days since the last order", band(.recency))]
    case .tier: [keptTier.map { term("Spend in \(tierWindow)", $0) } ?? term("Rank by amount in \(tierWindow)", tier)]
    case .value:
      [
        keptValue.map { term(material.rankedBy.withCapital, $0) }
          ?? term("Share of \(material.rankedBy) brought by those before", value)
      ]
    case .cadence: cadence
    case .importance: [term("Votes", importance)]
    case .quadrant: quadrant
    default: [definition.map { term("Rule", $0 + ".") } ?? Term("Condition", ownCondition)]
    }
  }

  /// The condition of a class of the store's own, as the configuration has it.
  private var ownCondition: Phrase {
    let own = policy.segments.first { $0.id == segmentation.id.rawValue }?.classes.first { $0.id == classID }
    guard let condition = own?.when else { return ["Whoever is in no class before it"] }
    return [.code(condition.text)]
  }

  private var definition: String? {
    ClassDefinition.text(
      segmentation.id, classID, policy: policy, words: words, ofFew: material.knowsShares ? nil : segmentation.thresholds)
  }

  private func term(_ name: String, _ text: String) -> Term { Term(name, [.text(text.withCapital)]) }

  // MARK: Bands

  /// "over 90 days, at most 180 days": the class's stretch of a measure that is cut into bands.
  private func band(_ measure: Measure) -> String {
    let cuts = segmentation.thresholds.filter {
      $0.measure == measure && [.atMost, .below].contains($0.relation) && segmentation.classes.contains($0.name)
    }
    let own = cuts.firstIndex { $0.name == classID }
    let lower = own.map { $0 == 0 ? nil : cuts[$0 - 1] } ?? cuts.last
    let parts = [
      lower.map { "\($0.relation == .atMost ? "over" : "at least") \(words.text($0.bound))" },
      own.map { "\(words.text(cuts[$0].relation)) \(words.text(cuts[$0].bound))" },
    ]
    return parts.compactMap { $0 }.joined(separator: ", ")
  }

  private var tierWindow: String {
    switch policy.windows.tier {
    case .lifetime: "all time"
    case .days(let days): "the last \(words.days(days))"
    }
  }

  private var tier: String {
    band(.tierRank) + (classID == segmentation.classes.last ? ", or no order in that time" : "") + orHeld
  }

  private var value: String { band(.shareBefore) + (classID == "c" ? ", or a \(material.rankedBy) of nothing or less" : "") }

  private var cadence: [Term] {
    switch classID {
    case "one-time": [term("Days with an order", "one")]
    case "two-time": [term("Days with an order", "two")]
    default: [term("Days with an order", "three or more"), term("Median gap between them", band(.medianGap))]
    }
  }

  // MARK: RFM

  private var rfm: [Term] {
    guard let pips = ClassNames.pips(.rfm, classID) else { return [] }
    return [
      term("Recency", answer(.recency, isHigh: pips.r)), term("Frequency", answer(.frequency, isHigh: pips.f)),
      term("Money", answer(.monetary, isHigh: pips.m)),
    ]
  }

  /// "high: days since the last order at most 90 days"; low where one of the lines is missed.
  private func answer(_ measure: Measure, isHigh: Bool) -> String {
    let lines = segmentation.thresholds.filter { $0.measure == measure }
    let conditions = lines.map { line in
      (isHigh ? words.text(line.relation) : words.opposite(line.relation)) + " " + words.text(line.bound)
    }
    return "\(isHigh ? "high" : "low"): \(words.text(measure)) \(conditions.joined(separator: isHigh ? " and " : " or "))"
  }

  // MARK: Votes

  private var importance: String {
    let rule = policy.importance
    if !material.knowsShares, let fixed = importanceOfFew { return fixed }
    let (top, upper) = (words.ordinal(rule.top), words.ordinal(rule.upper))
    return switch classID {
    case "key-account":
      "two orders or more, spend at or over its \(top) percentile, and one vote more: largest order or orders at or over their "
        + "\(top) percentile, or \(words.days(rule.cooperation)) from first to last order"
    case "important":
      "no key account; two of: spend at or over its \(upper) percentile, orders at or over theirs, "
        + "\(words.days(rule.cooperation)) from first to last order"
    case "potential":
      "neither, but an order in the last \(words.days(rule.recent)), and a largest order at or over its \(top) percentile or a "
        + "first order in the last \(words.days(rule.newDays)) of at least the median"
    default: "none of the other three classes"
    }
  }

  /// The votes of a small store, by the numbers in force instead of percentiles.
  private var importanceOfFew: String? {
    let rule = policy.importance
    func bound(_ measure: Measure, _ name: String) -> String? {
      segmentation.thresholds.first { $0.measure == measure && $0.name == name }.map { words.text($0.bound) }
    }
    guard let power = bound(.largestOrder, "purchasing-power"), let amount = bound(.monetary, "amount"),
      let often = bound(.frequency, "frequency"), let spend = bound(.monetary, "important"),
      let orders = bound(.frequency, "important")
    else { return nil }
    return switch classID {
    case "key-account":
      "two orders or more, a spend of at least \(amount), and one vote more: a largest order of at least \(power), at least "
        + "\(often) orders, or \(words.days(rule.cooperation)) from first to last order"
    case "important":
      "no key account; two of: a spend of at least \(spend), at least \(orders) orders, "
        + "\(words.days(rule.cooperation)) from first to last order"
    case "potential":
      "neither, but an order in the last \(words.days(rule.recent)), and a largest order of at least \(power) or a "
        + "first order in the last \(words.days(rule.newDays)) of at least the median"
    default: nil
    }
  }

  // MARK: Quadrant

  private var quadrant: [Term] {
    let days = words.days(policy.quadrant.days)
    let low = bound("low")
    let high = bound("high")
    let text =
      switch classID {
      case "important-value": "two orders or more, \(high) or more"
      case "important-development": "one order of \(high) or more"
      case "general-value": "two orders or more of \(low) to under \(high), or three or more under \(low)"
      case "general-development": "one order under \(high), or two under \(low)"
      default: "no order"
      }
    return [term("In the last \(days)", text)]
  }

  private func bound(_ name: String) -> String {
    segmentation.thresholds.first { $0.measure == .recentAmount && $0.name == name }.map { words.text($0.bound) } ?? "–"
  }
}

extension Words {
  /// What holds where a comparison does not: "over" for "at most".
  func opposite(_ relation: Criterion.Relation) -> String {
    switch relation {
    case .atMost: text(.above)
    case .atLeast: text(.below)
    case .below: text(.atLeast)
    case .above: text(.atMost)
    case .equal: "other than"
    }
  }
}
