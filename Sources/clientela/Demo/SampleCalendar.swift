import Trade

/// The sample store's days: from Monday 2024-05-13 to Sunday 2026-11-15, thirty months. Days are counted from the first one.
struct SampleCalendar {
  /// The first day with orders, a Monday.
  static let first = day(2024, 5, 13)
  /// The last day with orders, the Sunday of 2026-W46.
  static let last = day(2026, 11, 15)
  /// How many days there are.
  static let count = Int(last.number - first.number) + 1

  /// By day: how much is bought, in per cent of an average day of the first year; seasons and campaigns, not weekdays.
  let season: [Int]
  /// By day: ISO weekday, 1…7.
  let weekday: [Int]
  /// By day: index of the campaign that runs, or -1.
  let campaign: [Int]
  /// By day: index of the festival that gifts are bought for, or -1.
  let festival: [Int]

  /// The calendar with these campaigns.
  init(campaigns: [SampleCampaign]) {
    var season: [Int] = []
    var weekday: [Int] = []
    var campaign: [Int] = []
    var festival: [Int] = []
    let festivals = SampleCalendar.festivals
    for offset in 0..<SampleCalendar.count {
      let day = SampleCalendar.first.advanced(by: offset)
      let running = campaigns.lastIndex { $0.starts <= day && day <= $0.ends }
      let near = festivals.firstIndex { $0.day > day && $0.day.number - day.number <= $0.lead }
      let (_, month, dayOfMonth) = day.civil
      var level = SampleCalendar.months[month - 1]
      if month == 12 && dayOfMonth > 20 { level = 95 }
      if let running { level = level * campaigns[running].lift / 100 }
      season.append(level)
      weekday.append(day.weekday)
      campaign.append(running ?? -1)
      festival.append(near ?? -1)
    }
    self.season = season
    self.weekday = weekday
    self.campaign = campaign
    self.festival = festival
  }

  /// A civil date that the sample store names in its own tables; the first day of 1970 for a date that does not exist.
  static func day(_ year: Int, _ month: Int, _ day: Int) -> Day { Day(year: year, month: month, day: day) ?? Day(number: 0) }

  /// Per cent of an average month, January first: a peak before Christmas, a dip in summer.
  private static let months = [96, 100, 98, 94, 96, 86, 74, 68, 92, 106, 126, 150]

  /// What people give tea for, with the days before it in which they buy.
  static let festivals: [(name: String, day: Day, lead: Int32)] = [
    ("mid-autumn", day(2024, 9, 17), 18), ("christmas", day(2024, 12, 25), 30), ("spring-festival", day(2025, 1, 29), 16),
    ("valentine", day(2025, 2, 14), 12), ("mothers-day", day(2025, 5, 4), 16), ("mid-autumn", day(2025, 10, 6), 18),
    ("christmas", day(2025, 12, 25), 30), ("spring-festival", day(2026, 2, 17), 16), ("mothers-day", day(2026, 5, 3), 16),
    ("mid-autumn", day(2026, 9, 25), 18),
  ]
}
