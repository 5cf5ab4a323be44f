import Trade

/// When every customer orders, from their habits and the season.
struct SampleVisits {
  private let calendar: SampleCalendar
  private var random: SampleRandom
  /// Second of the visit (counted from the calendar's first midnight) × 2¹³ + the customer's index + 1; 0 in the low bits is
  /// nobody. One number for both, because whole numbers sort fast.
  private(set) var keys: [Int] = []

  /// The visits of all customers and of passers-by, sorted by time, then customer.
  init(of population: SamplePopulation, calendar: SampleCalendar, random: SampleRandom) {
    self.calendar = calendar
    self.random = random
    for (index, customer) in population.customers.enumerated() { add(customer, index) }
    for _ in 0..<SampleVisits.anonymous {
      let day = self.random.below(SampleCalendar.count)
      add(day: calendar.weekday[day] == 7 ? max(0, day - 1) : day, .shop, -1)
    }
    keys.sort()
  }

  /// The second and the customer's index (-1 for nobody) of a key.
  static func parts(_ key: Int) -> (second: Int, customer: Int) { (key >> 13, (key & 8191) - 1) }

  private mutating func add(_ customer: SampleCustomer, _ index: Int) {
    let isOld = customer.joined < 0
    let first = isOld ? random.below(customer.gap) : customer.joined
    switch customer.habit {
    case .contact: return
    case .once: add(day: first, customer.channel, index)
    case .twice:
      add(day: first, customer.channel, index)
      add(day: first + random.bell(8, 210), customer.channel, index)
    case .gifts: addGifts(customer, index)
    default: addRhythm(customer, from: first, index)
    }
  }

  private mutating func addRhythm(_ customer: SampleCustomer, from first: Int, _ index: Int) {
    var day = first
    while day < min(SampleCalendar.count, customer.silentFrom) {
      add(day: day, customer.channel, index)
      // The oddly named stay, so that every report has to print them.
      if random.chance(customer.habit.churn) && customer.oddName == nil { return }
      // A summer's gap is longer, a December's shorter; companies feel half of it.
      let level = customer.habit.isCompany ? (calendar.season[day] + 100) / 2 : calendar.season[day]
      day += max(2, customer.gap * random.bell(55, 150) / level)
    }
  }

  private mutating func addGifts(_ customer: SampleCustomer, _ index: Int) {
    let isKeen = random.chance(260)
    let other = random.below(4)
    for (number, festival) in SampleCalendar.festivals.enumerated() {
      let day = Int(festival.day.number - SampleCalendar.first.number) - random.between(2, Int(festival.lead))
      let isChristmas = festival.name == "christmas"
      let wish = isChristmas ? 640 : isKeen ? 480 : number % 4 == other ? 330 : 40
      if day >= customer.joined && random.chance(wish) { add(day: day, customer.channel, index) }
    }
  }

  /// Adds a visit on that day or, where the weekday does not suit, on one of the next; none after the last day.
  private mutating func add(day wished: Int, _ channel: SampleChannel, _ index: Int) {
    var day = wished
    if channel == .b2b {
      let weekday = calendar.weekday[min(max(0, day), SampleCalendar.count - 1)]
      if weekday > 5 { day += 8 - weekday + random.below(4) }
    } else {
      for _ in 0..<3 where day < SampleCalendar.count && !random.chance(SampleVisits.weekdays[calendar.weekday[day] - 1]) {
        day += 1
      }
      if channel == .shop && day < SampleCalendar.count && calendar.weekday[day] == 7 { day -= 1 }
    }
    guard day >= 0 && day < SampleCalendar.count else { return }
    let hours = channel == .b2b || channel == .phone ? SampleVisits.officeHours : SampleVisits.hours
    let hour = channel == .shop ? random.between(10, 19) : 7 + random.index(by: hours)
    keys.append((day * 86_400 + hour * 3600 + random.below(3600)) << 13 | (index + 1))
  }

  /// Orders of passers-by who left no name.
  private static let anonymous = 190
  /// Of 1000 who think of it, how many order on that weekday, Monday first.
  private static let weekdays = [860, 820, 800, 820, 900, 720, 780]
  /// Weights of the hours from 7 to 22.
  private static let hours = [1, 2, 4, 6, 7, 6, 5, 4, 4, 5, 6, 7, 8, 10, 11, 7]
  private static let officeHours = [1, 4, 8, 10, 9, 7, 3, 2, 4, 6, 6, 3]
}
