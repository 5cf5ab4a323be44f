import Analysing
import Charts
import Trade

/// How unequal customers are: the Pareto curve with its classes A, B and C.
struct ConcentrationSection {
  let framing: Framing
  let path: String
  private var words: Words { framing.words }
  private var analysis: Analysis { framing.analysis }
  private var abc: ABC { analysis.value.customers }
  private var customers: Int { abc.counts.reduce(0, +) }
  private var measure: String { analysis.ranking.rawValue }

  /// The section; nil for a small store, or without positive value.
  var block: Block? {
    guard customers >= analysis.policy.smallStore, abc.positive > .zero, abc.counts.count == 3, abc.values.count == 3 else {
      return nil
    }
    let note: Phrase = [
      .text("The top fifth brings \(words.wholePercent(analysis.concentration.topFifth)).\(change) "),
      .link("Value by customer, product and category", to: framing.link(from: path, toPage: "value.html")),
    ]
    let heading = "\(fraction(Share(abc.counts[0], of: customers))) of customers bring \(portion) of the \(measure)"
    return .section(
      Section(
        id: "concentration", heading: heading.withCapital, note: [note],
        body: [.figure(figure(heading))]))
  }

  private var since: SinceRecorded? { framing.segmentation(.value).flatMap { SinceRecorded(framing, $0) } }

  // MARK: Words

  /// " Class A holds 6 more since week 45."
  private var change: String {
    guard let since, let change = since.segmentation.classes.indices.first.map(since.change), change != "–" else { return "" }
    if change == "0" { return " Class A holds as many as in \(words.nameInside(since.period))." }
    return " Class A holds \(change.dropFirst()) \(change.hasPrefix("+") ? "more" : "fewer") \(since.inside)."
  }

  private var portion: String {
    let share = Share(abc.values[0], of: abc.positive)
    return share.rounded(per: 100) == 75 ? "three quarters" : words.wholePercent(share)
  }

  private func fraction(_ share: Share) -> String {
    switch share.rounded(per: 100) {
    case 10: "a tenth"
    case 20: "a fifth"
    case 25: "a quarter"
    case 33: "a third"
    case 50: "half"
    default: words.wholePercent(share)
    }
  }

  // MARK: Figure

  private func figure(_ heading: String) -> Figure {
    let policy = analysis.policy.value
    func whole(_ basisPoints: Int) -> String { words.wholePercent(Share(basisPoints, of: 10_000)) }
    let glosses = [
      "bring the first \(whole(policy.a)) of \(measure)", "bring the next \(whole(policy.b))",
      "bring the last \(whole(10_000 - policy.a - policy.b))",
    ]
    var (count, value) = (0, Money.zero)
    let bands = zip(["A", "B", "C"], glosses).enumerated().map { index, names in
      count += abc.counts[index]
      value += abc.values[index]
      let isLast = index == 2
      let (x, y) = (Share(count, of: customers), isLast ? Share(1, of: 1) : Share(value, of: abc.positive))
      return ParetoChart.Band(
        endX: x.value, endY: min(1, y.value), name: "\(names.0) · \(words.count(abc.counts[index], "customer", "customers"))",
        gloss: names.1, xLabel: words.wholePercent(x), yLabel: words.wholePercent(y))
    }
    let curve = abc.curve.map {
      ParetoChart.Point(x: Share($0.count, of: customers).value, y: Share($0.value, of: abc.positive).value)
    }
    let title = "Share of lifetime \(measure) brought by customers, most \(measure == "profit" ? "profitable" : "valuable") first"
    return Figure(
      caption: [.text(title)],
      chart: .pareto(ParetoChart(title: title, summary: heading + ".", curve: curve, bands: bands)), data: table(policy),
      foot: nil)
  }

  private func table(_ policy: Policy.Value) -> Table {
    let names = [
      "A · first \(words.wholePercent(Share(policy.a, of: 10_000)))",
      "B · to \(words.wholePercent(Share(policy.a + policy.b, of: 10_000)))", "C · the rest",
    ]
    let counts = words.percents(abc.counts.map(Int64.init))
    let values = words.percents(abc.values)
    let since = since
    let rows = names.indices.map { index in
      Table.Row(
        [
          Table.Cell(names[index]), Table.Cell(words.count(abc.counts[index])), Table.Cell(counts[index]),
          Table.Cell(words.money(abc.values[index])), Table.Cell(values[index]),
        ] + (since.map { [Table.Cell($0.change(index))] } ?? []))
    }
    let total = abc.values.reduce(Money.zero, +)
    let footer = Table.Row(
      [
        Table.Cell("All"), Table.Cell(words.count(customers)), Table.Cell("100%"), Table.Cell(words.money(total)),
        Table.Cell("100%"),
      ] + (since.map { [Table.Cell($0.total)] } ?? []))
    let name = measure.withCapital
    let foot = abc.negative > 0 ? "\(words.count(abc.negative, "customer", "customers")) with a value below zero are in C." : nil
    return Table(
      columns: [
        Table.Column("Class", .left), Table.Column("Customers", isKey: true), Table.Column("Share of\ncustomers"),
        Table.Column(name), Table.Column("Share of\n\(measure)"),
      ] + (since.map { [Table.Column($0.heading)] } ?? []), rows: rows, footer: footer, style: .tight, foot: foot)
  }
}
