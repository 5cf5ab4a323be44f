/// Everybody the sample store knows, in the order in which they were made up.
struct SamplePopulation {
  private(set) var customers: [SampleCustomer] = []

  /// A population drawn from `random`.
  init(calendar: SampleCalendar, names: SampleNames, random: SampleRandom) {
    var random = random
    let arrivals = SamplePopulation.arrivals(calendar)
    for habit in SampleHabit.allCases {
      for index in 0..<habit.count {
        customers.append(
          SamplePopulation.customer(habit, index: index, arrivals: arrivals, names: names, random: &random))
      }
    }
    number(&random)
    nameOddly()
    forget(&random)
  }

  private static func customer(
    _ habit: SampleHabit, index: Int, arrivals: [Int], names: SampleNames, random: inout SampleRandom
  ) -> SampleCustomer {
    let isOld = random.chance(habit.established)
    let joined = isOld ? -random.between(1, 700) : day(random.below(arrivals[arrivals.count - 1]), in: arrivals)
    let (shortest, longest) = habit.gaps
    let size = random.index(by: sizes(of: habit))
    let channel: SampleChannel
    if habit.isCompany {
      channel = .b2b
    } else if habit == .weekly {
      channel = .shop
    } else {
      channel = [.web, .shop, .phone, .marketplace][random.index(by: [66, 18, 5, 11])]
    }
    let isBargainer = !habit.isCompany && random.chance(45)
    return SampleCustomer(
      habit: habit, joined: joined, gap: random.between(shortest, longest), size: size,
      favourite: random.index(by: favourites), place: random.index(by: names.placeWeights),
      firstName: random.below(names.first.count), lastName: habit.isCompany ? index : random.below(names.last.count),
      channel: channel, isBargainer: isBargainer,
      silentFrom: habit == .keyAccount ? random.between(480, 840) : SampleCalendar.count)
  }

  /// By day: how many arrived up to it, in an arbitrary unit; the store grows, and seasons bring the curious.
  private static func arrivals(_ calendar: SampleCalendar) -> [Int] {
    var sum = 0
    return calendar.season.indices.map { day in
      sum += calendar.season[day] * (900 + 270 * day / SampleCalendar.count)
      return sum
    }
  }

  private static func day(_ ticket: Int, in arrivals: [Int]) -> Int {
    var low = 0
    var high = arrivals.count - 1
    while low < high {
      let middle = (low + high) / 2
      if arrivals[middle] > ticket { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// Gives everybody a number by chance.
  private mutating func number(_ random: inout SampleRandom) {
    var numbers = Array(1...customers.count)
    for index in stride(from: numbers.count - 1, to: 0, by: -1) { numbers.swapAt(index, random.below(index + 1)) }
    for index in customers.indices { customers[index].number = numbers[index] }
  }

  /// Odd names go to monthly customers, the longest known first, so that the lists of a report show them.
  private mutating func nameOddly() {
    let monthly = customers.indices.filter { customers[$0].habit == .monthly }
    let oldest = monthly.sorted { (customers[$0].joined, $0) < (customers[$1].joined, $1) }
    for (index, name) in zip(oldest, SampleNames.odd) { customers[index].oddName = name }
  }

  /// Some who ordered as guests have no record.
  private mutating func forget(_ random: inout SampleRandom) {
    for index in customers.indices where customers[index].habit.rawValue <= SampleHabit.rare.rawValue {
      if random.chance(28) { customers[index].isRecorded = false }
    }
  }

  /// Weights of the four sizes of basket; who comes often takes little.
  private static func sizes(of habit: SampleHabit) -> [Int] {
    switch habit {
    case .weekly: [3, 1]
    case .monthly: [45, 44, 9, 2]
    case .tearoom: [5, 4, 1]
    case .bistro, .hotel, .office, .keyAccount: [3, 4, 2, 1]
    case .once, .twice, .rare, .gifts, .quarterly, .contact: [24, 46, 23, 7]
    }
  }

  /// Weights of the categories as favourites, in the order of `SampleCategory`.
  private static let favourites = [25, 16, 22, 9, 8, 14, 6, 0]
}
