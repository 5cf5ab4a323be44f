import Analysing
import Charts
import Trade

/// `rfm.html`: what the eight classes are worth, how R and F meet, and where the lines lie.
struct RFMPage {
  let material: SegmentMaterial
  let segmentation: Segmentation

  var words: Words { material.words }
  var path: String { material.path(.rfm) }

  func page() -> Page {
    let table = ClassTable(material: material, segmentation: segmentation)
    var blocks: [Block] = []
    if let treemap = treemap(table) { blocks.append(treemap) }
    blocks.append(classes(table))
    if let scores = scores { blocks.append(scores) }
    blocks.append(lines)
    if let named = NamedSegments(material: material).section { blocks.append(named) }
    blocks.append(material.classLinks(segmentation, from: path))
    return material.page(
      .rfm, name: "RFM classes", kicker: "RFM: recency, frequency, money", heading: heading, lede: lede, blocks: blocks)
  }

  // MARK: Finding

  private func figures(_ classID: String) -> ClassFigures {
    segmentation.classes.firstIndex(of: classID).map { segmentation.figures[$0] } ?? ClassFigures()
  }

  private var heading: String { moved ?? standing }

  /// "24 customers moved down a class since week 45 and 23 moved up; seven left Important value"; nil where nobody moved, or too few to tell.
  private var moved: String? {
    guard let moves = Moves(framing: material.framing, segmentation: segmentation) else { return nil }
    let (up, down) = (moves.up, moves.down)
    guard up + down > 0, ![up, down].contains(where: { $0 > 0 && $0 < moves.least }) else { return nil }
    let (more, less) = down >= up ? (("down", down), up) : (("up", up), down)
    var text = "\(material.customers(more.1)) moved \(more.0) a class \(moves.since) and "
    text += "\(less == 0 ? "nobody" : words.count(less)) moved \(more.0 == "down" ? "up" : "down")"
    let best = moves.rows.firstIndex { $0.id == "important-value" }
    let left = best.map(moves.left) ?? 0
    return left > moves.least ? text + "; \(words.spelled(left)) left our best class" : text
  }

  private var standing: String {
    let (here, away) = (figures("important-value"), figures("important-retention"))
    let best = here.customers + away.customers
    if best == 0 { return "No customer buys both often and much" }
    let who = best == 1 ? "The one customer who bought often and much" : "the \(words.count(best)) who bought often and much"
    if best == 1 { return who + (away.customers == 1 ? " has gone quiet" : " is still here") }
    if away.customers == 0 { return "None of \(who) has gone quiet" }
    return "\(words.count(away.customers)) of \(who) \(away.customers == 1 ? "has" : "have") gone quiet"
  }

  private var lede: Phrase {
    [
      "Eight classes from three questions: did they buy recently, do they buy often, have they spent much? ",
      .text(yardstick + " Three marks give the answers in that order, "), .pips(Pips(r: true, f: true, m: true)), " thrice yes, ",
      .pips(Pips(r: false, f: false, m: false)), " thrice no.",
    ]
  }

  /// What the three questions are judged by.
  private var yardstick: String {
    let all = material.buyers == 1 ? "the one customer" : "all \(material.customers(material.buyers))"
    let recent =
      switch material.policy.rfm.recency {
      case .active, .days: "Recent means up to \(line(.recency)) ago"
      case .mean: "Recent means at most the mean silence of \(all), \(line(.recency))"
      case .median: "Recent means at most the median silence of \(all), \(line(.recency))"
      }
    return switch material.policy.rfm.threshold {
    case .mean: recent + "; often and much are judged by the mean of \(all)."
    case .median: recent + "; often and much are judged by the median of \(all)."
    case .fixed: recent + "; often is from \(line(.frequency)) orders on, much from \(line(.monetary)) on."
    }
  }

  /// The line in force of a measure, in words.
  func line(_ measure: Measure) -> String {
    segmentation.thresholds.first { $0.measure == measure }.map { words.text($0.bound) } ?? "–"
  }

  // MARK: Treemap

  private func treemap(_ table: ClassTable) -> Block? {
    guard let richest = table.richest else { return nil }
    let order = segmentation.classes.indices.sorted { a, b in
      let (left, right) = (revenue(a), revenue(b))
      return left == right ? a < b : left > right
    }
    let chart = Treemap(
      title: "Share of lifetime revenue by RFM class",
      summary: order.map { "\(material.title(segmentation, $0)) \(table.revenueShare($0))" }.joined(separator: ", "),
      tiles: order.map { tile($0, table) })
    let caption: Phrase = [
      .key("recent, much money", .hereSolid), " ", .key("recent, little", .hereTint), " ",
      .key("away, much money", .awaySolid), " ", .key("away, little", .awayTint),
    ]
    let brought =
      material.knowsShares
      ? words.wholePercent(Share(revenue(richest), of: table.revenue)) + " of the money"
      : "\(words.money(revenue(richest))) of \(words.money(table.revenue))"
    return .section(
      Section(
        heading: "One class brings \(brought)", note: material.notes(treemapNote(order, table)),
        body: [.figure(Figure(caption: caption, chart: .treemap(chart), data: treemapData(order, table)))]))
  }

  private func revenue(_ index: Int) -> Money { segmentation.figures[index].turnover.lifetime.revenue }

  private func treemapNote(_ order: [Int], _ table: ClassTable) -> Phrase {
    var text = "It is \(material.title(segmentation, order[0])). "
    if order.count > 1, revenue(order[1]) > .zero {
      let second = segmentation.classes[order[1]]
      let amount =
        material.knowsShares ? words.wholePercent(Share(revenue(order[1]), of: table.revenue)) : words.money(revenue(order[1]))
      text += "Another \(amount) came from \(material.title(segmentation, order[1]))"
      text += ClassTone.tone(.rfm, second) == .away ? ", which has stopped buying. " : ". "
    }
    return [.text(text + "Area is lifetime revenue. Solid: spent at least \(line(.monetary)). Outlined: less.")]
  }

  private func tile(_ index: Int, _ table: ClassTable) -> Treemap.Tile {
    let id = segmentation.classes[index]
    let count = segmentation.figures[index].customers
    let ofAll = material.knowsShares ? ", \(table.customerShare(index)) of all" : ""
    return Treemap.Tile(
      value: max(Double(revenue(index).units) / Double(Money.scale), 0), name: material.title(segmentation, index),
      pips: ClassNames.pips(.rfm, id), tone: ClassTone.tone(.rfm, id), isSolid: id.hasPrefix("important"),
      share: material.knowsShares ? table.revenueShare(index) : words.money(revenue(index)),
      shareOf: "of revenue", count: material.customers(count), countLong: material.customers(count) + ofAll)
  }

  /// What the treemap leaves out: orders without a customer.
  private var anonymous: String? {
    let turnover = segmentation.anonymous.lifetime
    return turnover.orders == 0 ? nil : "\(words.money(turnover.revenue)) more came from orders without a customer."
  }

  private func treemapData(_ order: [Int], _ table: ClassTable) -> Table {
    Table(
      columns: [.init("Class", .left), .init("Lifetime revenue", sorted: .descending), .init("Share"), .init("Customers")],
      rows: order.map { index in
        Table.Row([
          Table.Cell(material.title(segmentation, index)), Table.Cell(words.money(revenue(index))),
          Table.Cell(table.revenueShare(index)), Table.Cell(words.count(segmentation.figures[index].customers)),
        ])
      }, style: .tight, foot: anonymous)
  }

  // MARK: Classes

  private func classes(_ table: ClassTable) -> Block {
    let (yes, no) = (figures("important-value").customers, figures("general-winback").customers)
    let heading =
      "\(yes == 0 ? "None" : words.count(yes)) of \(material.customers(material.buyers)) answered yes three times"
      + (no == 0 ? "" : ", \(words.count(no)) never")
    return .section(
      Section(
        heading: heading, note: material.notes(["Open a class for its playbook and its members."]),
        body: [.table(table.table(from: path, dumbbells: false))]))
  }
}
