import Analysing
import Charts
import Trade

/// `value.html`: ABC of customers, products and categories.
struct ValuePage {
  let material: SegmentMaterial
  let segmentation: Segmentation

  var words: Words { material.words }
  var path: String { material.path(.value) }
  var value: ValueAnalysis { material.analysis.value }
  /// "profit" or "revenue".
  var ranked: String { material.rankedBy }

  func page() -> Page {
    let table = ClassTable(material: material, segmentation: segmentation)
    var blocks: [Block] = []
    if let pareto { blocks.append(pareto) }
    blocks.append(classes(table))
    if material.buyers > 0 { blocks.append(year) }
    blocks.append(contentsOf: GoodsSections(material: material, path: path).blocks)
    blocks.append(material.classLinks(segmentation, from: path))
    return material.page(
      .value, name: "Value (ABC)", kicker: "Value: A, B and C by \(ranked)", heading: heading, lede: lede, blocks: blocks)
  }

  // MARK: Finding

  private var concentration: Share { material.analysis.concentration.topFifth }
  private var topFifth: Int { (material.buyers + 4) / 5 }

  private var heading: String {
    if concentration.whole <= 0 { return "No customer has brought a \(ranked) yet" }
    if !material.knowsShares {
      return
        "\(words.count(value.customers.counts[0])) of \(words.count(material.buyers, "buyer", "buyers")) "
        + "bring most of the \(ranked)"
    }
    return "A fifth of the customers brings \(words.wholePercent(concentration)) of the \(ranked)"
  }

  private var lede: Phrase {
    let (a, b) = (words.text(bound: material.policy.value.a), words.text(bound: material.policy.value.b))
    var text =
      "Customers stand in the order of their lifetime \(ranked), largest first. A brings the first \(a), B the next \(b), "
    text += "C the rest. "
    if material.analysis.ranking == .revenue, material.analysis.profitCoverage.part > 0 {
      let coverage = material.analysis.profitCoverage
      text +=
        "Profit is known for \(words.count(Int(coverage.part))) of \(words.count(Int(coverage.whole))) "
        + "rows only, so revenue ranks. "
    }
    return [.text(text), .text(claim)]
  }

  /// The 80/20 rule held against the figures.
  private var claim: String {
    guard material.knowsShares, concentration.whole > 0 else { return "" }
    let percent = concentration.rounded(per: 100)
    let verdict =
      switch percent {
      case ..<78: "less than the 80% of the 80/20 rule"
      case 78...82: "as the 80/20 rule says"
      default: "more than the 80% of the 80/20 rule"
      }
    let gini = words.hundredths(Share(Int((material.analysis.concentration.gini * 100).rounded()), of: 100))
    return
      "The top fifth, \(material.customers(topFifth)), brings \(percent)%, \(verdict); "
      + "the Gini coefficient of revenue is \(gini)."
  }

  // MARK: Curve

  private var pareto: Block? {
    let pareto = ParetoFigure(
      material: material, abc: value.customers, noun: ("customer", "customers"), scope: "lifetime \(ranked)")
    guard let figure = pareto.figure else { return nil }
    return .section(
      Section(heading: pareto.heading, note: material.notes(curveNote), body: [.figure(figure)]))
  }

  private var curveNote: Phrase {
    var text = "Customers from left to right by \(ranked); the curve is what they brought together."
    let costs = value.customers.negative
    if costs > 0 {
      let profits = material.facts.buyers.map(rankedValue)
      let loss = profits.filter { $0 < .zero }.reduce(.zero, +)
      text += " \(material.customers(costs)) cost money: together \(words.money(loss)). All of them are in class C."
    }
    return [.text(text)]
  }

  private func rankedValue(_ customer: CustomerID) -> Money {
    material.analysis.ranking == .profit ? material.facts.knownProfit(customer) ?? .zero : material.facts.money(customer)
  }

  // MARK: Classes

  private func classes(_ table: ClassTable) -> Block {
    let a = segmentation.figures.first ?? ClassFigures()
    let brought = material.mean(a.turnover.lifetime.revenue, of: a.customers)
    return .section(
      Section(
        heading: a.customers == 0 ? "Nobody is in class A" : "An A customer has spent \(brought) on average",
        note: material.notes(["Open a class for its playbook and its members."]),
        body: [.table(abcTable(table))]))
  }

  /// The classes with what ranks them: where that is profit, it stands beside the revenue and in the place of the rhythm.
  private func abcTable(_ classes: ClassTable) -> Table {
    var table = classes.table(from: path, dumbbells: true)
    guard material.analysis.ranking == .profit else { return table }
    let abc = value.customers
    let shares = material.knowsShares ? abc.values.map { words.percent(Share($0, of: abc.positive)) } : nil
    let profits = abc.values.map(words.money) + (table.rows.count > abc.values.count ? ["–"] : [])
    table.columns = table.columns.dropLast(2) + [.init("Share of\nprofit"), .init("Lifetime\nprofit")]
    for row in table.rows.indices {
      let isWithheld = abc.counts.indices.contains(row) && material.isWithheld(abc.counts[row])
      let share = shares.flatMap { $0.indices.contains(row) ? $0[row] : nil } ?? "–"
      table.rows[row].cells =
        table.rows[row].cells.dropLast(2) + (isWithheld ? ["–", "–"] : [share, profits[row]]).map { Table.Cell($0) }
    }
    let whole = shares == nil ? "–" : words.percent(Share(abc.values.reduce(.zero, +), of: abc.positive))
    let total = words.money(abc.values.reduce(.zero, +))
    table.footer = table.footer.map { Table.Row($0.cells.dropLast(2) + [.init(whole), .init(total)]) }
    if abc.negative > 0, shares != nil {
      table.foot = ["100% are all profits above zero.", table.foot].compactMap(\.self).joined(separator: " ")
    }
    return table
  }

  // MARK: The last year

  private var year: Block {
    let (lifetime, year) = (value.customers, value.customersYear)
    let rows = lifetime.counts.indices.map { index in
      Table.Row([
        Table.Cell(["A", "B", "C"][index]), Table.Cell(words.count(lifetime.counts[index])),
        Table.Cell(words.count(year.counts[index])), Table.Cell(words.money(year.values[index])),
      ])
    }
    let footer = Table.Row([
      Table.Cell("All"), Table.Cell(words.count(lifetime.counts.reduce(0, +))),
      Table.Cell(words.count(year.counts.reduce(0, +))), Table.Cell(words.money(year.values.reduce(.zero, +))),
    ])
    let columns: [Table.Column] = [
      .init("Class", .left), .init("By lifetime"), .init("By the last\n365 days", isKey: true),
      .init("Its \(ranked)\nin 365 days"),
    ]
    let terms = [
      Term("A now", [.text("\(material.customers(value.aNow)): A by lifetime and by the last 365 days.")]),
      Term("A once", [.text("\(material.customers(value.aOnce)): A by lifetime, without an order in the last 365 days.")]),
      Term("A rising", [.text("\(material.customers(value.aRising)): A by the last 365 days, not yet by lifetime.")]),
    ]
    let among = words.count(lifetime.counts[0], "A customer", "A customers")
    let has = material.has(value.aOnce, of: lifetime.counts[0])
    return .section(
      Section(
        heading: value.aOnce == 0
          ? everyHeading(lifetime.counts[0]) : "\(words.count(value.aOnce)) of \(among) \(has) bought nothing for a year",
        note: [[.text("The last 365 days, \(material.asOf).")]],
        body: [.terms(terms), .table(Table(columns: columns, rows: rows, footer: footer))]))
  }

  private func everyHeading(_ count: Int) -> String {
    switch count {
    case 0: "Nobody is in class A"
    case 1: "The one A customer has bought within a year"
    default: "All \(words.spelled(count)) A customers have bought within a year"
    }
  }
}

extension Words {
  /// A bound in basis points: "75%", "97.5%".
  func text(bound basisPoints: Int) -> String {
    basisPoints % 100 == 0
      ? wholePercent(Share(basisPoints, of: 10_000)) : hundredths(Share(basisPoints, of: 100)).trimmedZero + "%"
  }
}

extension String {
  /// "97.50" without the last zero.
  fileprivate var trimmedZero: String { hasSuffix("0") ? String(dropLast()) : self }
}
