import Analysing
import Trade

@testable import Describing

/// A shop of a few orders, written by hand, and its report.
struct SampleShop {
  struct Order {
    var customer: String?
    var day: String
    var euros: Int64
    var status = OrderStatus.paid
    var discount: Int64 = 0
    var refund: Int64 = 0

    init(
      _ customer: String?, _ day: String, _ euros: Int64, _ status: OrderStatus = .paid, discount: Int64 = 0, refund: Int64 = 0
    ) {
      self.customer = customer
      self.day = day
      self.euros = euros
      self.status = status
      self.discount = discount
      self.refund = refund
    }
  }

  var orders: [Order]
  /// Name and company by id: the customer file.
  var records: [String: (name: String, company: String)] = [:]
  var rejects: [Reject] = []
  var period = "2026-W46"
  var privacy = Privacy.masked
  var codeKey: String? = "key"
  var archive: [ArchiveEntry] = []
  var isPartial = false
  var mappings: [ColumnMapping] = []
  var notes: [String] = []
  var statuses: [(String, Int)] = []

  static let hostile = "O'Neil <&> \"Sons\" =1+2 <script>"

  var analysis: Analysis {
    get throws {
      guard let currency = Currency("EUR"), let period = Period(period) else { throw Missing() }
      let store = Store(name: "Colina Tea", currency: currency, zone: .utc)
      return Analyst(store: store, policy: Policy()).analyse(try ledger, in: period, isPartial: isPartial)
    }
  }

  var editor: Editor {
    Editor(
      library: Library(playbooks: [:]), privacy: privacy, archive: archive, tool: "clientela 0.1.0", codeKey: codeKey)
  }

  var report: Report { get throws { try editor.describe(try analysis) } }

  var framing: Framing { get throws { Framing(analysis: try analysis, editor: editor) } }

  struct Missing: Error {}

  // MARK: Ledger

  private var ledger: Ledger {
    get throws {
      let ids = Set(orders.compactMap(\.customer)).union(records.keys).sorted {
        Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8))
      }
      var table = OrderTable()
      let owners = orders.map { $0.customer.flatMap { ids.firstIndex(of: $0) } ?? ids.count }
      table.starts = ContiguousArray((0...ids.count).map { owner in Int32(owners.count { $0 < owner }) })
      // By customer, then in time: a date's letters stand in the order of days.
      let standing = orders.indices.sorted {
        (owners[$0], orders[$0].day, orders[$0].euros, $0) < (owners[$1], orders[$1].day, orders[$1].euros, $1)
      }
      for order in standing.map({ orders[$0] }) {
        guard let day = SampleShop.day(order.day) else { throw Missing() }
        table.placed.append(Instant(seconds: UInt32(day.number) * 86_400 + 43_200))
        table.day.append(day)
        table.amount.append(order.euros * 10_000)
        table.status.append(order.status)
        table.discount.append(order.discount * 10_000)
        table.refund.append(order.refund * 10_000)
      }
      var intake = Intake(
        files: [
          SourceFile(
            table: "orders", path: "/private/shop/orders.csv", sha256: String(repeating: "9f2c41ab", count: 8),
            rows: orders.count + rejects.count, rejects: rejects.count)
        ], rejects: rejects, columns: ["orders.discount", "orders.refund", "orders.status"])
      intake.mappings = mappings
      intake.notes = notes
      intake.unknownStatuses = statuses.map { (value: $0.0, rows: $0.1) }
      intake.read = Intake.Tally(
        rows: orders.count + rejects.count,
        amount: Money(units: orders.reduce(0) { $0 + $1.euros * 10_000 }))
      intake.refunds = Money(units: orders.reduce(0) { $0 + $1.refund * 10_000 })
      return Ledger(
        customers: customers(ids), products: ProductTable(), orders: table, lines: LineTable(), refunds: RefundTable(),
        intake: intake)
    }
  }

  private func customers(_ ids: [String]) -> CustomerTable {
    var (pool, names, companies) = (TextPool(), TextPool(), TextPool())
    for id in ids {
      pool.append(id.utf8)
      names.append((records[id]?.name ?? "").utf8)
      companies.append((records[id]?.company ?? "").utf8)
    }
    guard !records.isEmpty else { return CustomerTable(ids: pool) }
    return CustomerTable(
      ids: pool, isRecorded: ContiguousArray(ids.map { records[$0] != nil }), texts: [.name: names, .company: companies])
  }

  private static func day(_ text: String) -> Day? { Period("\(text)..\(text)")?.from }
}

extension Phrase {
  /// The words of a phrase.
  var plain: String {
    map { inline in
      switch inline {
      case .text(let text), .strong(let text), .quiet(let text), .code(let text), .link(let text, to: _), .key(let text, _): text
      case .pips: ""
      case .ramp(let from, to: let to): "\(from) \(to)"
      }
    }.joined()
  }
}

extension Page {
  /// The first block of a kind.
  func first<Found>(_ pick: (Block) -> Found?) -> Found? { blocks.lazy.compactMap(pick).first }

  /// A section by its anchor.
  func section(_ id: String) -> Section? {
    first { block in
      guard case .section(let section) = block, section.id == id else { return nil }
      return section
    }
  }

  var tiles: [Tile] {
    first { block in
      guard case .tiles(title: _, let tiles, under: _) = block else { return nil }
      return tiles
    } ?? []
  }

  var findings: [Findings.Finding] {
    first { block in
      guard case .findings(let findings) = block else { return nil }
      return findings.items
    } ?? []
  }
}

extension Section {
  var table: Table? {
    body.lazy.compactMap { block in
      guard case .table(let table) = block else { return nil }
      return table
    }.first
  }
}
