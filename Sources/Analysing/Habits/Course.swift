import Trade

/// One customer's counted orders on the walk of the habits; the same value walks customer after customer.
struct Course {
  /// What they come to so far, but for what the basket tells.
  var habit = Habit()
  /// Counted orders so far.
  private(set) var count = 0

  private var firstPlaced = Instant(seconds: 0)
  private var firstNet: Int64 = 0
  private var lastDay = Day(number: 0)

  /// Begins with the orders of the next customer.
  mutating func begin() { (count, habit) = (0, Habit()) }

  /// Walks the next of the customer's orders, which stand in time. The spans are their columns: days, instants, net amounts, and the words
  /// of channels and campaigns, empty where there are none.
  @inline(__always) mutating func walk(
    _ orders: Range<Int>, _ days: Span<Day>, _ placed: Span<Instant>, _ values: Span<Int64>, _ channels: Span<Int32>,
    _ campaigns: Span<Int32>
  ) {
    var (count, first, gapSquares, lastDay) = (count, Int(habit.firstOrder), habit.gapSquares, lastDay)
    for order in orders {
      let (net, day) = (values[order], days[order])
      if net <= 0 { continue }
      if count == 0 {
        (first, firstPlaced, firstNet, lastDay) = (order, placed[order], net, day)
      } else if placed[order] == firstPlaced, net >= firstNet,
        net > firstNet || Course.precedes(order, first, channels, campaigns)
      {
        (first, firstNet) = (order, net)
      }
      if day > lastDay {
        let gap = Int64(lastDay.distance(to: day))
        gapSquares += gap * gap
        lastDay = day
      }
      count += 1
    }
    (self.count, habit.gapSquares, self.lastDay) = (count, gapSquares, lastDay)
    habit.firstOrder = Int32(truncatingIfNeeded: first)
  }

  /// Whether the first of two orders of one instant and amount comes before: by what is asked of it, the channel and then the campaign, each
  /// by its bytes, blank last. The order of the file's rows would decide otherwise.
  private static func precedes(_ one: Int, _ other: Int, _ channels: Span<Int32>, _ campaigns: Span<Int32>) -> Bool {
    // A blank cell is -1, which is the largest number without a sign.
    let key = { (words: Span<Int32>, order: Int) in words.isEmpty ? 0 : UInt32(bitPattern: words[order]) }
    let (own, others) = (key(channels, one), key(channels, other))
    return own != others ? own < others : key(campaigns, one) < key(campaigns, other)
  }
}
