import Acting
import Analysing
import Trade

/// A queue counted for pages: by action, channel and day, and by the classes of each segmentation. Made once a report.
struct Dues: Sendable {
  let queue: Queue
  let leading: Leading
  /// By action, in the order of service, dated and undated, then by worth; only those of which anything is to be said.
  let lists: [List]
  /// Customers who stand in any list, ascending.
  let customers: [CustomerID]
  /// What is at risk with those who get marketing, each customer once; and by the place of a channel.
  let atRisk: Money
  let atRiskByChannel: [Money]
  /// Rows by the place of a channel, then by day of the covered ones.
  let days: [[Int]]
  /// Why actions wait or were given up, in the order of the reasons: only those that stop any.
  let reasons: [Reason]
  /// What is due for members, by segmentation.
  let classes: [SegmentationID: ClassDues]

  /// How many actions a reason has wait, and how many were given up for it.
  struct Reason: Sendable {
    let reason: Queue.Reason
    var deferred = 0
    var dropped = 0
  }

  /// What is to be said of an action.
  struct List: Sendable {
    let action: ActionID
    /// Messages, by the place of the channel.
    var channels = [Int](repeating: 0, count: ContactChannel.allCases.count)
    var customers = 0
    var atRisk = Money.zero
    var worth = Money.zero
    var deferred = 0
    var dropped = 0
    var heldOut = 0
    /// Said in another message.
    var joined = 0

    var rows: Int { channels.reduce(0, +) }
    var isEmpty: Bool { rows + deferred + dropped + heldOut + joined == 0 }
  }

  /// The counts of a queue.
  init(_ queue: Queue, _ analysis: Analysis, _ library: Library, jobs: Int) {
    self.queue = queue
    leading = Leading(analysis, playbooks: library.playbooks)
    var count = Counting(customers: analysis.ledger.customers.count, covered: queue.covered)
    for row in queue.rows { count.add(row) }
    for row in queue.heldOut { count.lists[count.place(row.candidate)].heldOut += 1 }
    var (deferred, dropped): ([Queue.Reason: Int], [Queue.Reason: Int]) = ([:], [:])
    for it in queue.deferred {
      count.lists[count.place(it.candidate)].deferred += 1
      deferred[it.reason, default: 0] += 1
    }
    for it in queue.dropped {
      count.lists[count.place(it.candidate)].dropped += 1
      dropped[it.reason, default: 0] += 1
    }
    reasons = Queue.Reason.allCases.map {
      Reason(reason: $0, deferred: deferred[$0, default: 0], dropped: dropped[$0, default: 0])
    }.filter { $0.deferred + $0.dropped > 0 }
    lists = count.lists.filter { !$0.isEmpty }.enumerated().sorted { a, b in
      let kinds = (Dues.rank(a.element.action.kind), Dues.rank(b.element.action.kind))
      if kinds.0 != kinds.1 { return kinds.0 < kinds.1 }
      return a.element.worth == b.element.worth ? a.offset < b.offset : a.element.worth > b.element.worth
    }.map(\.element)
    customers = count.seen.indices.filter { count.seen[$0] != 0 }.map { CustomerID($0) }
    (atRisk, atRiskByChannel, days) = (count.atRisk, count.byChannel, count.days)
    let guards = leading.guards(jobs: jobs)
    let (due, keys) = (customers, ContiguousArray(queue.rows.map { ClassDues.Key($0, action: count.place($0.candidate)) }))
    let made = analysis.segmentations.mapConcurrently(jobs: jobs) { segmentation in
      ClassDues(keys, segmentation, due, forbidden: Leading.forbidden(in: segmentation, guards))
    }
    classes = Dictionary(uniqueKeysWithValues: zip(analysis.segmentations.map(\.id), made))
  }

  /// Messages and calls in all.
  var rows: Int { queue.rows.count }

  /// The channels that anything goes out by, in their order.
  var channels: [ContactChannel] {
    ContactChannel.allCases.filter { channel in lists.contains { $0.channels[channel.place] > 0 } }
  }

  /// Messages by a channel.
  func count(_ channel: ContactChannel) -> Int { lists.reduce(0) { $0 + $1.channels[channel.place] } }

  /// The rows of a channel, which stand together.
  func rows(_ channel: ContactChannel) -> Range<Int> {
    let first = ContactChannel.allCases.prefix(channel.place).reduce(0) { $0 + count($1) }
    return first..<first + count(channel)
  }

  /// The first rows of a kind over all channels: service by day, the others by worth.
  func first(_ most: Int, of kind: ActionID.Kind) -> [Queue.Row] {
    let runs = channels.flatMap { channel in
      queue.rows[rows(channel)].lazy.filter { $0.candidate.action.kind == kind }.prefix(most)
    }
    return Array(runs.sorted { precedes($0, $1) }.prefix(most))
  }

  private func precedes(_ a: Queue.Row, _ b: Queue.Row) -> Bool {
    if a.candidate.action.kind == .service {
      let times = ((a.candidate.from, a.candidate.minute ?? 0), (b.candidate.from, b.candidate.minute ?? 0))
      if times.0 != times.1 { return times.0 < times.1 }
    } else if a.worth.total != b.worth.total {
      return a.worth.total > b.worth.total
    }
    let (one, other) = (a.candidate, b.candidate)
    if one.customer != other.customer { return one.customer < other.customer }
    return (one.action.rawValue, one.step, one.event) < (other.action.rawValue, other.step, other.event)
  }

  private static func rank(_ kind: ActionID.Kind) -> Int { ActionID.Kind.allCases.firstIndex(of: kind) ?? 0 }
}

extension Dues {
  /// A count in the making.
  private struct Counting {
    var lists = ActionID.allCases.map { List(action: $0) }
    /// Of each customer: the actions seen, a bit each, and the channels above them.
    var seen: ContiguousArray<UInt32>
    var atRisk = Money.zero
    var byChannel = [Money](repeating: .zero, count: ContactChannel.allCases.count)
    var days: [[Int]]
    private let covered: Period
    private let places = Dictionary(uniqueKeysWithValues: ActionID.allCases.enumerated().map { ($1, $0) })
    private static let firstChannel = UInt32(24)
    private static let marketing = UInt32(1) << 31

    init(customers: Int, covered: Period) {
      seen = ContiguousArray(repeating: 0, count: customers)
      days = Array(repeating: Array(repeating: 0, count: covered.length), count: ContactChannel.allCases.count)
      self.covered = covered
    }

    func place(_ candidate: Candidate) -> Int { places[candidate.action] ?? 0 }

    mutating func add(_ row: Queue.Row) {
      let (customer, place, channel) = (row.candidate.customer.index, place(row.candidate), row.channel.place)
      lists[place].channels[channel] += 1
      lists[place].worth += row.worth.total
      if mark(customer, UInt32(1) << UInt32(place)) {
        lists[place].customers += 1
        lists[place].atRisk += row.worth.atRisk
      }
      if row.worth.atRisk > .zero {
        if mark(customer, UInt32(1) << (Counting.firstChannel + UInt32(channel))) { byChannel[channel] += row.worth.atRisk }
        if mark(customer, Counting.marketing) { atRisk += row.worth.atRisk }
      }
      for guest in row.also { lists[self.place(guest)].joined += 1 }
      let day = max(0, min(covered.length - 1, covered.from.distance(to: row.candidate.from)))
      days[channel][day] += 1
    }

    /// Whether a bit of a customer was not set yet.
    private mutating func mark(_ customer: Int, _ bit: UInt32) -> Bool {
      if seen[customer] & bit != 0 { return false }
      seen[customer] |= bit
      return true
    }
  }
}
