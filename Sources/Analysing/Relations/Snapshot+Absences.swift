import Trade

extension Snapshot {
  /// What is left out for want of a column, or is not; the columns are those of which any would do.
  typealias Need = (feature: Feature, isThere: Bool, columns: [String])

  /// What of some needs is not there.
  static func absences(_ needs: [Need]) -> [Absence] {
    needs.filter { !$0.isThere }.map { Absence($0.feature, needs: $0.columns) }
  }

  /// What the customer file, people, contacts and days to remember have no column for.
  var relationAbsences: [Absence] {
    let (customers, orders, contacts) = (ledger.customers, ledger.orders, ledger.contacts)
    let texts = customers.texts
    let ofReason = contacts.outcome.isThere ? "contacts.reason" : "contacts.outcome"
    let ofDates = ledger.occasions.count == 0 ? ["dates.date"] : ledger.occasions.kind.isThere ? [] : ["dates.kind"]
    let tellsBirthdays = !customers.birthday.isEmpty || NaturalAttributes.hasOwnBirthday(ledger.occasions)
    let tellsCalendar = texts[.calendar] != nil || ledger.occasions.calendar.isThere
    var needs: [Need] = [
      (.place, texts[.region] != nil || orders.region.isThere, ["customers.region", "orders.region"]),
      (.cities, texts[.city] != nil || orders.city.isThere, ["customers.city", "orders.city"]),
      (.streets, texts[.street] != nil || orders.street.isThere, ["customers.street", "orders.street"]),
      (.industry, texts[.industry] != nil, ["customers.industry"]), (.answers, contacts.count > 0, ["contacts.at"]),
      (.stages, texts[.stage] != nil, ["customers.stage"]),
      (.decisionMakers, !background.lacksDecisionMaker.isEmpty, ["people.decides"]),
      (.companies, texts[.company] != nil, ["customers.company"]),
      (.partners, texts[.partner] != nil, ["customers.partner"]),
      (.memberships, texts[.membership] != nil, ["customers.membership"]),
      (.referrals, texts[.referredBy] != nil, ["customers.referred_by"]),
      (
        .lossReasons, texts[.lostReason] != nil || contacts.outcome.isThere && contacts.reason.isThere,
        [ofReason, "customers.lost_reason"]
      ),
      (.birthdays, tellsBirthdays, ["customers.birthday"] + ofDates),
      (.lunarBirthdays, !tellsBirthdays || tellsCalendar, ["customers.calendar", "dates.calendar"]),
      (.genders, texts[.gender] != nil, ["customers.gender"]),
      (.registrations, !customers.registered.isEmpty, ["customers.registered_at"]),
    ]
    // Without any contacts the sentence about answers says it all.
    if contacts.count > 0 {
      needs += [
        (.incoming, !contacts.direction.isEmpty || contacts.channel.isThere, ["contacts.direction", "contacts.channel"]),
        (.visits, contacts.channel.isThere, ["contacts.channel"]), (.outcomes, contacts.outcome.isThere, ["contacts.outcome"]),
        (.requests, contacts.topic.isThere || contacts.outcome.isThere, ["contacts.topic", "contacts.outcome"]),
      ]
    }
    return Snapshot.absences(needs)
  }
}
