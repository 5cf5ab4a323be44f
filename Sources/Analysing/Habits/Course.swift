import Trade

/// One customer's counted orders on the walk of the habits; the same value walks customer after customer.
struct Course {
  /// What they come to so far, but for what the basket tells.
  var habit = Habit()
  /// Counted orders so far.
  private(set) var count = 0
  /// The next line to look at.
  var line: Int

  private var basket = Basket()
  private var firstLine = 0
  private var firstOrder = 0
  private var firstPlaced = Instant(seconds: 0)
  private var firstNet: Int64 = 0
  private var lastDay = Day(number: 0)
  /// The customer in whose orders each category was last seen, counted from 1.
  private var seen: ContiguousArray<Int32>
  private var customer: Int32 = 0

  /// Begins at a line.
  init(categories: Int, line: Int) {
    self.line = line
    seen = ContiguousArray(repeating: 0, count: categories)
  }

  /// Begins with the orders of the next customer.
  mutating func begin(_ run: Range<Int>) {
    firstLine = line
    begin(again: run)
  }

  /// Begins with the same orders once more.
  mutating func begin(again run: Range<Int>) {
    (line, count, firstOrder, habit) = (firstLine, 0, run.lowerBound, Habit())
    customer += 1
    basket.begin(run.count)
  }

  /// Adds a counted order; they come in time.
  @inline(__always) mutating func add(_ order: Int, _ net: Int64, _ day: Day, _ placed: Instant) {
    if count == 0 {
      (firstPlaced, firstNet, lastDay) = (placed, net, day)
      habit.firstOrder = Int32(truncatingIfNeeded: order)
    } else if placed == firstPlaced, net > firstNet {
      firstNet = net
      habit.firstOrder = Int32(truncatingIfNeeded: order)
    }
    if day > lastDay {
      let gap = Int64(lastDay.distance(to: day))
      habit.gapSquares += gap * gap
      lastDay = day
    }
    count += 1
  }

  /// Adds a line of a product, -1 for an unknown category.
  @inline(__always) mutating func add(rank: Int32, category: Int32, _ amount: Int64, _ day: Day, _ order: Int) {
    basket.add(rank: rank, amount, day: day.number, order: order - firstOrder)
    if category >= 0, amount > 0, seen[Int(category)] != customer {
      seen[Int(category)] = customer
      habit.categories += 1
    }
  }

  /// Completes the habit with what the basket tells.
  @inline(__always)
  mutating func tell(_ units: Span<Int32>, hasUnits: Bool, holding: inout MutableSpan<Int32>) {
    basket.tell(&habit, units, hasUnits: hasUnits, holding: &holding)
  }
}
