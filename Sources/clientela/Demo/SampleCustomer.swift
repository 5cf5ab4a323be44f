/// Somebody whom the sample store knows: what they are like, not what they did.
struct SampleCustomer {
  let habit: SampleHabit
  /// Day of registration, counted from the calendar's first day; negative for those who came before the data begins.
  let joined: Int
  /// Days between orders, where the habit has a rhythm.
  let gap: Int
  /// How much goes into a basket: 0 little, 1 as usual, 2 much, 3 very much.
  let size: Int
  /// Index of the favourite category.
  let favourite: Int
  /// Index into `SampleNames.places`.
  let place: Int
  /// Indices into the lists of names.
  let firstName: Int
  let lastName: Int
  /// How they mostly buy.
  let channel: SampleChannel
  /// Buys hardly anything without a coupon.
  let isBargainer: Bool
  /// The day from which they order no more, however regular they were; after the last day for most.
  let silentFrom: Int
  /// The number in the customer id; not in the order of joining.
  var number = 0
  /// False for a few who stand in the orders only.
  var isRecorded = true
  /// A name typed in by somebody with too much time.
  var oddName: [UInt8]?
}

/// What drives a customer's orders.
enum SampleHabit: Int, CaseIterable {
  case once, twice, rare, gifts, quarterly, monthly, weekly
  case tearoom, bistro, hotel, office, keyAccount
  /// Asked, subscribed or came to a tasting, but never ordered.
  case contact

  /// Whether it is a company's.
  var isCompany: Bool { rawValue >= SampleHabit.tearoom.rawValue && self != .contact }

  /// How many customers have it.
  var count: Int {
    switch self {
    case .once: 930
    case .twice: 280
    case .rare: 740
    case .gifts: 340
    case .quarterly: 540
    case .monthly: 150
    case .weekly: 18
    case .tearoom: 9
    case .bistro: 26
    case .hotel: 10
    case .office: 26
    case .keyAccount: 9
    case .contact: 900
    }
  }

  /// Of 1000 of them, how many were customers before the data begins.
  var established: Int {
    switch self {
    case .once, .twice: 0
    case .rare, .gifts, .contact: 300
    case .quarterly, .monthly: 380
    case .weekly, .tearoom, .bistro, .hotel, .office: 560
    case .keyAccount: 1000
    }
  }

  /// Shortest and longest usual gap in days.
  var gaps: (Int, Int) {
    switch self {
    case .rare: (110, 300)
    case .quarterly: (48, 115)
    case .monthly: (21, 44)
    case .weekly: (6, 9)
    case .tearoom: (7, 10)
    case .bistro: (22, 40)
    case .hotel: (25, 38)
    case .office: (45, 95)
    case .keyAccount: (18, 32)
    case .once, .twice, .gifts, .contact: (365, 365)
    }
  }

  /// Of 1000 orders, after how many the customer never comes back.
  var churn: Int {
    switch self {
    case .rare: 80
    case .quarterly: 60
    case .monthly: 34
    case .weekly: 11
    case .tearoom, .keyAccount: 0
    case .bistro: 22
    case .hotel: 8
    case .office: 40
    case .once, .twice, .gifts, .contact: 0
    }
  }
}

/// Where an order comes in.
enum SampleChannel: String { case web, shop, phone, marketplace, b2b }
