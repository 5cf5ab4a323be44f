import Analysing
import Charts
import Trade

/// ABC of products and of categories over the last 365 days.
struct GoodsSections {
  let material: SegmentMaterial
  let path: String

  private var words: Words { material.words }
  private var value: ValueAnalysis { material.analysis.value }

  /// How many products a page lists.
  private static let listed = 25

  var blocks: [Block] {
    let products = material.analysis.ledger.products
    if !material.analysis.ledger.lines.namesProducts {
      return [
        .section(
          Section(
            heading: "What was bought is not known",
            body: [
              .empty([
                "The data names no goods. A column ", .code("sku"), ", ", .code("product"), " or ", .code("category"),
                " in the orders file, or a file of order lines, adds the products and categories that bring the money.",
              ])
            ]))
      ]
    }
    var blocks = [section(value.products, value.productItems, ("product", "products"))]
    if products.categories.count == 0 {
      blocks.append(
        .section(
          Section(
            heading: "Categories are not known",
            body: [.empty(["A column ", .code("category"), " in the orders file adds the categories that bring the money."])])))
    } else {
      blocks.append(section(value.categories, value.categoryItems, ("category", "categories")))
    }
    return blocks
  }

  private func section(_ abc: ABC, _ items: [ValueAnalysis.Item], _ noun: (one: String, many: String)) -> Block {
    if items.isEmpty {
      return .section(
        Section(
          heading: "No \(noun.one) was sold in the last 365 days",
          body: [.empty([.text("No order line of the 365 days \(material.asOf) names a \(noun.one).")])]))
    }
    let pareto = ParetoFigure(material: material, abc: abc, noun: noun, scope: "\(measure(items)) of the last 365 days")
    var body: [Block] = []
    if items.count >= 10, let figure = pareto.figure { body.append(.figure(figure)) }
    body.append(.table(table(items, noun)))
    let heading = abc.positive > .zero ? pareto.heading : "No \(noun.one) brought a \(measure(items))"
    return .section(
      Section(
        heading: heading,
        note: [[.text("Last 365 days, by \(measure(items)). A brings the first \(words.text(bound: material.policy.value.a)).")]],
        body: body))
  }

  private func measure(_ items: [ValueAnalysis.Item]) -> String {
    material.analysis.ranking == .profit && items.allSatisfy { $0.profit != nil } ? "profit" : "revenue"
  }

  private func table(_ items: [ValueAnalysis.Item], _ noun: (one: String, many: String)) -> Table {
    let byProfit = measure(items) == "profit"
    var columns: [Table.Column] = [
      .init(noun.one.prefix(1).uppercased() + noun.one.dropFirst(), .left), .init("Class", .left), .init("Customers"),
      .init("Revenue", isKey: !byProfit, sorted: byProfit ? nil : .descending),
    ]
    if byProfit { columns.append(.init("Profit", isKey: true, sorted: .descending)) }
    columns.append(.init("Cumulative\nshare"))
    let shown = items.prefix(GoodsSections.listed)
    var rows = shown.map { row($0, byProfit) }
    let rest = items.dropFirst(shown.count)
    if !rest.isEmpty {
      let head = "\(words.count(rest.count)) more"
      rows.append(Table.Row([Table.Cell(head), Table.Cell("–"), Table.Cell("–")] + sums(Array(rest), byProfit)))
    }
    let footer = Table.Row([Table.Cell("All"), Table.Cell([]), Table.Cell([])] + sums(items, byProfit))
    return Table(columns: columns, rows: rows, footer: footer)
  }

  private func row(_ item: ValueAnalysis.Item, _ byProfit: Bool) -> Table.Row {
    let head = Table.Cell([.text(item.title)], below: item.sku == item.title ? nil : item.sku.nonEmpty)
    var cells = [
      head, Table.Cell(["A", "B", "C"][min(Int(item.abc), 2)]), Table.Cell(words.count(item.customers)),
      Table.Cell(words.money(item.revenue)),
    ]
    if byProfit { cells.append(Table.Cell(item.profit.map(words.money) ?? "–")) }
    return Table.Row(cells + [Table.Cell(words.percent(item.cumulative))])
  }

  private func sums(_ items: [ValueAnalysis.Item], _ byProfit: Bool) -> [Table.Cell] {
    var cells = [Table.Cell(words.money(items.map(\.revenue).reduce(.zero, +)))]
    if byProfit { cells.append(Table.Cell(words.money(items.compactMap(\.profit).reduce(.zero, +)))) }
    return cells + [Table.Cell([])]
  }
}
