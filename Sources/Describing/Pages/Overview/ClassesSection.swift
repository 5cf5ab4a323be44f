import Analysing
import Charts
import Trade

/// The eight RFM classes with their share of customers (ring) and of revenue (dot).
struct ClassesSection {
  let framing: Framing
  let path: String
  private var words: Words { framing.words }

  /// The section; nil without buyers.
  var block: Block? {
    guard let rfm = framing.segmentation(.rfm), rfm.all.customers > 0 else { return nil }
    let rows = rows(rfm)
    let since = SinceRecorded(framing, rfm)
    let key: Phrase = [
      .text("Three marks stand for recency, frequency and money: "), .pips(Pips(r: true, f: true, m: true)), .text(" all high, "),
      .pips(Pips(r: false, f: false, m: false)), .text(" all low."),
    ]
    var shares: Phrase = []
    if isLarge { shares.append(.text("Ring: share of customers. Dot: share of lifetime revenue. ")) }
    shares.append(.link("All about the classes", to: framing.link(from: path, toPage: "rfm.html")))
    return .section(
      Section(id: "classes", heading: heading(rows, of: rfm), note: [key, shares], body: [.table(table(rows, of: rfm, since))]))
  }

  private struct Line {
    var classID: String?
    var customers: Int
    var revenue: Money
    /// More or fewer customers than were recorded.
    var since = "–"
    var customerShare: Int64 = 0
    var revenueShare: Int64 = 0
  }

  /// A small store reads counts, not shares. segmentation.md §7.
  private var isLarge: Bool { framing.analysis.facts.buyers.count >= framing.analysis.policy.smallStore }

  /// The classes by revenue, and the orders without a customer last.
  private func rows(_ rfm: Segmentation) -> [Line] {
    var lines = zip(rfm.classes, rfm.figures).map {
      Line(classID: $0, customers: $1.customers, revenue: $1.turnover.lifetime.revenue)
    }
    lines = lines.enumerated().sorted { a, b in
      a.element.revenue == b.element.revenue ? a.offset < b.offset : a.element.revenue > b.element.revenue
    }.map(\.element)
    if !rfm.anonymous.lifetime.isNothing {
      lines.append(Line(classID: nil, customers: 0, revenue: rfm.anonymous.lifetime.revenue))
    }
    let customerShares = apportioned(lines.map { Int64($0.customers) })
    let revenueShares = apportioned(lines.map(\.revenue.units))
    for index in lines.indices {
      lines[index].customerShare = customerShares[index]
      lines[index].revenueShare = revenueShares[index]
    }
    return lines
  }

  /// "12% of customers bring 52% of revenue": the class that brings most.
  private func heading(_ rows: [Line], of rfm: Segmentation) -> String {
    guard isLarge, let first = rows.first(where: { $0.classID != nil }), first.revenue > .zero else {
      let filled = words.spelled(rfm.figures.count { $0.customers > 0 })
      return "\(words.count(rfm.all.customers, "customer", "customers")) in \(filled) of eight classes"
    }
    let customers = words.wholePercent(Share(first.customerShare, of: 1000))
    return "\(customers) of customers bring \(words.wholePercent(Share(first.revenueShare, of: 1000))) of revenue"
  }

  private func table(_ lines: [Line], of rfm: Segmentation, _ since: SinceRecorded?) -> Table {
    var rows = lines
    if let since {
      for index in rows.indices {
        if let own = rows[index].classID.flatMap({ rfm.classes.firstIndex(of: $0) }) { rows[index].since = since.change(own) }
      }
    }
    let largest = rows.flatMap { [$0.customerShare, $0.revenueShare] }.max() ?? 0
    let scale = Double(max(1, (largest + 199) / 200)) * 0.2
    let ticks = stride(from: 0, through: Int((scale * 100).rounded()), by: 20).map { Tick(Double($0) / 100, "\($0)%") }
    var columns = [Table.Column("Class", .left), Table.Column("Customers", isKey: true)]
    if let since { columns.append(Table.Column(since.heading)) }
    if isLarge {
      columns += [
        Table.Column("Share of\ncustomers"),
        Table.Column("Both shares on one scale", .graphic, label: "", axis: .dumbbellAxis(ticks, scale: scale)),
        Table.Column("Share of\nrevenue", sorted: .descending),
      ]
    }
    columns += [
      Table.Column("Lifetime\nrevenue", sorted: isLarge ? nil : .descending), Table.Column("Mean per\ncustomer"),
    ]
    var all = Line(classID: nil, customers: rfm.all.customers, revenue: rows.reduce(.zero) { $0 + $1.revenue })
    (all.customerShare, all.revenueShare) = (1000, 1000)
    all.since = since?.total ?? ""
    let hasSince = since != nil
    var total = cells(
      all, head: Table.Cell("All customers"), graphic: nil, mean: rfm.all.turnover.lifetime.revenue, hasSince: hasSince)
    let first = hasSince ? 3 : 2
    if isLarge { (total[first], total[first + 2]) = (Table.Cell("100%"), Table.Cell("100%")) }
    return Table(
      columns: columns, rows: rows.map { row($0, scale: scale, hasSince: hasSince) }, footer: Table.Row(total), style: .classes)
  }

  private func row(_ line: Line, scale: Double, hasSince: Bool) -> Table.Row {
    guard let id = line.classID else {
      let head = Table.Cell([.text("Without customer")], below: "orders that name nobody")
      return Table.Row(cells(line, head: head, graphic: nil, mean: nil, hasSince: hasSince))
    }
    let (title, gloss) = ClassNames.words(.rfm, id)
    let pips = ClassNames.pips(.rfm, id)
    let link = framing.link(from: path, toPage: "rfm/\(id).html")
    let graphic = Graphic.dumbbell(
      ring: Double(line.customerShare) / 1000, dot: max(0, Double(line.revenueShare) / 1000), scale: scale,
      tone: pips?.tone ?? .ink)
    let head = Table.Cell([.link(title, to: link)], mark: pips.map { .pips($0) }, below: gloss)
    var cells = cells(line, head: head, graphic: graphic, mean: line.revenue, hasSince: hasSince)
    if framing.isWithheld(line.customers) {
      let few = Table.Cell("fewer than \(words.count(framing.analysis.policy.minCell))")
      cells = [head, few] + Array(repeating: Table.Cell("–"), count: cells.count - 2)
    }
    return Table.Row(cells)
  }

  private func cells(_ line: Line, head: Table.Cell, graphic: Graphic?, mean: Money?, hasSince: Bool) -> [Table.Cell] {
    let isNobody = line.customers == 0 && mean == nil
    var cells = [head, Table.Cell(isNobody ? "–" : words.count(line.customers))]
    if hasSince { cells.append(Table.Cell(line.since)) }
    if isLarge {
      cells += [
        Table.Cell(isNobody ? "–" : words.percent(Share(line.customerShare, of: 1000))), Table.Cell([], graphic: graphic),
        Table.Cell(words.percent(Share(line.revenueShare, of: 1000))),
      ]
    }
    let perCustomer = line.customers == 0 ? nil : mean.map { $0.divided(by: line.customers) }
    return cells + [Table.Cell(words.money(line.revenue)), Table.Cell(perCustomer.map(words.money) ?? "–")]
  }
}
