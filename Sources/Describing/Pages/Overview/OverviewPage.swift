import Analysing
import Trade

/// The first page of a report: the period in figures, what changed, and who the customers are.
struct OverviewPage {
  let framing: Framing
  private var words: Words { framing.words }

  /// The page.
  var page: Page {
    let path = framing.folder + "/index.html"
    let headline = Headline(framing: framing)
    let heading = headline.text
    let restatement = RestatementSection(framing: framing)
    let blocks: [Block?] = [
      OverviewFindings(framing: framing, path: path).block,
      OverviewTiles(framing: framing).block,
      DueSummary(framing: framing, path: path).block,
      SalesBridgeSection(framing: framing).block,
      TrendSection(framing: framing).block,
      ClassesSection(framing: framing, path: path).block,
      ConcentrationSection(framing: framing, path: path).block,
      restatement?.block,
    ]
    return Page(
      path: path, title: framing.title(heading.withoutCapital),
      frame: framing.frame(path: path, tab: "overview"), crumbs: Array(framing.crumbs(from: path).prefix(1)), kicker: kicker,
      heading: heading, lede: headline.lede + (restatement.map { [" "] + $0.notice } ?? []), blocks: blocks.compactMap(\.self))
  }

  /// "Week 46 · Monday 9 to Sunday 15 November 2026"
  private var kicker: String {
    let period = framing.analysis.period
    let dates = words.longDates(period)
    let name = period.kind == .range ? dates : "\(words.name(period)) · \(dates)"
    return name + (framing.analysis.isPartial ? " · unfinished" : "") + (framing.restatement == nil ? "" : " · restated")
  }
}
