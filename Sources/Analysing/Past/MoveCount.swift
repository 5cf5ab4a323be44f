import Trade

/// Finds who moved since a recorded period and why, in all segmentations that it has: each customer's classes are compared, and only of
/// who moved are orders looked at. segmentation.md §7.
struct MoveCount {
  private let slices: Slices
  private let facts: Facts
  private let record: PeriodRecord
  private let pairs: [Pair]
  private let orders: EarlierOrders

  /// A segmentation then and now.
  struct Pair: Sendable {
    let id: SegmentationID
    let then: PeriodSummary.Classes
    /// The class of now of each class of then, by its id; `gone` for one that is none any more.
    let places: ContiguousArray<UInt8>
    let classes: [String]
    let earlier: ContiguousArray<UInt8>
    let now: ContiguousArray<UInt8>
    let lost: [Int]

    /// Stands for a class that is none any more.
    static let gone: UInt8 = 254

    init?(_ segmentation: Segmentation, _ record: PeriodRecord) {
      guard let place = record.summary.segmentations.firstIndex(where: { $0.id == segmentation.id.rawValue }) else { return nil }
      (id, then, now) = (segmentation.id, record.summary.segmentations[place], segmentation.assignment)
      (classes, earlier) = (segmentation.classes, record.assignments[place])
      lost = record.lost.isEmpty ? [] : record.lost[place]
      let numbers = Dictionary(segmentation.classes.enumerated().map { ($1, UInt8($0)) }) { first, _ in first }
      places = ContiguousArray(then.classes.map { numbers[$0] ?? Pair.gone })
      isRedefined = then.definition != segmentation.definition
    }

    /// Whether the configuration says something else than then.
    let isRedefined: Bool
    /// One row more than classes then, one column more than classes now.
    var width: Int { classes.count + 1 }
    var height: Int { then.classes.count + 1 }
  }

  /// What is found of all segmentations.
  struct Found {
    var movements: [SegmentationID: Movement] = [:]
    /// Who moved for none of the reasons that lie in the orders since: what is left to look at, ascending.
    var undecided: [SegmentationID: [CustomerID]] = [:]
  }

  /// Compares the customers of an analysis with a record of the same customers.
  init(_ segmentations: [Segmentation], _ record: PeriodRecord, _ snapshot: Snapshot) {
    (slices, facts, self.record) = (snapshot.slices, snapshot.facts, record)
    pairs = segmentations.compactMap { Pair($0, record) }
    orders = EarlierOrders(snapshot.ledger, snapshot.counted, to: record.summary.period.to)
  }

  /// The moves; those that are undecided are told as `data-corrected`.
  func found() -> Found {
    var parts: [Part] = []
    let reasons = columns(pairs.count, of: facts.orderCount.count) { columns in parts = slices.map { fill(columns, $0) } }
    var found = Found()
    for (index, pair) in pairs.enumerated() {
      var matrix = Array(repeating: Array(repeating: 0, count: pair.width), count: pair.height)
      for part in parts {
        for (place, count) in part.counts[index].enumerated() { matrix[place / pair.width][place % pair.width] += Int(count) }
      }
      // Who is in no class at all belongs in no table of a segmentation.
      matrix[pair.height - 1][pair.width - 1] = 0
      for (row, count) in pair.lost.enumerated() { matrix[row][pair.width - 1] += count }
      found.movements[pair.id] = Movement(
        from: record.summary.period, earlierClasses: pair.then.classes, earlierNames: pair.then.names, matrix: matrix,
        earlier: pair.earlier, reasons: reasons[index])
      let undecided = parts.flatMap { $0.undecided[index] }
      if !undecided.isEmpty { found.undecided[pair.id] = undecided }
    }
    return found
  }

  /// What a slice of the customers finds, by segmentation.
  private struct Part {
    var counts: [ContiguousArray<Int32>]
    var undecided: [[CustomerID]]
  }

  /// What has become of a customer's orders: the reasons that are the same in every segmentation.
  private enum Event: UInt8 { case stayed, moved, firstOrder, corrected, refunded, ordered, nothing }

  private func fill(_ columns: [Filling<UInt8>], _ slice: Slices.Slice) -> Part {
    var part = Part(counts: [], undecided: Array(repeating: [], count: pairs.count))
    var events = ContiguousArray(repeating: Event.stayed, count: slice.customers.count)
    for pair in pairs { part.counts.append(count(pair, slice, &events)) }
    for place in events.indices where events[place] == .moved {
      events[place] = event(of: CustomerID(slice.customers.lowerBound + place))
    }
    for (index, pair) in pairs.enumerated() {
      let (earlier, now, places) = (pair.earlier.span, pair.now.span, pair.places.span)
      for customer in slice.customers {
        let event = events[customer - slice.customers.lowerBound]
        if event == .stayed || !MoveCount.isMove(earlier[customer], now[customer], places) {
          columns[index].set(customer, Segmentation.none)
          continue
        }
        let reason = reason(event, pair)
        columns[index].set(customer, MoveCount.number(reason ?? .dataCorrected))
        if reason == nil { part.undecided[index].append(CustomerID(customer)) }
      }
    }
    return part
  }

  /// Counts from which class to which customers went, and marks who moved.
  private func count(
    _ pair: Pair, _ slice: Slices.Slice, _ events: inout ContiguousArray<Event>
  ) -> ContiguousArray<Int32> {
    var counts = ContiguousArray<Int32>(repeating: 0, count: pair.height * pair.width)
    var cells = counts.mutableSpan
    var marks = events.mutableSpan
    let (earlier, now, places) = (pair.earlier.span, pair.now.span, pair.places.span)
    let (height, width, first) = (pair.height, pair.width, slice.customers.lowerBound)
    for customer in slice.customers {
      let row = min(Int(earlier[customer]), height - 1)
      cells[row * width + min(Int(now[customer]), width - 1)] += 1
      if MoveCount.isMove(earlier[customer], now[customer], places) { marks[customer - first] = .moved }
    }
    return counts
  }

  @inline(__always) private static func isMove(_ earlier: UInt8, _ now: UInt8, _ places: Span<UInt8>) -> Bool {
    earlier == Segmentation.none ? now != Segmentation.none : places[Int(earlier)] != now
  }

  private func event(of customer: CustomerID) -> Event {
    let (day, index) = (record.summary.period.to, customer.index)
    let isBuyer = facts.isBuyer(customer)
    // Who had an order then cannot have the first one now, whatever the data says today.
    if isBuyer, record.facts[index] == 0, facts.firstDay[index] > day { return .firstOrder }
    if orders.digest(of: customer) != record.facts[index] { return .corrected }
    if orders.isRefunded(customer) { return .refunded }
    return isBuyer && facts.lastDay[index] > day ? .ordered : .nothing
  }

  /// The reason by what became of the orders; nil where nothing did.
  private func reason(_ event: Event, _ pair: Pair) -> MoveReason? {
    if event == .firstOrder { return .firstOrder }
    if pair.isRedefined { return .configurationChanged }
    switch event {
    case .corrected: return .dataCorrected
    case .refunded: return .refunded
    case .ordered: return .ordered
    case .firstOrder, .stayed, .moved, .nothing: return nil
    }
  }

  /// A reason as columns hold it.
  static func number(_ reason: MoveReason) -> UInt8 { UInt8(MoveReason.allCases.firstIndex(of: reason) ?? 0) }
}
