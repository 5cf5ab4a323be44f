import Analysing
import Trade

@testable import Describing

/// A small shop for tests: orders by customer ("" for none), days before 2026-11-15 and whole units of money.
struct TinyShop {
  var orders: [(customer: String, ago: Int, amount: Int)] = []
  /// Names by customer id.
  var names: [String: String] = [:]
  /// Profit of each order in whole units; empty for unknown.
  var profits: [Int] = []
  /// Product, category and amount of the line of each order; empty for none.
  var lines: [(product: String, category: String)] = []
  /// Customer records without an order.
  var contacts: [String] = []
  /// Further columns of the customer file, by customer id.
  var texts: [CustomerColumn: [String: String]] = [:]
  /// Absences to tell of, and segmentations that stand in for rules.
  var absences: [Absence] = []
  var fakes: [FakeRule] = []
  var policy = Policy()
  var storeName = "Colina Tea"
  var playbooks: [String: Playbook] = [:]
  var privacy = Privacy.full
  /// How many weeks before the period the last recorded week lies; nil: nothing is recorded. And whether the week a year before is.
  var recordedAgo: Int?
  var hasRecordOfYearBefore = false
  /// What else an analysis says that a test is about.
  var adding: @Sendable (inout Analysis) -> Void = { _ in }
  var restatement: Restatement?

  static let hostile = #"O'Neil <&> "Sons" =1+2 <script>"#

  /// A store of `count` buyers: the n-th orders every `3 n` days, a few times, the last one `5 n` days ago.
  static func believable(_ count: Int = 60) -> TinyShop {
    var shop = TinyShop()
    for number in 1...count {
      let id = "c" + String(number + 1000)
      for order in 0..<(1 + number % 7) {
        shop.orders.append((id, (5 * number) % 500 + order * (3 + number), 10 + (number * number) % 97 + order))
      }
    }
    shop.names = ["c1001": hostile]
    return shop
  }

  private static let end = Day(year: 2026, month: 11, day: 15) ?? Day(number: 0)

  private var ledger: Ledger {
    let ids = Set(orders.map(\.customer) + contacts).filter { !$0.isEmpty }.sorted()
    var pool = TextPool()
    var texts = TextPool()
    for id in ids {
      pool.append(id.utf8)
      texts.append((names[id] ?? "").utf8)
    }
    var table = OrderTable()
    var lineTable = LineTable()
    var products = ProductTable()
    let titles = Set(lines.map(\.product)).sorted()
    let categories = Set(lines.map(\.category)).sorted()
    for category in categories { products.categories.append(category.utf8) }
    for title in titles {
      products.ids.append(title.utf8)
      products.names.append("".utf8)
      products.category.append(Int32(categories.firstIndex(of: lines.first { $0.product == title }?.category ?? "") ?? -1))
    }
    let owners = orders.map { ids.firstIndex(of: $0.customer) ?? ids.count }
    let standing = orders.indices.sorted {
      (owners[$0], -orders[$0].ago, orders[$0].amount, $0) < (owners[$1], -orders[$1].ago, orders[$1].amount, $1)
    }
    table.starts = ContiguousArray((0...ids.count).map { owner in Int32(owners.count { $0 < owner }) })
    for (place, index) in standing.enumerated() {
      let order = orders[index]
      let day = TinyShop.end.advanced(by: -order.ago)
      table.placed.append(Instant(seconds: UInt32(Int(day.number) * 86_400 + 36_000)))
      table.day.append(day)
      table.amount.append(Int64(order.amount) * Money.scale)
      table.status.append(.paid)
      if !profits.isEmpty { table.profit.append(Int64(profits[index]) * Money.scale) }
      guard !lines.isEmpty else { continue }
      lineTable.order.append(Int32(place))
      lineTable.product.append(Int32(titles.firstIndex(of: lines[index].product) ?? -1))
      lineTable.amount.append(Int64(order.amount) * Money.scale)
    }
    var pools: [CustomerColumn: TextPool] = names.isEmpty ? [:] : [.name: texts]
    for (column, told) in self.texts {
      var own = TextPool()
      for id in ids { own.append((told[id] ?? "").utf8) }
      pools[column] = own
    }
    let isRecorded = contacts.isEmpty ? [] : ContiguousArray(ids.map { contacts.contains($0) })
    return Ledger(
      customers: CustomerTable(ids: pool, isRecorded: isRecorded, texts: pools), products: products, orders: table,
      lines: lineTable, refunds: RefundTable(), intake: Intake())
  }

  private var store: Store? {
    Currency("EUR").map { Store(name: storeName, currency: $0, zone: .utc) }
  }

  var analysis: Analysis? {
    store.map {
      let (analyst, week) = (Analyst(store: $0, policy: policy), Period(.week, holding: TinyShop.end))
      let recorded = { PeriodRecord(analyst.analyse(ledger, in: $0, isPartial: false)) }
      var past = Past()
      past.before = recordedAgo.map { recorded(Period(.week, holding: TinyShop.end.advanced(by: -7 * $0))) }
      if hasRecordOfYearBefore { past.yearBefore = recorded(week.yearBefore).summary }
      var analysis = analyst.analyse(ledger, in: week, isPartial: false, after: past)
      analysis.segmentations.removeAll { real in fakes.contains { $0.id == real.id } }
      analysis.segmentations += fakes.map { $0.segmentation(of: analysis) }
      analysis.absences += absences
      if let loyal = fakes.first(where: { $0.id == .behaviour })?.segmentation(of: analysis) {
        analysis.loyalty = LoyaltyClaim(
          buyers: Share(loyal.figures[0].buyers, of: loyal.all.buyers),
          value: Share(loyal.figures[0].turnover.lifetime.revenue, of: loyal.all.turnover.lifetime.revenue),
          mostBuyers: Share(policy.behaviour.claimedBuyers, of: 10_000),
          leastValue: Share(policy.behaviour.claimedValue, of: 10_000))
      }
      adding(&analysis)
      return analysis
    }
  }

  var editor: Editor {
    Editor(
      library: Library(playbooks: playbooks), privacy: privacy, archive: [], tool: "clientela test", codeKey: "key",
      restatement: restatement)
  }

  /// The whole report.
  var report: Report {
    get throws {
      guard let analysis else { throw FakeRule.NoAnalysis() }
      return try editor.describe(analysis)
    }
  }

  /// The pages of the segmentations.
  func pages() throws -> [Page] {
    guard let analysis else { return [] }
    return try SegmentPages(editor: editor, analysis: analysis, framing: Framing(analysis: analysis, editor: editor)).pages()
  }

  /// One of them alone, by its name: `life-stage/sleeping`; of an analysis of this shop that is there already. Nil where there is none.
  func page(_ name: String, in known: Analysis? = nil) throws -> Page? {
    guard let analysis = known ?? analysis else { return nil }
    let names = analysis.segmentations.flatMap { segmentation in
      [segmentation.id.rawValue] + segmentation.classes.map { segmentation.id.rawValue + "/" + $0 }
    }
    let pages = SegmentPages(editor: editor, analysis: analysis, framing: Framing(analysis: analysis, editor: editor))
    return try names.firstIndex(of: name).map { try pages.tasks[$0]() }
  }

  /// What tests that only read share: each is made once.
  enum Shared {
    /// The pages of the segmentations of a believable store.
    static let believable = Result { () throws -> [Page] in
      guard let analysis else { throw FakeRule.NoAnalysis() }
      let editor = TinyShop.believable().editor
      return try SegmentPages(editor: editor, analysis: analysis, framing: Framing(analysis: analysis, editor: editor)).pages()
    }
    static let analysis = TinyShop.believable().analysis
    static let everything = TinyShop.everything().analysis
    /// The report of a store with everything.
    static let report = Result { () throws -> Report in
      guard let everything else { throw FakeRule.NoAnalysis() }
      return try TinyShop.everything().editor.describe(everything)
    }
  }

  /// A playbook with a body.
  static func playbook(_ body: String, goal: String = "Keep them") -> Playbook {
    Playbook(
      source: "content/en/playbooks/rfm/x.md", title: "X", goal: goal, owner: "Care", treatments: ["call"], channels: ["phone"],
      cadence: "weekly", offer: "none", guardrails: [], measures: ["return"], body: body, bodyLine: 12)
  }
}
