import Trade

/// Figures of a class in the making.
struct ClassSum: Sendable {
  /// Who stood in the class on the earlier day, who of them ordered since, and who of them stands in a later class of the list now.
  var stood = 0
  var returned = 0
  var advanced = 0
  private let listed: Int
  private var customers = 0
  private var contacts = 0
  private var newCustomers = 0
  private var lifetime: TurnoverSum
  private var period: TurnoverSum
  /// Twice the median gaps, and recencies, of the members.
  private var gaps = Tally()
  private var silences = Tally()
  /// Recencies of those with a gap.
  private var silencesWithGap = Tally()
  /// The members with the largest M, by M, then by id.
  private var top: [CustomerID] = []
  /// M of the last in a full list.
  private var least = Int64.min

  /// An empty class that lists so many members.
  init(hasProfit: Bool, listed: Int) {
    self.listed = listed
    (lifetime, period) = (TurnoverSum(hasProfit: hasProfit), TurnoverSum(hasProfit: hasProfit))
  }

  /// Adds a buyer's orders and money.
  @inline(__always) mutating func add(orders: Int32, _ money: Int64, isNew: Bool) {
    customers += 1
    newCustomers += isNew ? 1 : 0
    lifetime.add(orders: orders, money: money)
  }

  /// Adds a contact, listed behind the buyers. What was given back without an order is in no class.
  mutating func add(contact: CustomerID, _ facts: Facts) {
    customers += 1
    contacts += 1
    if top.count < listed { top.append(contact) }
  }

  /// Adds a buyer's orders and money of the period.
  @inline(__always) mutating func addPeriod(orders: Int32, _ money: Int64) { period.add(orders: orders, money: money) }

  /// Adds a buyer's profits.
  mutating func addProfit(of buyer: CustomerID, _ facts: Facts, period sums: CustomerSums) {
    let index = buyer.index
    lifetime.add(profit: facts.profit[index], orders: facts.orderCount[index])
    period.add(profit: sums.profit[index], orders: sums.orders[index])
  }

  /// Whether the next buyer, in the order of the ids, is listed with this M: an equal one stands behind, so that a full list takes only
  /// who has more.
  @inline(__always) func lists(_ amount: Int64) -> Bool { amount > least || top.count < listed }

  /// Takes over how its members come and stay away.
  mutating func tell(_ rhythms: RhythmCount, _ own: Int) {
    (gaps, silences, silencesWithGap) = (rhythms.gaps(own), rhythms.silences(own), rhythms.silencesWithGap(own))
  }

  /// Adds the members of another class.
  mutating func add(_ other: ClassSum, _ facts: Facts) {
    stood += other.stood
    returned += other.returned
    advanced += other.advanced
    customers += other.customers
    contacts += other.contacts
    newCustomers += other.newCustomers
    lifetime.add(other.lifetime)
    period.add(other.period)
    gaps.add(other.gaps)
    silences.add(other.silences)
    silencesWithGap.add(other.silencesWithGap)
    for customer in other.top where facts.isBuyer(customer) { list(customer, facts) }
  }

  /// Lists a buyer, and drops who is one too many.
  mutating func list(_ buyer: CustomerID, _ facts: Facts) {
    let amount = facts.monetary[buyer.index]
    top.insert(
      buyer,
      at: top.partitioningIndex { (facts.monetary[$0.index], buyer) < (amount, $0) })
    if top.count > listed { top.removeLast() }
    if top.count == listed, let last = top.last { least = facts.monetary[last.index] }
  }

  /// The figures.
  var figures: ClassFigures {
    var figures = ClassFigures()
    (figures.customers, figures.newCustomers, figures.top) = (customers, newCustomers, top)
    figures.contacts = contacts
    (figures.turnover.lifetime, figures.turnover.period) = (lifetime.turnover, period.turnover)
    figures.quadrupledMedianGap = gaps.doubledMedian
    figures.doubledMedianSilence = silences.doubledMedian
    figures.doubledMedianSilenceWithGap = silencesWithGap.doubledMedian
    figures.longestSilence = silences.largest
    figures.returned = Share(returned, of: stood)
    figures.advanced = Share(advanced, of: stood)
    for (doubled, count) in gaps.counts.enumerated() { figures.gaps.add(doubled / 2, count: count) }
    for (days, count) in silences.counts.enumerated() { figures.silences.add(days, count: count) }
    return figures
  }

  /// A turnover in the making.
  private struct TurnoverSum: Sendable {
    private var customers = 0
    private var orders = 0
    private var revenue: Int64 = 0
    private var profit: ProfitSum

    init(hasProfit: Bool) { profit = ProfitSum(isKnown: hasProfit) }

    @inline(__always) mutating func add(orders number: Int32, money: Int64) {
      revenue += money
      orders += Int(number)
      customers += number == 0 ? 0 : 1
    }

    mutating func add(profit value: Int64, orders number: Int32) { if number > 0 { profit.add(value) } }

    mutating func add(_ other: TurnoverSum) {
      customers += other.customers
      orders += other.orders
      revenue += other.revenue
      profit.add(other.profit)
    }

    var turnover: Turnover {
      var turnover = Turnover()
      (turnover.customers, turnover.orders, turnover.revenue) = (customers, orders, Money(units: revenue))
      turnover.profit = profit.money
      return turnover
    }
  }
}
