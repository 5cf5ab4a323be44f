import Trade

extension SampleTables {
  /// `customers.csv`: everybody on record, by number; and by customer the stage, an index into `SampleWords.stages`, 0 for none.
  /// What was noted by hand is drawn from `notes`, so that it changes nothing of the rest.
  func customers(random: SampleRandom, notes: SampleRandom) -> (bytes: [UInt8], stages: [Int]) {
    var (random, notes) = (random, notes)
    var stages = Array(repeating: 0, count: population.customers.count)
    let first = names.first.map(SampleNames.folded)
    let last = names.last.map(SampleNames.folded)
    var text = SampleText(
      header: SampleTables.customerHeader + "," + SampleTables.profileHeader, capacity: population.customers.count * 260)
    var byNumber = Array(repeating: 0, count: population.customers.count)
    for (index, customer) in population.customers.enumerated() { byNumber[customer.number - 1] = index }
    for (place, index) in byNumber.enumerated() {
      if place % 1300 == 640 { text.row(SampleFaults.customers[place / 1300 % SampleFaults.customers.count]) }
      let customer = population.customers[index]
      guard customer.isRecorded else { continue }
      stages[index] = write(customer, (first[customer.firstName], last), to: &text, &random, &notes)
    }
    return (text.bytes, stages)
  }

  private func write(
    _ customer: SampleCustomer, _ folded: (first: [UInt8], last: [[UInt8]]), to text: inout SampleText,
    _ random: inout SampleRandom, _ notes: inout SampleRandom
  ) -> Int {
    let words = SampleWords.shared
    let surname = customer.lastName % names.last.count
    let person = names.first[customer.firstName] + [32] + names.last[surname]
    text.number(customer.number, prefix: SampleTables.customerPrefix, digits: 5)
    text.text(customer.oddName ?? person)
    if customer.habit.isCompany {
      text.plain(words.kind(customer.habit, customer.lastName) + [32] + names.signs[sign(of: customer)])
      text.plain(words.industry(customer.habit))
    } else if SampleTables.isProspect(customer) {
      let company = prospect(customer)
      text.plain(company.name)
      text.plain(company.industry)
    } else {
      text.empty()
      text.empty()
    }
    text.number(
      customer.number, prefix: folded.first + [46] + folded.last[surname] + [46])
    text.extend(words.domains[random.index(by: [60, 25, 15])])
    if random.chance(620) { text.number(customer.number, prefix: words.phone, digits: 6) } else { text.empty() }
    let place = names.places[customer.place]
    text.plain(place.region)
    text.plain(place.city)
    text.number(place.postal * 100 + random.between(1, 40), digits: 5)
    text.plain(words.country)
    writeBirthday(of: customer, to: &text, &random)
    text.day(SampleCalendar.first.advanced(by: customer.joined))
    text.plain(words.sources[customer.habit.isCompany ? 5 : random.index(by: [40, 25, 15, 12, 8])])
    var referrer = random.chance(30) ? random.between(1, population.customers.count) : 0
    if referrer == 0, customer.joined > SampleCalendar.count - 400, notes.chance(60) { referrer = advocate(&notes) }
    if referrer > 0 { text.number(referrer, prefix: SampleTables.customerPrefix, digits: 5) } else { text.empty() }
    let tag = random.chance(60) ? words.tags[random.below(words.tags.count)] : []
    let noted = SampleProfile.shared.tags
    text.plain(tag.isEmpty && notes.chance(15) ? noted[notes.below(noted.count)] : tag)
    let stage = customer.habit == .contact ? random.index(by: [55, 15, 14, 8, 8]) : 0
    text.plain(words.stages[stage])
    writeConsent(to: &text, &random)
    text.plain(random.chance(300) ? words.contacts[random.below(words.contacts.count)] : [])
    let purpose = random.chance(40) ? words.purposes[random.below(words.purposes.count)] : []
    text.plain(purpose.isEmpty ? companyPurpose(of: customer, &notes) : purpose)
    text.text(random.chance(12) ? words.notes[random.below(words.notes.count)] : [])
    writeProfile(of: customer, stage: stage, to: &text, &notes)
    text.endRow()
    return stage
  }

  /// The number of one of the few who recommend the store again and again: its weekly customers.
  private func advocate(_ random: inout SampleRandom) -> Int {
    let weekly = population.customers.filter { $0.habit == .weekly }.prefix(5)
    return weekly.isEmpty ? 0 : weekly[weekly.startIndex + random.below(weekly.count)].number
  }

  /// Two companies of one habit never share a name; key accounts take the last signs.
  private func sign(of company: SampleCustomer) -> Int {
    let offset = company.habit == .keyAccount ? names.signs.count - 1 - company.lastName : company.lastName
    return offset % names.signs.count
  }

  /// Birthday, calendar and gender; more than half are not known.
  private func writeBirthday(of customer: SampleCustomer, to text: inout SampleText, _ random: inout SampleRandom) {
    let words = SampleWords.shared
    let isKnown = !customer.habit.isCompany && random.chance(460)
    let birthday = SampleCalendar.day(1948, 1, 1).advanced(by: random.below(57 * 365))
    if isKnown {
      text.day(birthday)
      text.plain(random.chance(25) ? words.lunar : words.solar)
    } else {
      text.empty()
      text.empty()
    }
    let isWoman = (0..<30).contains(customer.firstName) || (60..<69).contains(customer.firstName)
    text.plain(random.chance(700) && !customer.habit.isCompany ? (isWoman ? words.female : words.male) : [])
  }

  /// `consent` and its channels: many never said, and some said no to one of them.
  private func writeConsent(to text: inout SampleText, _ random: inout SampleRandom) {
    let answer = random.index(by: [64, 14, 22])
    text.plain(answer == 0 ? SampleTables.yes : answer == 1 ? SampleTables.no : [])
    text.plain(answer == 0 && random.chance(80) ? SampleTables.no : [])
    text.plain(answer == 0 && random.chance(350) ? SampleTables.no : [])
    text.plain(answer == 0 && random.chance(250) ? SampleTables.no : [])
  }

  private static let customerHeader =
    "customer_id,name,company,industry,email,phone,region,city,postal_code,country,birthday,calendar,gender,registered_at,source,"
    + "referred_by,tags,stage,consent,consent_email,consent_sms,consent_phone,preferred_contact,purpose,notes"
}
