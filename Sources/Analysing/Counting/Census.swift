import Trade

/// What customers' orders come to as of some days, and in stretches that end with them: all from one walk over the orders, as those of
/// a customer up to an earlier day are the first of those up to a later one.
struct Census {
  /// A day to count to, inclusive, the first days of the stretches that end with it, and the first day of the recent orders.
  struct Request: Sendable {
    var asOf: Day
    var firsts: Set<Day> = []
    var recent: Day
  }

  /// What there is as of a day.
  struct Account: Sendable {
    var facts: Facts
    /// Gaps between purchase days of the whole store.
    var gaps: Tally
    /// Orders and money of the request's stretches: one for each of their first days, ascending.
    var stretches: [(first: Day, sums: CustomerSums)] = []
    var orderMedians: OrderMedians
  }

  private let ledger: Ledger
  private let counted: Counted
  private let slices: Slices
  private let requests: [Request]
  private let walk: CensusWalk
  private let layout: Layout

  /// A census of a ledger whose orders count for the same on all the days, whichever of them `counted` is of.
  init(_ ledger: Ledger, _ counted: Counted, _ slices: Slices, frequency: Policy.Frequency, _ requests: [Request]) {
    (self.ledger, self.counted, self.slices, self.requests) = (ledger, counted, slices, requests)
    walk = CensusWalk(ledger.orders, counted, requests)
    let all = requests.count + walk.stretches.count
    layout = Layout(
      all: all, asOfs: requests.count, dated: frequency == .orders ? requests.count : all,
      told: ledger.orders.profit.isEmpty ? 0 : all)
  }

  /// The accounts, in the order of the requests.
  ///
  /// Memory is 44 bytes a customer for a request and 12 for each of its stretches; with days as F, 16. Where profits are told, each of
  /// both takes 8 more.
  func accounts() -> [Account] {
    let (customers, layout) = (ledger.customers.count, layout)
    var (amounts, dates): ([ContiguousArray<Int64>], [ContiguousArray<Day>]) = ([], [])
    var gaps: [[Tally]] = []
    let numbers = columns(layout.numbers, of: customers) { numbers in
      amounts = columns(layout.amounts, of: customers) { amounts in
        dates = columns(layout.dates, of: customers) { dates in
          let sheets = Sheets(layout.split(numbers: numbers), layout.split(amounts: amounts), layout.split(dates: dates))
          gaps = slices.map { slice in walk.fill(sheets, slice.customers) }
        }
      }
    }
    let (orders, days, medians) = layout.split(numbers: numbers)
    let (sums, profits, firstAmounts, largest) = layout.split(amounts: amounts)
    let (firstDays, lastDays) = layout.split(dates: dates)
    let orderMedians = OrderMedians.all(ledger.orders, counted, slices, requests)
    var accounts = requests.indices.map { request in
      var facts = Facts(asOf: requests[request].asOf)
      (facts.orderCount, facts.purchaseDays, facts.doubledMedianGap) = (orders[request], days[request], medians[request])
      (facts.monetary, facts.firstAmount, facts.largest) = (sums[request], firstAmounts[request], largest[request])
      (facts.firstDay, facts.lastDay) = (firstDays[request], lastDays[request])
      facts.frequency = layout.dated == layout.all ? facts.purchaseDays : facts.orderCount
      if layout.told > 0 { facts.profit = profits[request] }
      facts.complete(with: ledger.refunds)
      return Account(facts: facts, gaps: Tally(gaps.lazy.map { $0[request] }), orderMedians: orderMedians[request])
    }
    for (index, stretch) in zip(requests.count..., walk.stretches) {
      var sums = CustomerSums(
        orders: orders[index], frequency: layout.dated == layout.all ? days[index] : orders[index], monetary: sums[index],
        profit: layout.told > 0 ? profits[index] : [])
      sums.subtractOwnerless(ledger.refunds, from: stretch.first, to: requests[stretch.request].asOf)
      accounts[stretch.request].stretches.append((stretch.first, sums))
    }
    return accounts
  }

  /// Which columns there are: for all requests and stretches, or for the requests alone, which come first.
  private struct Layout {
    let all: Int
    let asOfs: Int
    /// How many tell days with an order, and profits.
    let dated: Int
    let told: Int

    var numbers: Int { all + dated + asOfs }
    var amounts: Int { all + told + 2 * asOfs }
    var dates: Int { 2 * asOfs }

    func split<Column>(numbers columns: [Column]) -> (orders: [Column], days: [Column], gaps: [Column]) {
      (Array(columns[..<all]), Array(columns[all..<all + dated]), Array(columns[(all + dated)...]))
    }

    func split<Column>(
      amounts columns: [Column]
    ) -> (sums: [Column], profits: [Column], first: [Column], largest: [Column]) {
      let rest = columns[(all + told)...]
      return (Array(columns[..<all]), Array(columns[all..<all + told]), Array(rest.prefix(asOfs)), Array(rest.dropFirst(asOfs)))
    }

    func split<Column>(dates columns: [Column]) -> (first: [Column], last: [Column]) {
      (Array(columns[..<asOfs]), Array(columns[asOfs...]))
    }
  }

  /// The columns in the making.
  struct Sheets: Sendable {
    let orders: [Filling<Int32>]
    let days: [Filling<Int32>]
    let gaps: [Filling<Int32>]
    let sums: [Filling<Int64>]
    let profits: [Filling<Int64>]
    let firstAmounts: [Filling<Int64>]
    let largest: [Filling<Int64>]
    let firstDays: [Filling<Day>]
    let lastDays: [Filling<Day>]

    init(
      _ numbers: (orders: [Filling<Int32>], days: [Filling<Int32>], gaps: [Filling<Int32>]),
      _ amounts: (sums: [Filling<Int64>], profits: [Filling<Int64>], first: [Filling<Int64>], largest: [Filling<Int64>]),
      _ dates: (first: [Filling<Day>], last: [Filling<Day>])
    ) {
      (orders, days, gaps) = numbers
      (sums, profits, firstAmounts, largest) = amounts
      (firstDays, lastDays) = dates
    }
  }
}
