import Trade

/// A message, a call or a visit of the sample store; words are indices into its lists.
struct SampleTouch {
  /// In seconds since the calendar's first midnight.
  let at: Int
  /// Index of the customer.
  let customer: Int
  let isIncoming: Bool
  let channel: Channel
  let topic: String
  let outcome: String
  var reason = ""
  var campaign = ""

  enum Channel: String { case message, call, meeting, form, event, article, search }
}

/// All touches of the sample store, in the order of their time.
struct SampleTouches {
  private(set) var all: [SampleTouch] = []
  private var random: SampleRandom

  /// What was said; `stages` has by customer how far the customer file says that they came, an index into `SampleWords.stages`.
  init(
    population: SamplePopulation, trade: SampleTrade, campaigns: [SampleCampaign], stages: [Int], random: SampleRandom
  ) {
    self.random = random
    for (index, customer) in population.customers.enumerated() where customer.isRecorded {
      if customer.habit == .contact {
        addAsking(index, customer, stage: stages[index])
      } else if customer.habit.isCompany {
        addCalls(index, customer)
      }
    }
    for order in trade.orders where order.customer >= 0 && population.customers[order.customer].isRecorded { addComplaint(order) }
    for campaign in campaigns { addMailing(campaign, population) }
    all.sort { ($0.at, $0.customer, $0.topic) < ($1.at, $1.customer, $1.topic) }
  }

  private mutating func moment(_ day: Int) -> Int { day * 86_400 + random.between(9 * 3600, 19 * 3600) }

  /// How somebody who has not ordered came to know the store, and what became of it.
  private mutating func addAsking(_ index: Int, _ customer: SampleCustomer, stage: Int) {
    let first = customer.joined < 0 ? random.below(60) : customer.joined
    let came: [(SampleTouch.Channel, String)] = [
      (.form, "newsletter"), (.event, "tasting"), (.search, "loose tea"), (.article, "how to brew oolong"),
      (.meeting, "shop visit"),
    ]
    let (channel, topic) = came[random.index(by: [40, 20, 15, 15, 10])]
    add(first, index, true, channel, topic, "")
    // The later the newer: a few of each stage belong to the last weeks.
    let last = SampleCalendar.count - 1
    let day = min(last, random.chance(90) ? random.between(last - 25, last) : first + random.between(2, 120))
    switch stage {
    case 1: add(day, index, true, .message, "price list", "asked for a price list")
    case 2: add(day, index, true, .form, "newsletter", "agreed to mailings")
    case 3: add(day, index, false, .call, "first offer", "agreed to look at an offer")
    case 4:
      let reasons = ["price", "no need", "buys elsewhere"]
      add(day, index, false, .call, "first offer", "refused", reasons[random.below(reasons.count)])
    default: if random.chance(150) { add(day, index, false, .message, "first offer", "no answer") }
    }
  }

  /// Companies are called every quarter or so.
  private mutating func addCalls(_ index: Int, _ customer: SampleCustomer) {
    var day = max(0, customer.joined) + random.between(5, 80)
    let end = min(SampleCalendar.count, customer.silentFrom + 60)
    while day < end {
      let channel: SampleTouch.Channel = random.chance(250) ? .meeting : .call
      switch random.below(100) {
      case ..<12: add(day, index, true, .message, "quotation", "asked for a quotation")
      case ..<30: add(day, index, false, channel, "next delivery", "no answer")
      case ..<34: add(day, index, false, channel, "new teas", "refused", "price")
      default: add(day, index, false, channel, "next delivery", "answered")
      }
      day += random.between(45, 130)
    }
  }

  /// Some of those who give goods back complain first.
  private mutating func addComplaint(_ order: SampleOrder) {
    let told: (at: Int, reason: Int)?
    switch order.fate {
    case .refunded(let at, let reason, _), .partly(_, let at, let reason): told = (at, reason)
    default: told = nil
    }
    guard let told, random.chance(450) else { return }
    let reason = String(decoding: SampleTables.refundReasons[told.reason], as: UTF8.self)
    let day = max(order.placed / 86_400, told.at / 86_400 - 1)
    add(
      day, order.customer, true, random.chance(400) ? .call : .message, "complaint",
      random.chance(700) ? "resolved" : "complaint", reason)
  }

  /// Every campaign goes to one in forty by name; the rest is told by the newsletter, which nobody logs.
  private mutating func addMailing(_ campaign: SampleCampaign, _ population: SamplePopulation) {
    let day = Int(campaign.starts.number - SampleCalendar.first.number)
    for (index, customer) in population.customers.enumerated() where customer.isRecorded && customer.joined < day {
      if random.chance(25) {
        add(day, index, false, .message, "campaign", random.chance(300) ? "answered" : "no answer", "", campaign.id)
      }
    }
  }

  private mutating func add(
    _ day: Int, _ customer: Int, _ isIncoming: Bool, _ channel: SampleTouch.Channel, _ topic: String, _ outcome: String,
    _ reason: String = "", _ campaign: String = ""
  ) {
    guard day >= 0, day < SampleCalendar.count else { return }
    all.append(
      SampleTouch(
        at: moment(day), customer: customer, isIncoming: isIncoming, channel: channel, topic: topic, outcome: outcome,
        reason: reason, campaign: campaign))
  }
}
