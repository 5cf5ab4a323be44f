import Analysing
import Trade

/// `cross.html`: customers by their classes in two segmentations at once, for the pairs that managers ask for; every pair is in
/// `crosstabs.csv`.
struct CrossPage {
  let framing: Framing
  let tabs: [CrossTab]

  /// The page's name in the period's folder.
  static let name = "cross.html"

  /// What is shown, where the analysis has both: who is who and who is still here; how they buy and what they spend; where those who
  /// matter are; where those come from who stay; how near and how valuable; what for and how dear.
  private static let shown: [(SegmentationID, SegmentationID)] = [
    (.rfm, .lifeStage), (.behaviour, .tier), (.place, .importance), (.source, .journey), (.temperature, .value),
    (.purpose, .priceLine),
    (.industry, .funnel),
  ]
  /// What each segmentation of the store's own is shown with: who is who, and who is still here.
  private static let besideOwn: [SegmentationID] = [.rfm, .lifeStage]
  /// The most segmentations of the store's own that are shown: a page of a hundred tables would be read by nobody.
  private static let mostOwn = 8

  private var words: Words { framing.words }
  private var analysis: Analysis { framing.analysis }
  private var path: String { framing.folder + "/" + CrossPage.name }

  /// Whether there is a pair to show.
  static func isThere(_ analysis: Analysis) -> Bool {
    !analysis.facts.buyers.isEmpty && analysis.segmentations.count > 1
  }

  /// The page; nil without two segmentations or without a buyer.
  var page: Page? {
    guard CrossPage.isThere(analysis) else { return nil }
    let sections = pairs.map { section($0) }
    let title = "cross tables"
    return Page(
      path: path, title: framing.title(title), frame: framing.frame(path: path, tab: "segments"),
      crumbs: framing.crumbs(from: path),
      kicker: "Cross tables · \(words.nameInside(analysis.period, year: true))", heading: heading, lede: lede,
      blocks: sections.isEmpty
        ? [.empty(["None of the pairs that are shown here is in this analysis; all pairs are in the export."])] : sections)
  }

  private var heading: String {
    guard let first = pairs.first, let largest = CrossTable(framing: framing, tab: first.tab, isTurned: first.isTurned).largest
    else {
      return "Two segmentations at once"
    }
    return largest
  }

  private var lede: Phrase {
    let count = words.count(tabs.count, "pair", "pairs")
    return [
      .text("Each cell holds the customers that stand in both classes, with their lifetime revenue below. All \(count) are in "),
      .code("exports/\(analysis.period.id)/\(CrossTabsFile.name)"), .text("." + outside),
    ]
  }

  /// Orders that are in no cell of any table, told once.
  private var outside: String {
    guard let anonymous = analysis.segmentations.first?.anonymous.lifetime, !anonymous.isNothing else { return "" }
    let orders = words.count(anonymous.orders, "order", "orders")
    return " Without customer, and so in no cell: \(orders), \(words.money(anonymous.revenue))."
  }

  /// The pairs that are shown, as they were counted; turned where the first one of the pair stands behind the other in the analysis.
  private var pairs: [(tab: CrossTab, isTurned: Bool)] {
    let ids = analysis.segmentations.map(\.id)
    let own = analysis.ownSegmentations.prefix(CrossPage.mostOwn).flatMap { own in CrossPage.besideOwn.map { (own.id, $0) } }
    return (CrossPage.shown + own).compactMap { rows, columns in
      guard let a = ids.firstIndex(of: rows), let b = ids.firstIndex(of: columns),
        let tab = tabs.first(where: { $0.first == min(a, b) && $0.second == max(a, b) })
      else { return nil }
      return (tab, a > b)
    }
  }

  private func section(_ pair: (tab: CrossTab, isTurned: Bool)) -> Block {
    let table = CrossTable(framing: framing, tab: pair.tab, isTurned: pair.isTurned)
    let links = [table.rows, table.columns].map { segmentation in
      Inline.link(framing.title(of: segmentation), to: framing.link(from: path, toPage: "\(segmentation.id.rawValue).html"))
    }
    return .section(
      Section(
        id: "\(table.rows.id.rawValue)-by-\(table.columns.id.rawValue)",
        heading: "\(framing.title(of: table.rows)) by \(framing.title(of: table.columns).sentenceCase)",
        note: [[links[0], .text(" down, "), links[1], .text(" across. " + table.note)]], layout: .full,
        body: [.table(table.table)]))
  }
}

extension String {
  /// The title as it stands in a sentence; "RFM" and "VIP" stay.
  fileprivate var sentenceCase: String { dropFirst().first?.isUppercase == true ? self : withoutCapital }
}
