import Analysing
import Charts
import Trade

/// The classes of a segmentation as a table that adds up to the totals, and the shares on it.
struct ClassTable {
  let material: SegmentMaterial
  let segmentation: Segmentation
  /// Per mille of the buyers and of lifetime revenue, a class each, then those without a customer; nil where shares say nothing.
  let customerShares: [Int64]?
  let revenueShares: [Int64]?

  init(material: SegmentMaterial, segmentation: Segmentation) {
    self.material = material
    self.segmentation = segmentation
    let figures = segmentation.figures
    let anonymous = segmentation.anonymous.lifetime.revenue.units
    customerShares = material.shares(figures.map { Int64($0.customers) } + [0])
    revenueShares =
      material.shares(figures.map(\.turnover.lifetime.revenue.units) + [anonymous])
  }

  private var words: Words { material.words }
  private var change: ClassChange { ClassChange(framing: material.framing, segmentation: segmentation) }
  private var hasAnonymous: Bool { !segmentation.anonymous.lifetime.isNothing }
  /// Whether somebody in it has not ordered: then the contacts stand where the orders of each do else.
  private var hasContacts: Bool { segmentation.all.contacts > 0 }

  /// Lifetime revenue of all classes and of the orders without a customer: the base of the shares.
  var revenue: Money { segmentation.all.turnover.lifetime.revenue + segmentation.anonymous.lifetime.revenue }

  /// "12.3%" of the buyers, "–" where the store is small.
  func customerShare(_ index: Int) -> String { share(customerShares, index) }
  /// "14.9%" of lifetime revenue, "–" where the store is small.
  func revenueShare(_ index: Int) -> String { share(revenueShares, index) }

  private func share(_ perMille: [Int64]?, _ index: Int) -> String {
    perMille.map { words.percent(Share($0[index], of: 1000)) } ?? "–"
  }

  /// The class that brought most; nil where nobody has bought.
  var richest: Int? {
    let revenue = segmentation.figures.map(\.turnover.lifetime.revenue)
    return revenue.indices.filter { revenue[$0] > .zero }.max { (revenue[$0], $1) < (revenue[$1], $0) }
  }

  /// The table on a page; with `dumbbells` shares of customers and of revenue stand on one scale as well.
  func table(from path: String, dumbbells: Bool, foot: String? = nil) -> Table {
    let drawn = dumbbells && customerShares != nil && revenueShares != nil
    var columns: [Table.Column] = [
      .init("Class", .left), .init("Customers", isKey: true), .init("Share of\ncustomers"), .init("Share of\nrevenue"),
      .init("Lifetime\nrevenue"), .init(hasContacts ? "Mean per\nbuyer" : "Mean per\ncustomer"), .init("Days since\nlast order"),
      .init(hasContacts ? "Of them\ncontacts" : "Orders\neach"),
    ]
    if drawn {
      columns.insert(.init("Customers ring, revenue dot", .graphic, axis: .dumbbellAxis(ticks, scale: scale)), at: 3)
    }
    let yardsticks = change.yardsticks
    columns.insert(contentsOf: yardsticks.map { .init($0.heading) }, at: 2)
    var rows = segmentation.classes.indices.map { index in
      row(index, from: path, drawn: drawn).with(yardsticks.map { change.cell(index, $0) })
    }
    if hasAnonymous { rows.append(anonymousRow(drawn: drawn).with(yardsticks.map { _ in Table.Cell("–") })) }
    return Table(
      columns: columns, rows: rows, footer: footer(drawn: drawn).with(yardsticks.map(change.total)), style: .classes,
      foot: [foot, roundingNote, change.missing].compactMap { $0 }.joined(separator: " ").nonEmpty)
  }

  private func row(_ index: Int, from path: String, drawn: Bool) -> Table.Row {
    let id = segmentation.classes[index]
    let title = material.title(segmentation, index)
    let gloss = material.framing.gloss(segmentation, index)
    let link = material.framing.link(from: path, to: material.path(segmentation.id, id))
    let head = Table.Cell([.link(title, to: link)], mark: ClassNames.mark(segmentation.id, id), below: gloss.nonEmpty)
    let figures = segmentation.figures[index]
    guard !material.isWithheld(figures.customers) else {
      let cells = [head, Table.Cell(material.fewerThanCell)] + Array(repeating: Table.Cell("–"), count: drawn ? 7 : 6)
      return Table.Row(cells, id: id)
    }
    var cells = [head] + self.figures(figures, customerShare(index), revenueShare(index))
    if drawn, let customers = customerShares?[index], let revenue = revenueShares?[index] {
      let graphic = Graphic.dumbbell(
        ring: Double(customers) / 1000, dot: Double(max(revenue, 0)) / 1000, scale: scale,
        tone: ClassTone.tone(segmentation.id, id))
      cells.insert(Table.Cell([], graphic: graphic), at: 3)
    }
    return Table.Row(cells, id: id)
  }

  private func figures(_ figures: ClassFigures, _ customers: String, _ revenue: String) -> [Table.Cell] {
    let turnover = figures.turnover.lifetime
    return [
      .init(words.count(figures.customers)), .init(customers), .init(revenue), .init(words.money(turnover.revenue)),
      .init(material.mean(turnover.revenue, of: figures.buyers)),
      .init(material.median(doubled: figures.doubledMedianSilence)),
      .init(hasContacts ? material.framing.told(figures.contacts) : words.tenths(Share(turnover.orders, of: figures.customers))),
    ]
  }

  private func anonymousRow(drawn: Bool) -> Table.Row {
    let turnover = segmentation.anonymous.lifetime
    let orders = turnover.orders == 0 ? "refunds alone" : words.count(turnover.orders, "order", "orders")
    let share = revenueShare(segmentation.classes.count)
    var cells: [Table.Cell] = [
      .init([.text("Without customer")], below: orders), .init("–"), .init("–"), .init(share),
      .init(words.money(turnover.revenue)), .init("–"), .init("–"), .init("–"),
    ]
    if drawn { cells.insert(.init([]), at: 3) }
    return Table.Row(cells)
  }

  private func footer(drawn: Bool) -> Table.Row {
    let all = segmentation.all
    let full = words.wholePercent(Share(1, of: 1))
    var cells = [Table.Cell("All")] + figures(all, customerShares == nil ? "–" : full, revenueShares == nil ? "–" : full)
    cells[4] = .init(words.money(revenue))
    if drawn { cells.insert(.init([]), at: 3) }
    return Table.Row(cells)
  }

  /// Only where the printed amounts do not add up to the printed total.
  private var roundingNote: String? {
    let parts = segmentation.figures.map(\.turnover.lifetime.revenue) + [segmentation.anonymous.lifetime.revenue]
    let printed = parts.map { roundedQuotient(Int128($0.units), 10_000) }.reduce(0, +)
    return printed == roundedQuotient(Int128(revenue.units), 10_000) ? nil : "Amounts are rounded; the totals are exact."
  }

  /// The smallest fifth of the whole that holds every share.
  private var scale: Double {
    let largest = max(customerShares?.max() ?? 0, revenueShares?.max() ?? 0)
    return Double((max(largest, 1) + 199) / 200) / 5
  }

  private var ticks: [Tick] {
    let percent = Int((scale * 100).rounded())
    return [0, percent / 2, percent].map { Tick(Double($0) / 100, "\($0)%") }
  }
}

extension Table.Row {
  /// The row with the changes after the number of customers.
  fileprivate func with(_ changes: [Table.Cell]) -> Table.Row {
    var row = self
    row.cells.insert(contentsOf: changes, at: 2)
    return row
  }
}

extension String {
  /// Nil where there is nothing to say.
  var nonEmpty: String? { isEmpty ? nil : self }
}
