import Analysing
import Trade

@testable import Acting

/// A store in Madrid whose week ended on Sunday, 2026-11-15, unless another day is told; the seven days after it are to be served.
struct ServiceBench {
  /// An order by the store's clocks.
  struct Order {
    /// Such as `2026-11-13 18:30`.
    var placed: String
    var units: Int64 = 20
    var status = OrderStatus.paid
    /// Likewise; nil: not known.
    var paid: String?
    /// A day.
    var delivered: String?
    /// Products of the order, a line each: category and whole units.
    var lines: [(category: Int, units: Int64)] = []

    init(
      _ placed: String, _ units: Int64 = 20, _ status: OrderStatus = .paid, paid: String? = nil, delivered: String? = nil,
      lines: [(category: Int, units: Int64)] = []
    ) {
      (self.placed, self.units, self.status, self.paid) = (placed, units, status, paid)
      (self.delivered, self.lines) = (delivered, lines)
    }
  }

  /// The orders of each customer, in time.
  var customers: [[Order]]
  /// Orders of nobody.
  var anonymous: [Order] = []
  var lastDay = "2026-11-15"
  var kind = Period.Kind.week
  /// When the queue is made; nil: at the end of the period.
  var at: String?
  var book = ActionBook()
  var past = IssuedPast()

  /// A store in which orders of 100 were usual a while ago, so that those are among the dearest tenth and those of 20 are not.
  init(_ customers: [Order]...) {
    self.customers = customers
    for action in ActionID.allCases {
      var entry = ActionBook.Entry()
      (entry.channels, entry.say) = ([.chat, .email, .sms, .phone, .platform], ["en": "Hello."])
      book.entries[action] = entry
    }
  }

  /// Central European time of 2026.
  static let zone = ZoneRules(
    name: "Europe/Madrid", initial: 3600,
    transitions: [(1_774_746_000, 7200), (1_792_890_000, 3600)])

  /// Tea and ware.
  private static let categories = ["tea", "ware"]

  /// The desk at the end of the period.
  func desk() throws -> Desk {
    guard let currency = Currency("EUR") else { throw Missing() }
    let store = Store(name: "Test", currency: currency, zone: Self.zone)
    let period = Period(kind, holding: try day(lastDay))
    let analysis = Analyst(store: store, policy: Policy()).analyse(try ledger(), in: period, isPartial: false)
    var library = Library(playbooks: [:])
    library.actions = book
    return Desk(analysis, library, after: past, at: try at.map(instant))
  }

  /// What is due of an action: the customer, the first and the last day, for reminders the step and the time.
  func due(_ action: ActionID) throws -> [String] {
    try desk().candidates().filter { $0.action == action }.map { it in
      let days = "\(it.customer.index) \(it.from.iso)"
      guard let minute = it.minute else { return days + " " + it.until.iso }
      return days + " " + String(10_000 + minute / 60 * 100 + minute % 60).dropFirst() + " step \(it.step)"
    }
  }

  private func ledger() throws -> Ledger {
    var (ids, orders, lines) = (TextPool(), OrderTable(), LineTable())
    let all = customers + [anonymous]
    let (hasPaid, hasDelivered) = (
      all.joined().contains { $0.paid != nil }, all.joined().contains { $0.delivered != nil }
    )
    for (place, own) in all.enumerated() {
      if place < customers.count { ids.append("c\(place)".utf8) }
      for order in own {
        for line in order.lines {
          lines.order.append(Int32(orders.placed.count))
          lines.product.append(Int32(line.category))
          lines.amount.append(line.units * Money.scale)
        }
        let placed = try instant(order.placed)
        orders.placed.append(placed)
        orders.day.append(Self.zone.day(of: placed))
        orders.amount.append(order.units * Money.scale)
        orders.status.append(order.status)
        if hasPaid { orders.paid.append(try order.paid.map(instant)) }
        if hasDelivered { orders.delivered.append(try order.delivered.map(day)) }
      }
      if place < customers.count { orders.starts.append(Int32(orders.placed.count)) }
    }
    var products = ProductTable()
    if lines.count > 0 {
      for name in Self.categories {
        products.ids.append(name.utf8)
        products.names.append(name.utf8)
        products.categories.append(name.utf8)
      }
      products.category = [0, 1]
    }
    return Ledger(
      customers: CustomerTable(ids: ids), products: products, orders: orders, lines: lines, refunds: RefundTable(),
      intake: Intake())
  }

  /// A day from `2026-11-15`.
  func day(_ text: String) throws -> Day {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, let day = Day(year: parts[0], month: parts[1], day: parts[2]) else { throw Missing() }
    return day
  }

  /// An instant from `2026-11-15 18:30` by the store's clocks, or `2026-11-15 18:30:59`.
  func instant(_ text: String) throws -> Instant {
    let (date, time) = (text.prefix(10), text.dropFirst(11).split(separator: ":").compactMap { Int64($0) })
    guard time.count >= 2 else { throw Missing() }
    let local = Int64(try day(String(date)).number) * 86_400 + time[0] * 3600 + time[1] * 60 + (time.count > 2 ? time[2] : 0)
    return Instant(seconds: UInt32(clamping: Self.zone.utc(fromLocal: local)))
  }

  /// What cannot be read.
  struct Missing: Error {}
}
