import Trade

/// What the configuration says of each segmentation, as a digest: another one means that customers are divided by other definitions than
/// before, and not that they changed. Only what the rule follows is in it, so that a new name for the store moves nobody. Cut-offs that
/// follow from the customers are no definitions (`CutOffs`), nor are those that are kept of an earlier period.
struct Definitions {
  let store: Store
  let policy: Policy
  let ranking: Ranking
  let tags: TagDictionary

  /// The digest of a segmentation.
  func digest(of id: SegmentationID) -> String {
    var digest = Digest()
    for part in parts(of: id) { digest.add(part.utf8) }
    return digest.text
  }

  /// What a segmentation follows, in an order that never changes; texts of numbers, as names of the code may change.
  private func parts(of id: SegmentationID) -> [String] {
    switch id {
    case .rfm: rfm
    case .value: numbers(policy.value.a, policy.value.b) + [text(policy.windows.value), ranking.rawValue]
    case .tier: numbers(policy.tier) + [text(policy.windows.tier), policy.tierReview.rawValue]
    case .cadence: numbers(policy.cadence)
    case .quadrant: quadrant
    case .importance: importance
    case .lifeStage: lifeStage
    case .behaviour: behaviour
    case .temperature: temperature
    case .journey: journey
    case .node: node
    case .funnel: funnel
    case .purpose: purpose
    case .priceLine: numbers(policy.priceLine.parts)
    case .place, .industry, .source: numbers(policy.largestNames, policy.mergesSmallCells ? policy.minCell : 0)
    default: policy.segments.first { $0.id == id.rawValue }.map(own) ?? []
    }
  }

  private var rfm: [String] {
    let recency =
      switch policy.rfm.recency {
      case .active: ["active"] + lifeStage
      case .mean: ["mean"]
      case .median: ["median"]
      case .days(let days): numbers(days)
      }
    let threshold =
      switch policy.rfm.threshold {
      case .mean: ["mean"]
      case .median: ["median"]
      case .fixed(let frequency, let monetary): numbers(frequency) + [String(monetary.units)]
      }
    return recency + threshold + numbers(policy.rfm.minFrequency) + [text(policy.rfm.window), policy.frequency.rawValue]
  }

  private var quadrant: [String] {
    let it = policy.quadrant
    let bounds = [it.low, it.high].map { $0.map { String($0.units) } ?? "auto" }
    return numbers(it.days, policy.windows.year) + bounds + [store.currency.code, String(it.yuanLow.units)]
  }

  private var importance: [String] {
    let (it, small) = (policy.importance, policy.smallStoreVotes)
    return numbers(it.minFrequency, it.top, it.upper, it.cooperation, it.recent, it.newDays, policy.smallStore)
      + numbers(small.largestOrder, small.amount, small.importantAmount, small.frequency, small.importantFrequency)
      + [policy.frequency.rawValue]
  }

  private var lifeStage: [String] {
    switch policy.lifeStage {
    case .days(let active, let sleeping, let atRisk): return numbers(active, sleeping, atRisk)
    case .auto:
      return ["auto"] + numbers(policy.ownGaps.active, policy.ownGaps.sleeping, policy.ownGaps.atRisk, policy.smallStore)
    case .trade(let trade):
      // By its days: to name the trade in place of the same days is no other definition.
      let (active, sleeping, atRisk) = trade.cuts
      return numbers(active, sleeping, atRisk)
    }
  }

  private var behaviour: [String] {
    let it = policy.behaviour
    return numbers(it.discount) + it.discountKinds.sorted() + numbers(it.hunterOrders, it.hunterShare, it.chance)
      + numbers(it.loyalOrders, it.loyalShare, it.commonUnit, it.loyalDays, it.targetedOrders, it.targetedShare)
      + numbers(it.impulseOrders, it.impulseCategories, it.impulseVariation) + numbers(policy.rhythm)
  }

  private var temperature: [String] {
    let it = policy.temperature
    return numbers(it.purchaseDays, it.recent, it.readyDays, it.silent, it.answerDays) + numbers(policy.rhythm)
  }

  private var journey: [String] {
    let it = policy.journey
    return numbers(it.referred, it.referralDays, it.meritOrders, it.meritTier) + parts(of: .tier)
  }

  private var node: [String] {
    let it = policy.node
    return [store.sales.rawValue, policy.frequency.rawValue]
      + numbers(it.superPercentile, it.superFrequency, it.newDays, policy.smallStore, policy.smallStoreVotes.amount)
  }

  private var funnel: [String] {
    let it = policy.funnel
    return numbers(it.platinum, it.redGold, it.platinumRed, it.platinumRedLong, it.cooperation, it.silent)
      + numbers(policy.rhythm)
  }

  private var purpose: [String] {
    let it = policy.purpose
    return numbers(it.gifts, it.festiveOrders, it.festiveShare, it.festiveDays, it.ownUseDays) + (it.festivals ?? []).map(\.iso)
  }

  /// A segmentation of the store's own: its conditions, what is known by the names of its facts, and, where it asks for them, the built-in
  /// classes and the tags.
  private func own(_ it: CustomSegmentation) -> [String] {
    let named = Set(it.classes.flatMap { $0.when?.condition.facts ?? [] })
    let rules = tags.tags.map { tag in tag.id + " " + (tag.rule?.text ?? "") + " " + (tag.each ?? "") }
    let builtIn = SegmentationID.builtIn.filter { named.contains($0.factName) }
    return it.classes.flatMap { [$0.id, $0.when?.text ?? ""] } + builtIn.flatMap(parts) + numbers(policy.rhythm)
      + [policy.frequency.rawValue] + numbers(policy.behaviour.discount) + policy.behaviour.discountKinds.sorted()
      + policy.groupBuyChannels.sorted() + numbers(policy.tags.dear, policy.tags.newDays, policy.tags.lastCampaigns)
      + (named.contains("tags") ? rules : [])
  }

  private func numbers(_ numbers: Int...) -> [String] { self.numbers(numbers) }
  private func numbers(_ numbers: [Int]) -> [String] { numbers.map { String($0) } }

  private func text(_ window: Policy.Window) -> String {
    switch window {
    case .lifetime: "lifetime"
    case .days(let days): String(days)
    }
  }
}
