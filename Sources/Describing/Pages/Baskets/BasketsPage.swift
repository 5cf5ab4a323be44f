import Analysing
import Trade

/// What is bought together, and what customers are due to buy again.
struct BasketsPage {
  let framing: Framing
  private var words: Words { framing.words }
  /// How many pairs the page lists; baskets.csv has all.
  static let listed = 25

  /// The page.
  var page: Page {
    let path = framing.folder + "/baskets.html"
    let pairs = PairsSection(framing: framing)
    return Page(
      path: path, title: framing.title("baskets"), frame: framing.frame(path: path, tab: "baskets"),
      crumbs: framing.crumbs(from: path),
      kicker: "Baskets · \(words.nameInside(framing.analysis.period, year: true))", heading: pairs.finding,
      lede: ["What customers buy in the same order, and what they are due to buy again."],
      blocks: [DueSection(framing: framing).block, pairs.block])
  }
}
