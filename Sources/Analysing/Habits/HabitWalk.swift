import Trade

/// The walk over each customer's orders and lines once, from one day to the next.
struct HabitWalk: Sendable {
  private let ledger: Ledger
  private let values: ContiguousArray<Int64>
  private let marks: OrderMarks
  private let units: GoodsUnits
  /// The days after which a customer's habit so far is noted, ascending.
  private let days: [Day]

  /// A walk that notes habits as of some days.
  init(_ ledger: Ledger, _ counted: Counted, marks: OrderMarks, units: GoodsUnits, asOf days: [Day]) {
    (self.ledger, values) = (ledger, counted.values)
    (self.marks, self.units, self.days) = (marks, units, days)
  }

  /// What some customers come to by day: what holds on that day alone, and then what holds from it on.
  private struct Sums: Sendable {
    var orders: [Int]
    var discounted: [Int]
    /// The orders that hold each unit, day by day.
    var holding: ContiguousArray<Int32> = []

    init(days: Int) { (orders, discounted) = (Array(repeating: 0, count: 2 * days), Array(repeating: 0, count: 2 * days)) }
  }

  /// The habits as of each day. Memory is 64 bytes a customer for each, and 4 for the favourite category on the last.
  func habits(_ slices: Slices) -> [Habits] {
    var (parts, byCustomer): ([Sums], [ContiguousArray<Habit>]) = ([], [])
    let hasCategories = ledger.lines.count > 0 && !ledger.products.category.isEmpty
    let favourites = columns(hasCategories ? 1 : 0, of: ledger.customers.count) { (favourites: [Filling<Int32>]) in
      byCustomer = columns(days.count, of: ledger.customers.count) { sheets in
        parts = slices.map { slice in fill(sheets, favourites.first, slice) }
      }
    }
    return days.indices.map { day in
      var (orders, discounted) = (0, 0)
      var holding = ContiguousArray<Int32>(repeating: 0, count: units.count)
      for part in parts {
        for place in [day] + (days.count...days.count + day) {
          orders += part.orders[place]
          discounted += part.discounted[place]
          for unit in holding.indices { holding[unit] += part.holding[place * units.count + unit] }
        }
      }
      return Habits(
        asOf: days[day], byCustomer: byCustomer[day],
        favouriteCategory: day == days.count - 1 ? favourites.first ?? [] : [], unit: units.unit, orders: orders,
        discounted: discounted, holding: holding, marks: marks)
    }
  }

  /// Writes some customers' habits, and answers what came to the store with each day.
  private func fill(_ sheets: [Filling<Habit>], _ favourites: Filling<Int32>?, _ slice: Slices.Slice) -> Sums {
    let (orders, lines, goods) = (ledger.orders, ledger.lines, ledger.products)
    let (starts, dates, placed, values) = (orders.starts.span, orders.day.span, orders.placed.span, values.span)
    let (discounts, gifts) = (orders.discount.span, orders.isGift.span)
    let (channels, campaigns) = (orders.channel.number.span, orders.campaign.number.span)
    let (numbers, products, amounts) = (
      lines.order.span, lines.product.span, lines.amount.isEmpty ? orders.amount.span : lines.amount.span
    )
    let (ranks, kinds, unitAtRank) = (units.rank.span, goods.category.span, units.unitAtRank.span)
    let (hasLines, days) = (lines.count > 0, days.span)
    var sums = Sums(days: days.count)
    var holding = ContiguousArray<Int32>(repeating: 0, count: 2 * days.count * units.count)
    var places = holding.mutableSpan
    var (course, basket) = (Course(), Basket(categories: goods.categories.count))

    var line = lines.lines(of: slice.orders).lowerBound
    for customer in slice.customers {
      let run = Int(starts[customer])..<Int(starts[customer + 1])
      let first = HabitWalk.line(line, upTo: run.lowerBound, numbers)
      let end = HabitWalk.line(first, upTo: run.upperBound, numbers)
      let isAscending = CensusWalk.isAscending(run, dates)
      line = end
      course.begin()
      basket.begin(run, lines: end - first)
      var (next, nextLine) = (run.lowerBound, first)
      for day in days.indices {
        if isAscending {
          let (start, startLine) = (next, nextLine)
          while next < run.upperBound, dates[next] <= days[day] { next += 1 }
          nextLine = next == run.upperBound ? end : HabitWalk.line(nextLine, upTo: next, numbers)
          course.walk(start..<next, dates, placed, values, channels, campaigns)
          marks.count(start..<next, dates, values, discounts, gifts, in: &course.habit)
          if hasLines { basket.add(startLine..<nextLine, dates, values, numbers, products, amounts, ranks, kinds) }
          if next == run.upperBound {
            // Nothing comes later, so the habit is that of the later days as well.
            let habit = note(&course, &basket, unitAtRank, from: days.count + day, &sums, &places)
            for later in day..<days.count { sheets[later].set(customer, habit) }
            break
          }
        } else {
          course.begin()
          basket.begin(run, lines: end - first)
          nextLine = first
          for order in run where dates[order] <= days[day] {
            let startLine = HabitWalk.line(nextLine, upTo: order, numbers)
            nextLine = HabitWalk.line(startLine, upTo: order + 1, numbers)
            course.walk(order..<order + 1, dates, placed, values, channels, campaigns)
            marks.count(order..<order + 1, dates, values, discounts, gifts, in: &course.habit)
            if hasLines { basket.add(startLine..<nextLine, dates, values, numbers, products, amounts, ranks, kinds) }
          }
        }
        sheets[day].set(customer, note(&course, &basket, unitAtRank, from: day, &sums, &places))
      }
      favourites?.set(customer, basket.favouriteCategory)
    }

    line = lines.lines(of: slice.anonymous).lowerBound
    for order in slice.anonymous {
      let first = HabitWalk.line(line, upTo: order, numbers)
      line = HabitWalk.line(first, upTo: order + 1, numbers)
      guard let day = days.indices.first(where: { dates[order] <= days[$0] }) else { continue }
      course.begin()
      basket.begin(order..<order + 1, lines: line - first)
      course.walk(order..<order + 1, dates, placed, values, channels, campaigns)
      marks.count(order..<order + 1, dates, values, discounts, gifts, in: &course.habit)
      if hasLines { basket.add(first..<line, dates, values, numbers, products, amounts, ranks, kinds) }
      _ = note(&course, &basket, unitAtRank, from: days.count + day, &sums, &places)
    }
    sums.holding = holding
    return sums
  }

  /// The first line from one on that is of an order or of a later one; lines are numbered as orders where `numbers` is empty.
  @inline(__always) private static func line(_ start: Int, upTo order: Int, _ numbers: Span<Int32>) -> Int {
    if numbers.isEmpty { return order }
    var line = start
    while line < numbers.count, Int(numbers[line]) < order { line += 1 }
    return line
  }

  /// The habit so far, added to the sums of the store.
  @inline(__always) private func note(
    _ course: inout Course, _ basket: inout Basket, _ unitAtRank: Span<Int32>, from place: Int, _ sums: inout Sums,
    _ holding: inout MutableSpan<Int32>
  ) -> Habit {
    if course.count == 0 { return Habit() }
    basket.tell(
      &course.habit, unitAtRank, hasUnits: units.count > 0, isSingle: ledger.lines.order.isEmpty, holding: &holding,
      from: place * units.count)
    sums.orders[place] += course.count
    sums.discounted[place] += Int(course.habit.discounted)
    return course.habit
  }
}
