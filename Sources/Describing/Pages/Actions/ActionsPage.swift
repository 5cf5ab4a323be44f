import Acting
import Analysing
import Trade

/// `actions.html`: who is to be contacted in the period after the report's, how, and with what. DESIGN.md §4, §9; actions.md §2.
struct ActionsPage {
  let framing: Framing
  let path: String
  private var words: Words { framing.words }

  static let name = "actions.html"

  /// The page of a report.
  init(framing: Framing) {
    self.framing = framing
    path = framing.folder + "/" + ActionsPage.name
  }

  var page: Page {
    guard let dues = framing.dues else { return none }
    let headline = ActionsHeadline(framing: framing, dues: dues)
    let isAggregate = framing.privacy == .aggregate
    let rows: [Block] =
      isAggregate
      ? [ActionRowsSection.withheld(framing, dues)]
      : ActionID.Kind.allCases.compactMap { ActionRowsSection(framing: framing, dues: dues, kind: $0).block }
    let blocks: [Block?] =
      dues.rows == 0
      ? [ActionWaitingSection(framing: framing, dues: dues).block]
      : [
        ActionListsSection(framing: framing, dues: dues, path: path).block,
        ActionDaysSection(framing: framing, dues: dues).block, ActionBudgetSection(framing: framing, dues: dues).block,
      ] + rows + [ActionWaitingSection(framing: framing, dues: dues).block]
    let always: [Block?] = [
      ActionResultsSection(framing: framing, dues: dues).block, ActionReachSection(framing: framing, dues: dues).block,
      ActionReachSection(framing: framing, dues: dues).payments,
    ]
    return page(
      "Due in \(framing.coveredName(dues.queue)) · \(words.longDates(dues.queue.covered))", headline.text, headline.lede,
      (blocks + always).compactMap(\.self))
  }

  /// The page of a report that has no queue.
  private var none: Page {
    let sentence: Phrase = [
      .text("Lists are made for the shortest kind of period that is built, the first of "), .code("period"),
      .text(" in clientela.yml; this \(framing.unit) has none of its own. "),
      .link("All periods", to: framing.link(from: path, to: "index.html")),
    ]
    return page("Actions", "This \(framing.unit) has no list of actions", [], [.empty(sentence)])
  }

  private func page(_ kicker: String, _ heading: String, _ lede: Phrase, _ blocks: [Block]) -> Page {
    Page(
      path: path, title: framing.title("actions"), frame: framing.frame(path: path, tab: "actions"),
      crumbs: framing.crumbs(from: path), kicker: kicker, heading: heading, lede: lede, blocks: blocks)
  }
}
