import Trade

extension FestivalCalendar {
  /// Reads `calendar.yml`: `festivals`, each with id, names, when it is (`on`), whether people give presents for it (`gifts`), and where it
  /// is kept (`countries`). Throws `LoadingError` with the place of what is wrong.
  init(yaml text: String, file: String) throws {
    self.init()
    let root = try Section(try Setting(yaml: text, file: file, folder: "."), keys: ["festivals"])
    let what = "a list of festivals such as [{ id: christmas, name: { en: Christmas }, on: 12-25, gifts: true }]"
    for setting in try root["festivals"]?.list(what) ?? [] {
      let festival = try Entry(setting)
      if festivals.contains(where: { $0.id == festival.id }) {
        throw setting.place.failure("the festival \"" + festival.id + "\" is given twice; keep one of them")
      }
      festivals.append(festival)
    }
  }
}

extension FestivalCalendar.Entry {
  fileprivate init(_ setting: Setting) throws {
    let section = try Section(setting, keys: ["id", "name", "on", "gifts", "countries"])
    guard let id = section["id"] else { throw setting.failure("the id is missing; add id: …") }
    guard let name = section["name"] else { throw setting.failure("the name is missing; add name: { en: … }") }
    guard let day = section["on"] else { throw setting.failure("the day is missing; add on: 12-25, or a rule") }
    self.init(
      id: try id.identifier("a festival's id"), name: try name.names(), rule: try day.festivalRule(),
      isForGifts: try section["gifts"]?.flag() ?? false, countries: try section["countries"]?.countries() ?? [])
  }
}

extension Setting {
  /// A country by its code.
  func country() throws -> String {
    let what = "a country's code of two capital letters, such as ES"
    let code = try text(what)
    guard code.utf8.count == 2, code.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else { throw expected(what) }
    return code
  }

  fileprivate func countries() throws -> [String] {
    try list("a list of countries such as [ES, CN]").map { try $0.country() }
  }

  fileprivate func festivalRule() throws -> FestivalCalendar.Rule {
    let what =
      "a month and day (12-25), easter - 2, a weekday of a month (second sunday of may), a day of the Chinese calendar (lunar 08-15), "
      + "or a list of days ([2026-11-27])"
    if case .list = value { return .days(try ascendingDates("days, each later than the one before, such as [2026-11-27]")) }
    var words = try text(what).split(separator: " ").map { $0.lowercased() }
    var plus = 0
    if words.count > 2, ["+", "-"].contains(words[words.count - 2]) {
      guard let days = Int(words[words.count - 1]), (0...366).contains(days) else { throw expected(what) }
      plus = words[words.count - 2] == "+" ? days : -days
      words.removeLast(2)
    }
    switch (words.first, words.count) {
    case ("easter", 1): return .easter(plus)
    case ("lunar", 2):
      guard plus == 0, let (month, day) = Setting.monthAndDay(words[1]), day <= 30 else { throw expected(what) }
      return .lunar(month: month, day: day)
    case (_, 1):
      // 2024 had a 29 February.
      guard plus == 0, let (month, day) = Setting.monthAndDay(words[0]), Day(year: 2024, month: month, day: day) != nil else {
        throw expected(what)
      }
      return .fixed(month: month, day: day)
    case (_, 4) where words[2] == "of":
      let nth = ["first", "second", "third", "fourth", "last"].firstIndex(of: words[0])
      guard let nth, let weekday = Setting.weekdays.firstIndex(of: words[1]), let month = Setting.months.firstIndex(of: words[3])
      else { throw expected(what) }
      return .weekday(nth: nth == 4 ? -1 : nth + 1, weekday: weekday + 1, month: month + 1, plus: plus)
    default: throw expected(what)
    }
  }

  private static func monthAndDay(_ text: String) -> (Int, Int)? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 && $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let month = Int(parts[0]), let day = Int(parts[1]), (1...12).contains(month), day <= 31
    else { return nil }
    return (month, day)
  }

  private static let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
  ]
}
