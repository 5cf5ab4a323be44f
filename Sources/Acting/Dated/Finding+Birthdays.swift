import Analysing
import Trade

extension Finding {
  /// Customers' own birthdays: the day, and where it is none on which people work, the working day before.
  func birthdays() -> [Candidate] {
    guard let natural = desk.analysis.relations?.natural, !natural.birthday.isEmpty else { return [] }
    let (anniversaries, asOf) = (anniversaries, desk.asOf)
    return find { slice, found in
      for customer in slice.customers {
        guard let date = natural.birthday[customer], let day = anniversaries.day(of: date, isLunar: natural.isLunar[customer]),
          wants(customer, day.workingDay), !Finding.isPlaceholder(date, asOf)
        else { continue }
        found.append(personal(.birthday, customer, day, event: EventDigest(.birthday, on: day), because: .birthday(day)))
      }
    }
  }

  /// Days to remember other than the own birthday. Whose they are is nobody's business but the reader's of a private list.
  func rememberedDates() -> [Candidate] {
    let (table, anniversaries) = (desk.ledger.occasions, anniversaries)
    let kinds = (0..<table.kind.words.count).map { table.kind.words[$0] }
    let isBirthday = kinds.map { NaturalAttributes.isBirthday($0) }
    let isLunar = (0..<table.calendar.words.count).map { NaturalAttributes.isLunar(table.calendar.words[$0]) }
    var found: [Candidate] = []
    for row in 0..<table.count {
      let kind = table.kind.isThere ? Int(table.kind.number[row]) : -1
      let isOthers = table.person.isThere && table.person.number[row] >= 0
      if kind >= 0, isBirthday[kind], !isOthers { continue }
      let calendar = table.calendar.isThere ? Int(table.calendar.number[row]) : -1
      guard let day = anniversaries.day(of: table.day[row], isLunar: calendar >= 0 && isLunar[calendar]),
        wants(table.customer[row].index, day.workingDay)
      else { continue }
      var event = EventDigest(.rememberedDate, kind >= 0 ? kinds[kind] : "", on: day)
      event.add(table.person[row] ?? "")
      found.append(
        personal(
          .rememberedDate, table.customer[row].index, day, event: event, because: .occasion(row: Int32(row), day)))
    }
    return found
  }

  /// The anniversaries that this queue may be about: a day after the covered ones may have its working day within them.
  private var anniversaries: Anniversaries {
    Anniversaries(from: desk.crossingFrom, to: desk.covered.to.advanced(by: 2))
  }

  private func personal(
    _ action: ActionID, _ customer: Int, _ day: Day, event: EventDigest, because cause: Cause
  ) -> Candidate {
    Candidate(
      action, for: CustomerID(customer), event: event.value, from: day.workingDay, until: day, since: day.workingDay,
      because: cause)
  }

  /// Whether a birthday stands for one that is not known, such as 1900-01-01.
  private static func isPlaceholder(_ date: Day, _ asOf: Day) -> Bool {
    let (_, month, day) = date.civil
    return month == 1 && day == 1 && NaturalAttributes.age(birthday: date, on: asOf) == nil
  }
}
