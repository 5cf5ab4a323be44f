import Analysing
import Trade

extension ReportFile {
  /// Who the customers are; null where the data tells neither birthdays nor genders.
  var people: JSON {
    guard let people = analysis.relations?.people else { return .null }
    return .object([
      "ages": .array(people.ages.map(group)), "genders": .array(people.genders.map(group)),
      "signs": .array(people.signs.map(group)), "birthday_months": .array(people.months.map(group)),
      "birthdays_soon": few(people.birthdaysSoon), "birthdays_this_month": few(people.birthdaysThisMonth),
      "lunar_birthdays": few(people.lunar),
    ])
  }

  private func group(_ group: PeopleFigures.Group) -> JSON {
    // The revenue is that of the buyers alone.
    let isHidden = framing.isWithheld(group.customers) || framing.isWithheld(group.buyers)
    return .object([
      "group": .string(name(group.name)), "customers": kept(group.customers), "buyers": kept(group.buyers),
      "revenue": money(isHidden ? nil : group.revenue),
    ])
  }

  /// A count that is no group of a table, under the rule for such.
  private func few(_ count: Int) -> JSON {
    framing.isWithheld(count, mergesSmall: true) ? .null : .number(count)
  }

  private func name(_ name: PeopleFigures.Name) -> String {
    switch name {
    case .age(let band): band.rawValue
    case .gender(let gender): gender.rawValue
    case .sign(let sign): sign.rawValue
    case .month(let month): String(month)
    case .fewer: "fewer"
    case .unknown: "unknown"
    }
  }
}
