import Analysing
import Trade

/// That a period was built again from other inputs: what it first said and what it says now, and which inputs are others.
struct RestatementSection {
  let framing: Framing
  let restatement: Restatement

  /// The anchor, which the colophon of every page leads to.
  static let id = "restated"
  /// The most classes that are listed: those that changed most.
  private static let listed = 20

  private var words: Words { framing.words }
  private var analysis: Analysis { framing.analysis }
  private var original: PeriodSummary { restatement.original }

  /// Of a report; nil where its period was never restated.
  init?(framing: Framing) {
    guard let restatement = framing.restatement else { return nil }
    (self.framing, self.restatement) = (framing, restatement)
  }

  /// A sentence for the head of the overview.
  var notice: Phrase {
    [.text("This \(framing.unit) is restated: \(claim). "), .link("What changed", to: "#" + RestatementSection.id), "."]
  }

  var block: Block {
    .section(
      Section(
        id: RestatementSection.id, heading: "Restated: \(claim)",
        note: [
          [.text("This \(framing.unit) was built before, and again when its inputs had changed: \(causes).")],
          ["Movement and comparisons of later periods go by what stands here now."],
        ],
        body: [.table(figures), .table(inputs)] + (classes.map { [.table($0)] } ?? [])))
  }

  /// "revenue was €8,142 at first and is €8,310"
  private var claim: String {
    let now = analysis.totals.now
    if original.revenue != now.revenue {
      let (first, last) = (words.money(original.revenue), words.money(now.revenue))
      return first == last
        ? "revenue was \(words.moneyExact(original.revenue)) at first and is \(words.moneyExact(now.revenue))"
        : "revenue was \(first) at first and is \(last)"
    }
    if original.orders != now.orders {
      return "it had \(words.count(original.orders, "order", "orders")) at first and has \(words.count(now.orders))"
    }
    return changed.isEmpty ? "no figure of its totals or classes changed" : "orders and revenue are the same, classes are not"
  }

  /// "orders.csv and the configuration are others"
  private var causes: String {
    let (first, now) = (restatement.originalSeal, restatement.seal)
    var names = pairs.filter(\.isOther).map(\.name)
    if names.isEmpty, first.inputs != now.inputs { names.append("the order of the inputs") }
    if first.configuration != now.configuration { names.append("the configuration") }
    if first.content != now.content { names.append("playbooks, tags or templates") }
    if first.tool != now.tool { names.append("the program") }
    guard let last = names.last else { return "nothing is another" }
    let text = names.count == 1 ? last : names.dropLast().joined(separator: ", ") + " and " + last
    return text + (names.count == 1 ? " is another" : " are others")
  }

  // MARK: Figures

  private var figures: Table {
    let now = analysis.totals.now
    let counts = [
      ("Orders", original.orders, now.orders), ("Customers who ordered", original.customers, now.customers),
    ]
    let money = Table.Row([
      Table.Cell("Net revenue"), Table.Cell(words.moneyExact(original.revenue)), Table.Cell(words.moneyExact(now.revenue)),
      Table.Cell(change(now.revenue - original.revenue)),
    ])
    return Table(
      columns: [.init("Figure", .left), .init("At first"), .init("Now", isKey: true), .init("Change")],
      rows: [money] + counts.map(row))
  }

  private func row(_ name: String, _ first: Int, _ now: Int) -> Table.Row {
    let isKept = framing.isWithheld(first) || framing.isWithheld(now)
    return Table.Row([
      Table.Cell(name), Table.Cell(framing.told(first)), Table.Cell(framing.told(now)),
      Table.Cell(isKept ? "–" : words.signed(now - first)),
    ])
  }

  private func change(_ amount: Money) -> String { (amount > .zero ? "+" : "") + words.moneyExact(amount) }

  // MARK: Inputs

  /// A file as it was at first and as it is now; nil where it was not there.
  private struct Pair {
    var name: String
    var first: Seal.Input?
    var now: Seal.Input?

    var isOther: Bool { first != now }
  }

  /// The files of then and of now side by side: by name, and the n-th of a name with the n-th.
  private var pairs: [Pair] {
    var rest = restatement.originalSeal.inputs
    var pairs: [Pair] = []
    for input in restatement.seal.inputs {
      let place = rest.firstIndex { $0.name == input.name }
      pairs.append(Pair(name: input.name, first: place.map { rest.remove(at: $0) }, now: input))
    }
    return pairs + rest.map { Pair(name: $0.name, first: $0) }
  }

  /// Every input with its checksums.
  private var inputs: Table {
    let (first, now) = (restatement.originalSeal, restatement.seal)
    let files = pairs.map { pair in
      line(
        pair.name, pair.first.map { words.count($0.rows) }, pair.now.map { words.count($0.rows) }, pair.first?.sha256,
        pair.now?.sha256)
    }
    return Table(
      columns: [
        .init("Input", .left), .init("Rows\nat first"), .init("Rows\nnow", isKey: true), .init("SHA-256 at first", .left),
        .init("SHA-256 now", .left),
      ],
      rows: files + [
        line("Configuration", nil, nil, first.configuration, now.configuration),
        line("Playbooks, tags and templates", nil, nil, first.content, now.content),
      ], foot: first.tool == now.tool ? nil : "Built by \(first.tool) at first, by \(now.tool) now.")
  }

  /// The first sixteen of the 64 digits, as on the Data page.
  private func line(_ name: String, _ first: String?, _ now: String?, _ before: String?, _ after: String?) -> Table.Row {
    let code = { (sum: String?) in Table.Cell(sum.map { [.code(String($0.prefix(16)))] } ?? [.text("–")]) }
    let same: Table.Cell = before == after ? Table.Cell("unchanged") : code(after)
    return Table.Row([Table.Cell(name), Table.Cell(first ?? "–"), Table.Cell(now ?? "–"), code(before), same])
  }

  // MARK: Classes

  private typealias Changed = (segmentation: Segmentation, index: Int, first: Int, now: Int)

  /// Classes with another number of customers than at first, those that changed most first.
  private var changed: [Changed] {
    let all = analysis.segmentations.flatMap { segmentation -> [Changed] in
      guard let first = original[segmentation.id] else { return [] }
      return segmentation.classes.indices.compactMap { index in
        let place = first.classes.firstIndex(of: segmentation.classes[index])
        let before = place.flatMap { first.figures.indices.contains($0) ? first.figures[$0].customers : nil } ?? 0
        let now = segmentation.figures[index].customers
        return before == now ? nil : (segmentation, index, before, now)
      }
    }
    return all.enumerated().sorted { a, b in
      let (left, right) = (abs(a.element.now - a.element.first), abs(b.element.now - b.element.first))
      return left == right ? a.offset < b.offset : left > right
    }.map(\.element)
  }

  private var classes: Table? {
    let changed = changed
    guard !changed.isEmpty else { return nil }
    let path = framing.folder + "/index.html"
    let rows = changed.prefix(RestatementSection.listed).map { change in
      let id = change.segmentation.classes[change.index]
      let link = framing.link(from: path, toPage: "\(change.segmentation.id.rawValue)/\(id).html")
      let merges = change.segmentation.id.isOfData
      let isKept = [change.first, change.now].contains { framing.isWithheld($0, mergesSmall: merges) }
      return Table.Row([
        Table.Cell(
          [.link(framing.title(change.segmentation, change.index), to: link)], below: framing.title(of: change.segmentation)),
        Table.Cell(framing.told(change.first, mergesSmall: merges)), Table.Cell(framing.told(change.now, mergesSmall: merges)),
        Table.Cell(isKept ? "–" : words.signed(change.now - change.first)),
      ])
    }
    let rest = changed.count - rows.count
    return Table(
      columns: [.init("Class", .left), .init("Customers\nat first"), .init("Customers\nnow", isKey: true), .init("Change")],
      rows: rows, foot: rest == 0 ? nil : "\(words.count(rest, "class", "classes")) more changed less.")
  }
}
