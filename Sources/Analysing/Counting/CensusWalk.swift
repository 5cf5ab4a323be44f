import Trade

/// The walk of a census: over each customer's orders once, from mark to mark.
struct CensusWalk: Sendable {
  /// A stretch of a request, from behind one mark to another.
  struct Stretch: Sendable {
    let request: Int
    let first: Day
    fileprivate let before: Int
    fileprivate let last: Int
  }

  let stretches: [Stretch]
  private let orders: OrderTable
  private let values: ContiguousArray<Int64>
  /// The days after which a customer's orders so far are noted, ascending.
  private let marks: [Day]
  private let unknown = OrderTable.unknown
  /// The marks of the requests' days.
  private let ends: [Int]

  /// A walk for these requests.
  init(_ orders: OrderTable, _ counted: Counted, _ requests: [Census.Request]) {
    (self.orders, values) = (orders, counted.values)
    let marks = Set(requests.flatMap { request in [request.asOf] + request.firsts.map { $0.advanced(by: -1) } }).sorted()
    let place = { (day: Day) in marks.partitioningIndex { $0 >= day } }
    self.marks = marks
    ends = requests.map { place($0.asOf) }
    stretches = requests.indices.flatMap { request in
      requests[request].firsts.sorted().map { first in
        Stretch(request: request, first: first, before: place(first.advanced(by: -1)), last: place(requests[request].asOf))
      }
    }
  }

  /// A customer's orders up to a mark.
  private struct Standing {
    var orders: Int32 = 0
    var days: Int32 = 0
    var sum: Int64 = 0
    var profit: Int64 = 0
    var unknownProfits: Int32 = 0

    init() {}

    init(_ history: History) {
      (orders, days, sum) = (history.count, history.purchaseDays, history.sum)
      (profit, unknownProfits) = (history.profit, history.unknownProfits)
    }
  }

  /// Writes some customers' places of the columns, and answers the gaps of each request.
  func fill(_ sheets: Census.Sheets, _ customers: Range<Int>) -> [Tally] {
    var (history, gaps) = (History(), ends.map { _ in Tally() })
    let (starts, days, placed) = (orders.starts.span, orders.day.span, orders.placed.span)
    let (values, profits) = (values.span, orders.profit.span)
    var memory = ContiguousArray(repeating: Standing(), count: marks.count)
    var standings = memory.mutableSpan
    let (marks, ends, stretches, requests) = (marks.span, ends.span, stretches.span, self.ends.count)
    for customer in customers {
      let run = Int(starts[customer])..<Int(starts[customer + 1])
      let isAscending = CensusWalk.isAscending(run, days)
      history.begin(run.count)
      var (next, standing) = (run.lowerBound, Standing())
      for mark in marks.indices {
        let last = marks[mark]
        if isAscending {
          let first = next
          while next < run.upperBound, days[next] <= last { next += 1 }
          if first < next {
            history.walk(first..<next, days, values, placed, profits)
            standing = Standing(history)
          }
        } else {
          history.begin(run.count)
          for order in run where days[order] <= last { history.walk(order..<order + 1, days, values, placed, profits) }
          standing = Standing(history)
        }
        standings[mark] = standing
        for request in 0..<requests where ends[request] == mark {
          note(&history, of: customer, as: request, in: sheets, telling: &gaps[request], asOf: last)
        }
      }
      for index in stretches.indices {
        let stretch = stretches[index]
        if isAscending {
          note(standings[stretch.before], standings[stretch.last], of: customer, as: requests + index, in: sheets)
        } else {
          history.begin(run.count)
          for order in run where stretch.first <= days[order] && days[order] <= marks[stretch.last] {
            history.walk(order..<order + 1, days, values, placed, profits)
          }
          // Not the difference of two standings: an order on a day before that of an earlier one is on no purchase day that is new.
          note(Standing(), Standing(history), of: customer, as: requests + index, in: sheets)
        }
      }
    }
    return gaps
  }

  /// Whether the days of some orders ascend, as they do but where clocks go back over midnight.
  @inline(__always) static func isAscending(_ run: Range<Int>, _ days: Span<Day>) -> Bool {
    var isAscending = true
    for order in run.dropFirst() where days[order] < days[order - 1] { isAscending = false }
    return isAscending
  }

  /// Writes down what a customer's orders come to as of a request's day.
  @inline(__always) private func note(
    _ history: inout History, of customer: Int, as request: Int, in sheets: Census.Sheets, telling gaps: inout Tally, asOf: Day
  ) {
    let isBuyer = history.count > 0
    sheets.orders[request].set(customer, history.count)
    sheets.days[request].set(customer, history.purchaseDays)
    sheets.gaps[request].set(customer, history.doubledMedianGap(telling: &gaps))
    sheets.sums[request].set(customer, history.sum)
    sheets.firstAmounts[request].set(customer, history.firstAmount)
    sheets.largest[request].set(customer, history.largest)
    sheets.firstDays[request].set(customer, isBuyer ? history.firstDay : asOf)
    sheets.lastDays[request].set(customer, isBuyer ? history.lastDay : asOf)
    if !sheets.profits.isEmpty {
      sheets.profits[request].set(customer, isBuyer && history.unknownProfits == 0 ? history.profit : unknown)
    }
  }

  /// Writes down what came to a customer's orders from one standing to another.
  @inline(__always) private func note(
    _ before: Standing, _ last: Standing, of customer: Int, as column: Int, in sheets: Census.Sheets
  ) {
    sheets.orders[column].set(customer, last.orders - before.orders)
    sheets.sums[column].set(customer, last.sum - before.sum)
    if column < sheets.days.count { sheets.days[column].set(customer, last.days - before.days) }
    if !sheets.profits.isEmpty {
      let isKnown = last.unknownProfits == before.unknownProfits
      sheets.profits[column].set(customer, isKnown ? last.profit - before.profit : unknown)
    }
  }
}
