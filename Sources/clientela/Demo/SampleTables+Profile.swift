/// The columns of the customer file that somebody had to note by hand: most are blank for most customers.
extension SampleTables {
  /// The header of these columns, which stand behind the others.
  static let profileHeader =
    "street,occupation,type,membership,partner,owner,best_time,special_needs,purchase_process,opening_hours,lost_reason"

  /// Whether somebody who has not ordered yet asked for a company.
  static func isProspect(_ customer: SampleCustomer) -> Bool { customer.habit == .contact && customer.number % 10 < 3 }

  /// The name and the industry of a company that has not ordered yet.
  func prospect(_ customer: SampleCustomer) -> (name: [UInt8], industry: [UInt8]) {
    let words = SampleProfile.shared
    let kind = customer.number / 10 % words.companies.count
    let name = words.companies[kind] + [32] + names.last[customer.lastName % names.last.count]
    return (name, SampleWords.shared.industries[words.companyIndustries[kind]])
  }

  /// Writes the columns of `profileHeader`; `stage` is an index into `SampleWords.stages`.
  func writeProfile(of customer: SampleCustomer, stage: Int, to text: inout SampleText, _ random: inout SampleRandom) {
    let words = SampleProfile.shared
    let isCompany = customer.habit.isCompany || SampleTables.isProspect(customer)
    func pick(_ list: [[UInt8]], _ perMille: Int) -> [UInt8] { random.chance(perMille) ? list[random.below(list.count)] : [] }
    text.number(random.between(1, 90), prefix: words.streets[random.below(words.streets.count)] + [32])
    text.plain(isCompany ? [] : pick(words.occupations, 180))
    text.plain(pick(words.types, 4))
    let isRegular = customer.habit == .monthly || customer.habit == .weekly || customer.habit == .quarterly
    text.plain(pick(words.memberships, isRegular ? 260 : customer.habit == .rare ? 40 : 0))
    text.plain(customer.habit == .tearoom && random.chance(400) ? SampleTables.yes : [])
    text.plain(isCompany ? words.owners[customer.number % words.owners.count] : [])
    text.plain(pick(words.times, isCompany ? 500 : 60))
    text.text(pick(words.needs, isCompany ? 200 : 12))
    text.text(customer.habit.isCompany ? pick(words.processes, 750) : [])
    text.text(isCompany ? pick(words.hours, 600) : [])
    let isLost = stage == 4 || customer.habit == .keyAccount && customer.silentFrom < SampleCalendar.count - 90
    text.plain(isLost ? words.losses[random.below(words.losses.count)] : [])
  }

  /// What the customer is for, where nobody has noted it: companies that sell on or cook.
  func companyPurpose(of customer: SampleCustomer, _ random: inout SampleRandom) -> [UInt8] {
    guard customer.habit.isCompany, random.chance(300) else { return [] }
    switch customer.habit {
    case .keyAccount: return SampleProfile.shared.resale
    case .tearoom, .bistro: return SampleProfile.shared.production
    default: return []
    }
  }
}
