import Trade

extension CampaignCost {
  /// The spend of the year of a snapshot; nil where no campaign that began in it tells one.
  init?(_ snapshot: Snapshot) {
    let (campaigns, facts) = (snapshot.ledger.campaigns, snapshot.facts)
    let first = snapshot.start(ofLast: snapshot.policy.windows.year)
    self.init()
    for row in campaigns.spend.indices {
      let spend = campaigns.spend[row]
      if spend == OrderTable.unknown || campaigns.starts[row] < first || campaigns.starts[row] > snapshot.asOf { continue }
      self.campaigns += 1
      switch Audience(campaigns.audience[row] ?? "") {
      case .new: spentOnNew.units += spend
      case .returning: spentOnReturning.units += spend
      case .all: spentOnAll.units += spend
      }
    }
    if self.campaigns == 0 { return nil }
    for buyer in facts.buyers where facts.lastDay[buyer.index] >= first {
      if facts.firstDay[buyer.index] >= first { new += 1 } else { returning += 1 }
    }
  }

  /// Whom a campaign is for, by the words of its audience.
  package enum Audience {
    case new, returning, all

    /// Words for new customers, words for old ones; both or neither is everybody.
    package init(_ text: String) {
      let words = Set(text.lowercased().split { !$0.isLetter }.map(String.init))
      let isNew = !words.isDisjoint(with: Audience.newWords) || Audience.newSigns.contains { text.contains($0) }
      let isOld = !words.isDisjoint(with: Audience.oldWords) || Audience.oldSigns.contains { text.contains($0) }
      self = isNew == isOld ? .all : isNew ? .new : .returning
    }

    private static let newWords: Set = [
      "new", "newcomers", "prospects", "prospect", "leads", "lead", "acquisition", "nuevos", "nuevo",
    ]
    private static let oldWords: Set = [
      "returning", "return", "existing", "repeat", "regular", "regulars", "loyal", "members", "vip", "lapsed", "sleeping",
      "churned",
      "retention", "old", "habituales",
    ]
    private static let newSigns = ["新客", "新顾客", "新顧客", "潜在", "潛在"]
    private static let oldSigns = ["老客", "老顾客", "老顧客", "回头客", "回頭客", "会员", "會員"]
  }
}
