import Trade

/// A campaign of the sample store.
struct SampleCampaign {
  let id: String
  let starts: Day
  let ends: Day
  let kind: Kind
  /// The category it is about; nil for all.
  var category: SampleCategory?
  /// The product it is about; empty for all.
  var sku = ""
  let audience: String
  /// Per cent off; 0 for none.
  let discount: Int
  let channel: String
  /// What it cost and what it was to bring, in whole euros.
  let spend: Int
  let target: Int

  /// Kinds of campaigns, as spec and reports name them.
  enum Kind: String { case promotion, arrivals = "new-arrivals", festival, groupBuy = "group-buy" }

  /// Demand while it runs, in per cent of what it would be without.
  var lift: Int {
    switch kind {
    case .promotion: 122
    case .arrivals: 106
    case .festival: 112
    case .groupBuy: 112
    }
  }

  /// Of 1000 orders while it runs, how many name it.
  var pull: Int {
    switch kind {
    case .promotion: 520
    case .arrivals: 180
    case .festival: 300
    case .groupBuy: 260
    }
  }

  /// All campaigns, by their first day.
  static let all: [SampleCampaign] = [
    make("summer-sale-2024", (2024, 7, 1), 14, .promotion, nil, "", "all", 15, "email", 180, 9000),
    make("mid-autumn-2024", (2024, 9, 2), 15, .festival, .gifts, "", "all", 0, "email", 220, 7500),
    make("black-week-2024", (2024, 11, 25), 7, .promotion, nil, "", "all", 15, "email", 350, 11000),
    make("christmas-2024", (2024, 12, 3), 19, .festival, .gifts, "", "all", 0, "email", 480, 24000),
    make("group-oolong-2025", (2025, 2, 17), 7, .groupBuy, .oolong, "", "groups", 12, "chat", 60, 2500),
    make("gyokuro-2025", (2025, 3, 17), 14, .arrivals, nil, "GRN-07", "green", 0, "email", 120, 4000),
    make("mothers-day-2025", (2025, 4, 22), 12, .festival, .gifts, "", "all", 0, "email", 160, 6000),
    make("summer-sale-2025", (2025, 7, 1), 14, .promotion, nil, "", "all", 15, "email", 200, 10500),
    make("mid-autumn-2025", (2025, 9, 22), 14, .festival, .gifts, "", "all", 0, "email", 240, 8500),
    make("oriental-beauty-2025", (2025, 10, 13), 14, .arrivals, nil, "OOL-04", "oolong", 0, "email", 130, 4500),
    make("black-week-2025", (2025, 11, 24), 7, .promotion, nil, "", "all", 15, "email", 380, 13000),
    make("christmas-2025", (2025, 12, 2), 20, .festival, .gifts, "", "all", 0, "email", 520, 28000),
    make("group-puerh-2026", (2026, 2, 23), 7, .groupBuy, .puerh, "", "groups", 12, "chat", 60, 2800),
    make("shincha-2026", (2026, 4, 13), 14, .arrivals, nil, "GRN-08", "green", 0, "email", 140, 5000),
    make("mothers-day-2026", (2026, 4, 20), 13, .festival, .gifts, "", "all", 0, "email", 180, 7000),
    make("group-oolong-2026", (2026, 6, 8), 7, .groupBuy, .oolong, "", "groups", 12, "chat", 70, 3000),
    make("summer-sale-2026", (2026, 7, 1), 14, .promotion, nil, "", "all", 15, "email", 220, 12000),
    make("mid-autumn-2026", (2026, 9, 10), 15, .festival, .gifts, "", "all", 0, "email", 260, 9500),
    make("alishan-2026", (2026, 10, 19), 28, .arrivals, nil, "OOL-05", "oolong", 0, "email", 150, 5500),
  ]

  private static func make(
    _ id: String, _ starts: (Int, Int, Int), _ days: Int, _ kind: Kind, _ category: SampleCategory?, _ sku: String,
    _ audience: String, _ discount: Int, _ channel: String, _ spend: Int, _ target: Int
  ) -> SampleCampaign {
    let first = SampleCalendar.day(starts.0, starts.1, starts.2)
    return SampleCampaign(
      id: id, starts: first, ends: first.advanced(by: days - 1), kind: kind, category: category, sku: sku, audience: audience,
      discount: discount, channel: channel, spend: spend, target: target)
  }
}
