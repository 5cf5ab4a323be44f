import Trade

extension Fact {
  /// What the customer file and the log of contacts tell.
  static let customerFile: [Fact] =
    CustomerColumn.allCases.filter { $0 != .tags }.map { column in
      Fact("customer.\(column.rawValue)", .text, "Column \(column.rawValue) of the customer file, as it is written") {
        $0.snapshot.ledger.customers.texts[column].map { .texts($0) } ?? .unknown
      }
    } + [
      Fact("is_recorded", .boolean, "Whether the customer file has the customer", isAlwaysKnown: true) {
        let isRecorded = $0.snapshot.ledger.customers.isRecorded
        return .numbers { $0.flags { isRecorded.isEmpty ? false : isRecorded[$0] } }
      },
      Fact("registered_at", .date, "Day of registration, from the customer file") {
        let days = $0.snapshot.ledger.customers.registered
        return days.isEmpty ? .unknown : .numbers { $0.days { days[$0] } }
      },
      Fact("birthday", .date, "Birthday with the year of birth, by the sun's calendar") {
        .natural($0) { natural in .numbers { $0.days { natural.solarBirthday($0) } } }
      },
      Fact("birthday_month", .number, "Month of the birthday, 1 to 12", step: 10_000, least: 10_000, greatest: 120_000) {
        .natural($0) { natural in .numbers { $0.counts { natural.solarBirthday($0).map { Int32($0.civil.month) } } } }
      },
      Fact("birthday_this_month", .boolean, "Whether the birthday is in the month that the period ends in") {
        let month = $0.period.to.civil.month
        return .natural($0) { natural in .numbers { $0.flags { natural.solarBirthday($0).map { $0.civil.month == month } } } }
      },
      Fact(
        "age", .number, "Whole years on the last day of the period", step: 10_000, least: 0,
        greatest: Int64(NaturalAttributes.oldest) * 10_000
      ) {
        .natural($0) { natural in .numbers { $0.counts { natural.age[$0].map { Int32($0) } } } }
      },
      Fact("age_band", .text, "Band of ages", values: AgeBand.allCases.map(\.rawValue)) {
        .natural($0) { .cases($0.ageBand) }
      },
      Fact("zodiac", .text, "Sign of the zodiac", values: Zodiac.allCases.map(\.rawValue)) {
        .natural($0) { .cases($0.zodiac) }
      },
      Fact(
        "gender", .text, "Gender, from the customer file in English, Spanish or Chinese",
        values: Gender.allCases.map(\.rawValue)
      ) {
        let gender = $0.snapshot.background.gender
        return gender.isEmpty ? .unknown : .cases(gender)
      },
      Fact("height", .number, "Height, in the unit of the customer file", least: 0) {
        .measured($0.snapshot.ledger.customers.height)
      },
      Fact("weight", .number, "Weight, in the unit of the customer file", least: 0) {
        .measured($0.snapshot.ledger.customers.weight)
      },
    ]
    + Consent.Channel.allCases.map { channel in
      let name = channel == .any ? "consent" : "consent_\(channel.rawValue)"
      return Fact(
        name, .boolean, "Whether the customer may be contacted\(channel == .any ? "" : " by \(channel.rawValue)"), if ever said"
      ) {
        let customers = $0.snapshot.ledger.customers
        return .numbers {
          $0.flags { customer in
            switch customers.consent(to: channel, of: CustomerID(customer)) {
            case .unknown: nil
            case .yes: true
            case .no: false
            }
          }
        }
      }
    } + [
      Fact("contact_count", .number, "Touches up to the last day of the period, both ways", step: 10_000, least: 0) {
        let counts = $0.snapshot.touches.counts
        return counts.isEmpty ? .unknown : .numbers { $0.counts { counts[$0] } }
      },
      Fact("last_contact", .date, "Day of the last touch", greatest: 0) {
        let days = $0.snapshot.touches.last
        return days.isEmpty ? .unknown : .numbers { $0.days { days[$0] } }
      },
      Fact("tags", .set, "The customer's tags; in tags.yml those of the customer file alone") {
        $0.tags.map { .sets($0) } ?? .unknown
      },
    ]
}

extension Fact {
  /// The facts that ask for birthdays.
  static let namesByBirthday: Set = ["birthday", "birthday_month", "birthday_this_month", "age", "age_band", "zodiac"]
}

extension FactColumn {
  /// A column of what birthdays tell; unknown where the data has none.
  fileprivate static func natural(_ source: FactSource, _ column: (NaturalAttributes) -> FactColumn) -> FactColumn {
    guard let natural = source.natural, !natural.birthday.isEmpty else { return .unknown }
    return column(natural)
  }

  /// The words of some cases.
  fileprivate static func cases<Case>(_ column: ContiguousArray<Case?>) -> FactColumn
  where Case: CaseIterable & Hashable & RawRepresentable<String> & Sendable {
    let numbers = Dictionary(uniqueKeysWithValues: Case.allCases.enumerated().map { ($1, Int64($0)) })
    let words = ContiguousArray(column.lazy.map { $0.flatMap { numbers[$0] } ?? missing })
    return .words(Case.allCases.map(\.rawValue)) { $0.fill { words[$0] } }
  }

  fileprivate static func measured(_ values: ContiguousArray<Int64>) -> FactColumn {
    values.isEmpty ? .unknown : .numbers { $0.fill { values[$0] == OrderTable.unknown ? missing : values[$0] } }
  }
}
