import Trade

/// The walk over each customer's orders and lines once, from one day to the next.
struct HabitWalk: Sendable {
  private let ledger: Ledger
  private let orders: OrderTable
  private let lines: LineTable
  private let values: ContiguousArray<Int64>
  private let categories: ContiguousArray<Int32>
  private let marks: OrderMarks
  private let units: GoodsUnits
  /// The days after which a customer's habit so far is noted, ascending.
  private let days: [Day]

  /// A walk that notes habits as of some days.
  init(_ ledger: Ledger, _ counted: Counted, marks: OrderMarks, units: GoodsUnits, asOf days: [Day]) {
    (self.ledger, orders, lines, values) = (ledger, ledger.orders, ledger.lines, counted.values)
    categories = ledger.products.category
    (self.marks, self.units, self.days) = (marks, units, days)
  }

  /// What some customers come to.
  private struct Sums: Sendable {
    var orders = 0
    var discounted = 0
    var holding: ContiguousArray<Int32>

    mutating func add(_ other: Sums) {
      orders += other.orders
      discounted += other.discounted
      for unit in holding.indices { holding[unit] += other.holding[unit] }
    }
  }

  /// The habits as of each day. Memory is 64 bytes a customer for each.
  func habits(_ slices: Slices) -> [Habits] {
    var parts: [(on: [Sums], from: [Sums])] = []
    let byCustomer = columns(days.count, of: ledger.customers.count) { sheets in
      parts = slices.map { slice in fill(sheets, slice) }
    }
    return days.indices.map { day in
      var sum = Sums(holding: ContiguousArray(repeating: 0, count: units.count))
      for part in parts {
        sum.add(part.on[day])
        for earlier in 0...day { sum.add(part.from[earlier]) }
      }
      return Habits(
        asOf: days[day], byCustomer: byCustomer[day], unit: units.unit, orders: sum.orders, discounted: sum.discounted,
        holding: sum.holding, marks: marks)
    }
  }

  /// Writes some customers' habits, and answers what came to the store with each day: what holds from that day on.
  private func fill(_ sheets: [Filling<Habit>], _ slice: Slices.Slice) -> (on: [Sums], from: [Sums]) {
    let none = days.map { _ in Sums(holding: ContiguousArray(repeating: 0, count: units.count)) }
    var (on, from) = (none, none)
    var course = Course(categories: ledger.products.categories.count, line: lines.lines(of: slice.orders).lowerBound)
    let placed = orders.day.span
    for customer in slice.customers {
      let run = orders.orders(of: CustomerID(customer))
      let isAscending = HabitWalk.isAscending(run, placed)
      course.begin(run)
      var next = run.lowerBound
      for day in days.indices {
        if isAscending {
          while next < run.upperBound, placed[next] <= days[day] {
            walk(&course, next)
            next += 1
          }
          if next == run.upperBound {
            // Nothing comes later, so the habit is that of the later days as well.
            let habit = note(&course, &from[day])
            for later in day..<days.count { sheets[later].set(customer, habit) }
            break
          }
        } else {
          course.begin(again: run)
          for order in run where placed[order] <= days[day] { walk(&course, order) }
        }
        sheets[day].set(customer, note(&course, &on[day]))
      }
    }
    course = Course(categories: ledger.products.categories.count, line: lines.lines(of: slice.anonymous).lowerBound)
    for order in slice.anonymous {
      course.begin(order..<order + 1)
      guard let day = days.firstIndex(where: { placed[order] <= $0 }) else { continue }
      walk(&course, order)
      _ = note(&course, &from[day])
    }
    return (on, from)
  }

  /// Whether the days of some orders ascend, as they do but where clocks go back over midnight.
  private static func isAscending(_ run: Range<Int>, _ days: Span<Day>) -> Bool {
    var isAscending = true
    for order in run.dropFirst() where days[order] < days[order - 1] { isAscending = false }
    return isAscending
  }

  /// Walks an order with its lines, if it counts.
  @inline(__always) private func walk(_ course: inout Course, _ order: Int) {
    let net = values[order]
    if net <= 0 { return }
    let day = orders.day[order]
    course.add(order, net, day, orders.placed[order])
    if marks.isDiscounted(order) { course.habit.discounted += 1 }
    if marks.isGift(order) { course.habit.gifts += 1 }
    if marks.isFestive(day) { course.habit.festive += 1 }
    if lines.product.isEmpty { return }
    if lines.order.isEmpty { return add(&course, line: order, order, day) }
    while course.line < lines.order.count, lines.order[course.line] < order { course.line += 1 }
    while course.line < lines.order.count, lines.order[course.line] == order {
      add(&course, line: course.line, order, day)
      course.line += 1
    }
  }

  @inline(__always) private func add(_ course: inout Course, line: Int, _ order: Int, _ day: Day) {
    let (product, amount) = (lines.product[line], lines.amount.isEmpty ? orders.amount[order] : lines.amount[line])
    course.habit.spend += amount
    if product < 0 { return }
    let number = Int(product)
    course.add(
      rank: units.rank.isEmpty ? product : units.rank[number], category: categories.isEmpty ? -1 : categories[number], amount,
      day,
      order)
  }

  /// The habit so far, added to the sums of the store.
  @inline(__always) private func note(_ course: inout Course, _ sums: inout Sums) -> Habit {
    if course.count == 0 { return Habit() }
    var holding = sums.holding.mutableSpan
    course.tell(units.unitAtRank.span, hasUnits: units.count > 0, holding: &holding)
    sums.orders += course.count
    sums.discounted += Int(course.habit.discounted)
    return course.habit
  }
}
