import Trade

/// Counts the hours in which the best repeat buyers order.
struct BuyingHoursCount {
  private let snapshot: Snapshot
  private let importance: Segmentation?
  private let first: Day
  /// Seconds east of UTC on each of the days, from the first on; nil where clocks change on that day.
  private let offsets: [Int64?]

  /// The orders of the year of a snapshot; `all` has the importance of customers.
  init(_ snapshot: Snapshot, _ all: [Segmentation]) {
    self.snapshot = snapshot
    importance = all.first { $0.id == .importance }
    let (first, zone) = (snapshot.start(ofLast: snapshot.policy.windows.year), snapshot.store.zone)
    self.first = first
    offsets = (0...first.distance(to: snapshot.asOf)).map { place in
      let day = first.advanced(by: place)
      let (start, end) = (zone.start(of: day), zone.start(of: day.advanced(by: 1)))
      return zone.offset(at: start) == zone.offset(at: end) ? zone.offset(at: start) : nil
    }
  }

  /// The hours; nil where the data has no time of day: every such order stands at the very beginning of its day.
  var hours: BuyingHours? {
    guard let importance else { return nil }
    let best = importance.classes.map { ["key-account", "important"].contains($0) }
    let parts = snapshot.slices.map { slice in part(slice, importance.assignment, best) }
    if !parts.contains(where: \.hasTimes), parts.contains(where: { $0.hours.orders > 0 }) { return nil }
    var (hours, pieces) = (BuyingHours(), [Int64: Int]())
    for part in parts {
      hours.customers += part.hours.customers
      hours.orders += part.hours.orders
      hours.revenue += part.hours.revenue
      for day in 0..<7 {
        for hour in 0..<24 { hours.counts[day][hour] += part.cells[day * 24 + hour] }
      }
      pieces.merge(part.pieces, uniquingKeysWith: +)
    }
    if !pieces.isEmpty {
      let sorted = pieces.sorted { $0.key < $1.key }.map { (value: $0.key, count: $0.value) }
      hours.pieces = Distribution(sorted, histogram: Histogram(width: Int(Money.scale), bins: 12), offset: Money.scale)
    }
    return hours
  }

  private struct Part: Sendable {
    var hours = BuyingHours()
    var cells = ContiguousArray(repeating: 0, count: 7 * 24)
    var hasTimes = false
    /// How often an order had so many ten-thousandths of pieces.
    var pieces: [Int64: Int] = [:]
  }

  private func part(_ slice: Slices.Slice, _ assignment: ContiguousArray<UInt8>, _ best: [Bool]) -> Part {
    var part = Part()
    let (facts, orders, asOf) = (snapshot.facts, snapshot.ledger.orders, snapshot.asOf)
    let (counts, lastDays, classes) = (facts.orderCount.span, facts.lastDay.span, assignment.span)
    let (days, values, placed) = (orders.day.span, snapshot.counted.values.span, orders.placed.span)
    for customer in slice.customers where lastDays[customer] >= first {
      let own = Int(classes[customer])
      guard own < best.count, best[own], Int(counts[customer]) >= snapshot.policy.measures.bestOrders else { continue }
      part.hours.customers += 1
      let run = orders.orders(of: CustomerID(customer))
      for order in run where values[order] > 0 && days[order] >= first && days[order] <= asOf {
        part.hours.orders += 1
        part.hours.revenue.units += values[order]
        let second = self.second(placed[order], of: days[order])
        if second > 0 { part.hasTimes = true }
        part.cells[(days[order].weekday - 1) * 24 + min(23, Int(second) / 3600)] += 1
      }
      if !snapshot.ledger.lines.quantity.isEmpty { countPieces(run, &part.pieces) }
    }
    return part
  }

  /// Seconds since midnight by the clock on the wall; 0 at the beginning of a day that has no midnight.
  @inline(__always) private func second(_ instant: Instant, of day: Day) -> Int64 {
    let (utc, midnight) = (Int64(instant.seconds), Int64(day.number) * 86_400)
    if let offset = offsets[first.distance(to: day)] { return max(0, utc + offset - midnight) }
    let zone = snapshot.store.zone
    return utc == zone.start(of: day) ? 0 : max(0, utc + zone.offset(at: utc) - midnight)
  }

  private func countPieces(_ run: Range<Int>, _ pieces: inout [Int64: Int]) {
    let (lines, orders) = (snapshot.ledger.lines, snapshot.ledger.orders)
    var (last, sum) = (-1, Int64(0))
    func close() { if sum > 0 { pieces[sum, default: 0] += 1 } }
    for line in lines.lines(of: run) {
      let order = lines.orderNumber(of: line)
      guard orders.day[order] >= first, snapshot.counted.net(order) > 0, lines.amount(of: line, in: orders) > 0 else { continue }
      if order != last {
        close()
        (last, sum) = (order, 0)
      }
      sum += max(0, lines.quantity[line])
    }
    close()
  }
}
