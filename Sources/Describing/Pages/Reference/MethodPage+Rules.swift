import Analysing
import Trade

extension MethodPage {
  /// A segmentation: its rule in words, its cut-offs, its boundary cases.
  func rule(_ segmentation: Segmentation) -> Block {
    var body: [Block] = [.prose([[.text(sentence(segmentation))]])]
    if let definitions = definitions(segmentation) { body.append(definitions) }
    if !segmentation.thresholds.isEmpty { body.append(.table(thresholds(segmentation))) }
    if !segmentation.examples.isEmpty { body.append(.table(examples(segmentation))) }
    if segmentation.id == .rfm { body.append(.prose(scores)) }
    if segmentation.id == .lifeStage { body.append(.prose([check])) }
    let link: Phrase = [
      .link("See the customers", to: framing.link(from: path, toPage: "\(segmentation.id.rawValue).html"))
    ]
    return .section(
      Section(
        id: segmentation.id.rawValue, heading: framing.title(of: segmentation), note: [link], layout: .margin, body: body))
  }

  private func sentence(_ segmentation: Segmentation) -> String {
    let policy = analysis.policy
    return switch segmentation.id {
    case .rfm:
      "Buyers by recency, frequency and money, each high or low. Important is high in money; value is recent and often, "
        + "development recent and seldom, retention away and often, win-back away and seldom."
    case .lifeStage: "Buyers by the days since their last order. Who is exactly on a bound is still in the nearer stage."
    case .cadence:
      "Buyers with three days of orders or more by the median gap between them; the others by their one or two days. "
        + "Beside it stands the rhythm: silence ÷ the own median gap."
    case .tier:
      "Buyers ranked by what they spent in the window; rank 1 spent most, equal amounts share a rank. "
        + "Who ordered nothing in the window is regular."
    case .value:
      "Buyers by \(analysis.ranking.rawValue), largest first. The share is what all before brought, of all positive values; "
        + "a value of zero or less is C. Products and categories are ranked over the last 365 days. A now: A by lifetime and by the last "
        + "365 days. A once: A by lifetime, without an order in 365 days. A rising: A by 365 days, not yet by lifetime."
    case .importance where analysis.facts.buyers.count < policy.smallStore: importanceOfFew
    case .importance:
      "Votes: purchasing power is a largest order of at least the \(policy.importance.top)th percentile; amount and frequency "
        + "are M and F of at least theirs, F of two at least; cooperation is \(words.days(policy.importance.cooperation)) from first to last order. "
        + "A key account ordered twice and has the amount vote and one other. Important has two of amount and frequency of at least "
        + "the \(policy.importance.upper)th percentile (F again two at least) and cooperation. Potential ordered within "
        + "\(words.days(policy.importance.recent)) and has purchasing power, or a first order within "
        + "\(words.days(policy.importance.newDays)) of at least the median order. The others are ordinary."
    case .quadrant:
      "Buyers by orders and amount of the last \(words.days(policy.quadrant.days)). Often and much: two orders or more of at least "
        + "the high bound together. Once and much: one such order. Often, little: two orders or more between the bounds, or three or "
        + "more under the low one. Seldom and little: one order under the high bound, or two under the low one." + bounds
    default: furtherSentence(segmentation)
    }
  }

  /// The votes of a store with too few buyers for percentiles.
  private var importanceOfFew: String {
    let (policy, votes) = (analysis.policy, analysis.policy.smallStoreVotes)
    let times = { (tenths: Int) in words.times(hundredths: tenths * 10) }
    return
      "Under \(words.count(policy.smallStore)) buyers percentiles say nothing, so the votes are fixed: purchasing power is a "
      + "largest order of at least \(times(votes.largestOrder)) the median order; amount an M of at least "
      + "\(times(votes.amount)) it; frequency \(words.spelled(votes.frequency)) orders or more; cooperation is "
      + "\(words.days(policy.importance.cooperation)) from first to last order. A key account ordered twice and has the amount vote "
      + "and one other. Important has two of an M of at least \(times(votes.importantAmount)) the median order, "
      + "\(words.spelled(votes.importantFrequency)) orders or more, and cooperation. Potential ordered within "
      + "\(words.days(policy.importance.recent)) and has purchasing power, or a first order within "
      + "\(words.days(policy.importance.newDays)) of at least the median order. The others are ordinary."
  }

  private var bounds: String {
    let (quadrant, year) = (analysis.policy.quadrant, analysis.policy.windows.year)
    let high = "; the high bound is twice the low one."
    let median = " The low bound is the median order of the last \(words.days(year)), rounded to two significant digits"
    switch (quadrant.low, quadrant.high) {
    case (nil, nil) where analysis.store.currency.code == "CNY":
      return " The low bound is \(words.money(quadrant.yuanLow)) for every store in yuan" + high
    case (nil, nil): return median + high
    case (nil, _?) where analysis.store.currency.code != "CNY": return median + ", or half of the high one if that is less."
    default: return ""
    }
  }

  // MARK: Tables

  private func thresholds(_ segmentation: Segmentation) -> Table {
    let showsMet = segmentation.thresholds.contains { $0.met != nil }
    return Table(
      columns: [Table.Column("Cut-off", .left), Table.Column("Measure", .left), Table.Column("Line", isKey: true)]
        + (showsMet ? [Table.Column("Buyers who\nmeet it")] : []),
      rows: segmentation.thresholds.map { threshold in
        let met = showsMet ? [Table.Cell(threshold.met.map(words.count) ?? "–")] : []
        let isFlag = if case .flag = threshold.bound { true } else { false }
        let line = (isFlag ? "" : words.text(threshold.relation) + " ") + words.text(threshold.bound)
        return Table.Row(
          [
            Table.Cell(name(threshold, segmentation)), Table.Cell(words.text(threshold.measure).withCapital),
            Table.Cell(line.withCapital),
          ] + met)
      })
  }

  /// "Recency high" and "Active": what a cut-off makes.
  func name(_ threshold: Threshold, _ segmentation: Segmentation) -> String {
    if segmentation.id == .cadence, threshold.measure == .purchaseDays { return "A rhythm of its own" }
    guard segmentation.id == .rfm else { return framing.title(segmentation, id: threshold.name) }
    let letter =
      switch threshold.measure {
      case .recency: "Recency"
      case .frequency: "Frequency"
      default: "Money"
      }
    return threshold.name == "minimum" ? "\(letter), at least" : "\(letter) \(threshold.name)"
  }

  private func examples(_ segmentation: Segmentation) -> Table {
    var measures: [Measure] = []
    for (measure, _) in segmentation.examples.flatMap(\.given)
    where !measures.contains(measure.column) { measures.append(measure.column) }
    return Table(
      columns: [Table.Column("For example", .left)]
        + measures.map { Table.Column(words.short($0), label: words.text($0).withCapital) },
      rows: segmentation.examples.map { example in
        let cells = measures.map { measure in
          Table.Cell(example.given.first { $0.measure.column == measure }.map { shown($0.value) } ?? "–")
        }
        return Table.Row([Table.Cell(framing.title(segmentation, id: example.classID))] + cells)
      })
  }

  private func shown(_ quantity: Quantity) -> String {
    if case .word(let word) = quantity { word.withCapital } else { words.text(quantity) }
  }

  // MARK: Scores

  private var scores: [Phrase] {
    let rule =
      "Scores from 1 to 5 feed the map of recency and frequency: 1 + five times the share of buyers who are strictly worse, "
      + "rounded down. Equal values share a score."
    let empty = [("R", analysis.scores.rRanges), ("F", analysis.scores.fRanges)].flatMap { name, ranges in
      ranges.indices.filter { ranges[$0] == nil }.map { "\(name)\u{A0}\($0 + 1)" }
    }
    let ties = empty.isEmpty ? "Every score is taken." : "So some scores are empty: nobody has \(list(empty))."
    return [[.text(rule + " " + ties)]]
  }

  private func list(_ items: [String]) -> String {
    items.count < 2 ? items.joined() : items.dropLast().joined(separator: ", ") + " or " + (items.last ?? "")
  }

  // MARK: Life stages

  private var check: Phrase {
    let check = analysis.lifeStageCheck
    let days = words.days(analysis.policy.returnDays)
    guard check.isKnown, let first = check.returned.first, let last = check.returned.last else {
      return [
        .text("Whether these cut-offs separate the customers cannot be told yet: \(days) ago too few stood in the outer stages.")
      ]
    }
    let base = framing.smallBase
    var text = "Of the first stage of \(days) ago \(words.cases(first, smallBase: base)) ordered since, of the last "
    text += "\(words.cases(last, smallBase: base)). "
    if check.separates { return [.text(text + "So these cut-offs separate the customers.")] }
    text += "The last returns at least half as often as the first: these cut-offs do not separate the customers."
    if let (a, b, c) = check.ownCuts {
      text += " The store's own gaps would give \(words.count(a)), \(words.count(b)) and \(words.days(c)) "
      text += "(their 75th, 90th and 97.5th percentile): life_stage: auto."
    }
    return [.text(text)]
  }
}

extension Measure {
  /// The measure in whose column of examples it stands: orders are F, whether a rule counts them by days or not.
  var column: Measure { self == .orders ? .frequency : self }
}

extension Words {
  /// A measure as the head of a column, on two lines at most.
  fileprivate func short(_ measure: Measure) -> String {
    switch measure {
    case .recency: "Days since\nlast order"
    case .frequency: "Orders"
    case .monetary: "Total\nspend"
    case .purchaseDays: "Days with\nan order"
    case .medianGap: "Median\ngap"
    case .overdueRatio: "Silence ÷\nmedian gap"
    case .tierRank: "Rank by\namount"
    case .shareBefore: "Brought by\nthose before"
    case .value: "Value"
    case .largestOrder: "Largest\norder"
    case .cooperation: "First to\nlast order"
    case .tenure: "Days since\nfirst order"
    case .firstAmount: "First\norder"
    case .recentOrders: "Recent\norders"
    case .recentAmount: "Recent\namount"
    case .votes: "Votes"
    case .orders: "Orders"
    case .rhythmBroken: "Rhythm\nbroken"
    case .sinceUnpaid: "Days since\nunpaid order"
    case .sinceRequest: "Days since\nprice request"
    case .sinceAnswer: "Days since\nlast answer"
    case .refusal: "Refusal or\ncomplaint"
    case .contactLogged: "Contact\nlogged"
    case .stage: "Stage"
    case .decisionMakerUnknown: "Decider\nunknown"
    case .partner: "Partner"
    case .membership: "Member"
    case .referred: "Buyers\nreferred"
    case .tier: "Tier"
    case .region: "Region"
    case .industry: "Industry"
    case .sharing: "Customers\nsharing it"
    case .nameRank: "Rank by\nrevenue"
    case .entered: "Entered"
    case .source: "Source"
    case .discountedOrders: "At a\ndiscount"
    case .discountChance: "Chance of\nso many"
    case .favouriteSpend: "Spend on\nfavourite"
    case .favouriteOrders: "Orders with\nfavourite"
    case .favouriteChance: "Chance of\nso many with it"
    case .productSpend: "Spend on\none product"
    case .categories: "Categories"
    case .gapVariation: "Variation\nof gaps"
    case .giftOrders: "Sent as\ngifts"
    case .festiveOrders: "Before a\nfestival"
    case .productDays: "Days with the\nsame product"
    case .premiumSpend: "Premium"
    case .midSpend: "Mid"
    case .valueSpend: "Value\ngoods"
    case .cheaperSpend: "Spend on\ncheaper goods"
    case .condition: "Condition"
    case .tierKept: "Kept\nuntil"
    case .tierEnded: "Ended\non"
    }
  }
}
