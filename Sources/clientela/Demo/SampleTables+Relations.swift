import Trade

extension SampleTables {
  /// `contacts.csv`: a row a touch.
  func contacts(_ touches: SampleTouches) -> [UInt8] {
    var text = SampleText(
      header: "customer_id,at,direction,channel,topic,outcome,reason,campaign", capacity: touches.all.count * 80)
    for touch in touches.all {
      id(population.customers[touch.customer], &text)
      text.moment(SampleTables.epoch + touch.at)
      text.plain(touch.isIncoming ? SampleTables.incoming : SampleTables.outgoing)
      for word in [touch.channel.rawValue, touch.topic, touch.outcome, touch.reason, touch.campaign] {
        text.plain(Array(word.utf8))
      }
      text.endRow()
    }
    return text.bytes
  }

  /// `people.csv`: who is who at companies. Of companies that have not ordered yet, often nobody who decides is known.
  func people(random: SampleRandom) -> [UInt8] {
    var random = random
    let words = SampleProfile.shared
    var text = SampleText(header: "customer_id,name,role,phone,email,best_time,decides", capacity: 32_768)
    for customer in population.customers where customer.habit.isCompany || SampleTables.isProspect(customer) {
      let isBuyer = customer.habit.isCompany
      for place in 0..<(isBuyer ? random.between(1, 3) : random.index(by: [40, 60])) {
        id(customer, &text)
        text.plain(names.first[random.below(names.first.count)] + [32] + names.last[random.below(names.last.count)])
        text.plain(words.roles[place == 0 ? random.below(2) : random.between(2, words.roles.count - 1)])
        text.number(customer.number * 10 + place, prefix: SampleWords.shared.phone, digits: 6)
        text.number(customer.number, prefix: Array("person\(place + 1).".utf8))
        text.extend(SampleWords.shared.domains[0])
        text.plain(random.chance(400) ? words.times[random.below(words.times.count)] : [])
        text.plain(place > 0 ? SampleTables.no : isBuyer || random.chance(600) ? SampleTables.yes : [])
        text.endRow()
      }
    }
    return text.bytes
  }

  /// `dates.csv`: days to remember. Whose child it is, only private lists may say.
  func dates(random: SampleRandom) -> [UInt8] {
    var random = random
    let words = SampleProfile.shared
    var text = SampleText(header: "customer_id,date,kind,person,calendar", capacity: 16_384)
    for customer in population.customers where customer.isRecorded && customer.habit != .contact {
      guard random.chance(customer.habit.isCompany ? 350 : 45) else { continue }
      let kind = customer.habit.isCompany ? random.between(2, 3) : random.below(2)
      id(customer, &text)
      text.day(SampleCalendar.day(kind == 3 ? 1975 : 2012, 1, 1).advanced(by: random.below(12 * 365)))
      text.text(words.occasions[kind])
      text.plain(kind == 0 ? names.first[random.below(names.first.count)] : [])
      text.plain(random.chance(40) ? SampleWords.shared.lunar : SampleWords.shared.solar)
      text.endRow()
    }
    return text.bytes
  }

  private func id(_ customer: SampleCustomer, _ text: inout SampleText) {
    text.number(customer.number, prefix: SampleTables.customerPrefix, digits: 5)
  }

  private static let incoming = Array("in".utf8)
  private static let outgoing = Array("out".utf8)
}
