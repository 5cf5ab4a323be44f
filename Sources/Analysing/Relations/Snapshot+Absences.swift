import Trade

extension Snapshot {
  /// What the customer file, people and contacts have no column for, in the order of `Feature`.
  var relationAbsences: [Absence] {
    let texts = ledger.customers.texts
    let absences: [(Feature, Bool, [String])] = [
      (.place, texts[.region] != nil || ledger.orders.region.isThere, ["customers.region", "orders.region"]),
      (.industry, texts[.industry] != nil, ["customers.industry"]),
      (.answers, ledger.contacts.count > 0, ["contacts.at"]), (.stages, texts[.stage] != nil, ["customers.stage"]),
      (.decisionMakers, !background.lacksDecisionMaker.isEmpty, ["people.decides"]),
      (.partners, texts[.partner] != nil, ["customers.partner"]),
      (.memberships, texts[.membership] != nil, ["customers.membership"]),
      (.referrals, texts[.referredBy] != nil, ["customers.referred_by"]),
      (
        .lossReasons, texts[.lostReason] != nil || ledger.contacts.outcome.isThere,
        ["contacts.outcome", "customers.lost_reason"]
      ),
      (.birthdays, !ledger.customers.birthday.isEmpty || ledger.occasions.count > 0, ["customers.birthday", "dates.date"]),
      (.genders, texts[.gender] != nil, ["customers.gender"]),
    ]
    return absences.filter { !$0.1 }.map { Absence($0.0, needs: $0.2) }
  }
}
