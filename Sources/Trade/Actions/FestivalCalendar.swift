/// The festivals of the year, as `content/calendar.yml` tells them by rule. actions.md §2, *gift season*.
package struct FestivalCalendar: Hashable, Sendable {
  /// In the order of the file.
  package var festivals: [Entry] = []

  /// A calendar without festivals.
  package init() {}

  /// A festival.
  package struct Entry: Hashable, Sendable {
    /// Such as `mid-autumn`.
    package var id: String
    /// Names by language.
    package var name: [String: String]
    package var rule: Rule
    /// Whether people give presents for it.
    package var isForGifts: Bool
    /// Where it is kept: countries (ISO 3166, two capitals); empty: everywhere.
    package var countries: [String]

    /// A festival.
    package init(id: String, name: [String: String], rule: Rule, isForGifts: Bool = true, countries: [String] = []) {
      (self.id, self.name, self.rule, self.isForGifts, self.countries) = (id, name, rule, isForGifts, countries)
    }
  }

  /// When a festival is.
  package enum Rule: Hashable, Sendable {
    /// The same day every year.
    case fixed(month: Int, day: Int)
    /// Days after Easter Sunday of the Western churches; before it where negative.
    case easter(Int)
    /// So many days after the nth weekday (1 is Monday) of a month; after the last one where `nth` is -1.
    case weekday(nth: Int, weekday: Int, month: Int, plus: Int)
    /// A day of the Chinese calendar, known from 2015 to 2041; in the month itself, not in a leap month after it. Day 0 is the eve of the
    /// month.
    case lunar(month: Int, day: Int)
    /// Days that are given one by one.
    case days([Day])
  }
}
