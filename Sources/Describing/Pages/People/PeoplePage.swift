import Analysing
import Charts
import Trade

/// `people.html`: who the customers are, as numbers alone: age, gender, signs of the zodiac, and when their birthdays are.
struct PeoplePage {
  let framing: Framing

  /// The page's name in the period's folder, and what links to it say.
  static let name = "people.html"
  static let link = "Age, gender, birthdays"

  private var words: Words { framing.words }
  private var analysis: Analysis { framing.analysis }

  /// Whether the data tells birthdays or genders of anybody.
  static func isThere(_ analysis: Analysis) -> Bool { analysis.relations?.people != nil }

  /// The page; nil where no column tells anything, which the Method page says.
  var page: Page? {
    guard let people = analysis.relations?.people else { return nil }
    let path = framing.folder + "/" + PeoplePage.name
    return Page(
      path: path, title: framing.title("people"), frame: framing.frame(path: path, tab: "segments"),
      crumbs: framing.crumbs(from: path), kicker: "People · \(words.nameInside(analysis.period, year: true))",
      heading: heading(people),
      lede: [
        .text("Customers and contacts by what they are and not by what they did. Tags say it of each of them, in "), export,
        .text("."),
      ],
      blocks: [ages(people), genders(people), birthdays(people), signs(people)].compactMap(\.self))
  }

  private var export: Inline { .code("exports/\(analysis.period.id)/customers.csv") }

  // MARK: Findings

  private func heading(_ people: PeopleFigures) -> String {
    if let band = largest(people.ages), case .age(let age) = band.name {
      return "\(most(band, people.ages)) \(PeoplePage.text(age))"
    }
    if let gender = largest(people.genders), case .gender(let own) = gender.name {
      return "\(most(gender, people.genders)) \(PeoplePage.text(own))"
    }
    return "Who the customers are"
  }

  /// The group of most customers of whom it is known.
  private func largest(_ groups: [PeopleFigures.Group]) -> PeopleFigures.Group? {
    let known = groups.filter { $0.name != .unknown && $0.name != .fewer && !framing.isWithheld($0.customers) }
    guard let most = known.map(\.customers).max() else { return nil }
    return known.first { $0.customers == most }
  }

  /// "38% of the customers whose age is known are", or the number of a small store.
  private func most(_ group: PeopleFigures.Group, _ groups: [PeopleFigures.Group]) -> String {
    let known = groups.filter { $0.name != .unknown }.reduce(0) { $0 + $1.customers }
    let what: String = if case .age = group.name { "age" } else { "gender" }
    let share = Share(group.customers, of: known)
    let part = known >= framing.smallBase ? words.wholePercent(share) : "\(words.count(group.customers)) of \(words.count(known))"
    return "\(part) of the customers whose \(what) is known are"
  }

  // MARK: Sections

  private func ages(_ people: PeopleFigures) -> Block? {
    section(
      "ages", "By age", "Age", people.ages,
      "Whole years \(asOf). A birthday that makes somebody older than 120 counts as not known.")
  }

  private func genders(_ people: PeopleFigures) -> Block? {
    section("gender", "By gender", "Gender", people.genders, "As the customer file says.")
  }

  private func signs(_ people: PeopleFigures) -> Block? {
    section("zodiac", "By sign of the zodiac", "Sign", people.signs, "By the sun’s calendar, with the usual fixed days.")
  }

  private func birthdays(_ people: PeopleFigures) -> Block? {
    guard !people.months.isEmpty else { return nil }
    let days = analysis.policy.birthdayDays
    let (from, to) = (analysis.facts.asOf.advanced(by: 1), analysis.facts.asOf.advanced(by: days))
    let month = words.month(analysis.facts.asOf.civil.month)
    let soon = "\(have(people.birthdaysSoon)) in the next \(words.days(days))"
    let lunar = people.lunar == 0 ? "" : " \(few(people.lunar).withCapital) by the lunar calendar are not known here."
    return section(
      "birthdays", soon, "Month of the birthday", people.months,
      "From \(words.date(from)) to \(words.date(to)); in \(month) as a whole \(few(people.birthdaysThisMonth)). The tag birthday-this-month names them in customers.csv."
        + lunar)
  }

  private func have(_ count: Int) -> String {
    switch count {
    case 0: "Nobody has a birthday"
    case 1 where few(1) == words.count(1): "One customer has a birthday"
    default: "\(few(count).withCapital) customers have their birthday"
    }
  }

  private var asOf: String { "on \(words.date(analysis.facts.asOf))" }

  private func section(
    _ id: String, _ heading: String, _ column: String, _ groups: [PeopleFigures.Group], _ note: String
  ) -> Block? {
    groups.isEmpty
      ? nil : .section(Section(id: id, heading: heading, note: [[.text(note)]], body: [.table(table(column, groups))]))
  }

  // MARK: Table

  private func table(_ column: String, _ groups: [PeopleFigures.Group]) -> Table {
    let scale = Double(max(1, groups.map(\.customers).max() ?? 1))
    let all = groups.reduce(0) { $0 + $1.customers }
    let shares = all < framing.smallBase ? groups.map { _ in "–" } : words.percents(groups.map { Int64($0.customers) })
    let rows = zip(groups, shares).map { group, share -> Table.Row in
      if framing.isWithheld(group.customers) {
        let hidden = Array(repeating: Table.Cell("–"), count: 3)
        return Table.Row([Table.Cell(title(group.name)), Table.Cell(framing.fewerThanCell), Table.Cell([])] + hidden)
      }
      return Table.Row([
        Table.Cell(title(group.name)), Table.Cell(words.count(group.customers)),
        Table.Cell([], graphic: .bar(Double(group.customers), scale: scale, tone: .here)),
        Table.Cell(share), Table.Cell(sum(group.revenue, group.buyers)), Table.Cell(mean(group.revenue, group.buyers)),
      ])
    }
    let (revenue, buyers) = (groups.reduce(Money.zero) { $0 + $1.revenue }, groups.reduce(0) { $0 + $1.buyers })
    let footer = Table.Row([
      Table.Cell("All"), Table.Cell(words.count(all)), Table.Cell([]), Table.Cell(all < framing.smallBase ? "–" : "100%"),
      Table.Cell(sum(revenue, buyers)), Table.Cell(mean(revenue, buyers)),
    ])
    return Table(
      columns: [
        .init(column, .left), .init("Customers", isKey: true), .init("How many they are", .graphic), .init("Share"),
        .init("Lifetime\nrevenue"), .init("Mean per\nbuyer"),
      ], rows: rows, footer: footer)
  }

  /// What the buyers of a group brought, kept back where it would show single ones of them.
  private func sum(_ revenue: Money, _ buyers: Int) -> String { framing.isWithheld(buyers) ? "–" : words.money(revenue) }

  private func mean(_ revenue: Money, _ buyers: Int) -> String {
    buyers == 0 || framing.isWithheld(buyers) ? "–" : words.money(revenue.divided(by: buyers))
  }

  /// So many customers, or that they are few. Under every level but `full`, no count of customers shows single ones.
  private func few(_ count: Int) -> String { framing.told(count, mergesSmall: true) }

  private func title(_ name: PeopleFigures.Name) -> String {
    switch name {
    case .age(let band): PeoplePage.text(band).withCapital
    case .gender(let gender): PeoplePage.text(gender).withCapital
    case .sign(let sign): sign.rawValue.withCapital
    case .month(let month): words.month(month)
    case .fewer: "Small groups together"
    case .unknown: "Not known"
    }
  }

  private static func text(_ band: AgeBand) -> String {
    switch band {
    case .under18: "under 18"
    case .from18: "18 to 24"
    case .from25: "25 to 34"
    case .from35: "35 to 44"
    case .from45: "45 to 54"
    case .from55: "55 to 64"
    case .from65: "65 or older"
    }
  }

  private static func text(_ gender: Gender) -> String {
    switch gender {
    case .female: "women"
    case .male: "men"
    case .other: "of another gender"
    }
  }
}
