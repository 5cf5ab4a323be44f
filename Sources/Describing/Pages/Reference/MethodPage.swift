import Analysing
import Trade

/// Every definition and cut-off in force, with the boundary cases of each rule.
struct MethodPage {
  let framing: Framing
  let path: String
  var words: Words { framing.words }
  var analysis: Analysis { framing.analysis }

  /// The page of a report.
  init(framing: Framing) {
    self.framing = framing
    path = framing.folder + "/method.html"
  }

  var page: Page {
    let rules = analysis.segmentations.map(rule)
    return Page(
      path: path, title: framing.title("method"), frame: framing.frame(path: path, tab: nil), crumbs: framing.crumbs(from: path),
      kicker: "Method · \(words.longDates(analysis.period))", heading: "Every definition and threshold in force",
      lede: [.text("Who does the sums again from the same rows must get the same figures. This page says how.")],
      blocks: [counts, comparisons] + [drift].compactMap(\.self) + rules + [checks]
        + [absences, unknownWords].compactMap(\.self) + [
          movement, concentration, measures, outlook, actions, tags, findings, privacy,
        ])
  }

  private func section(_ id: String, _ heading: String, _ terms: [Term]) -> Block {
    .section(Section(id: id, heading: heading, layout: .text, body: [.terms(terms)]))
  }

  private func term(_ name: String, _ text: String) -> Term { Term(name, [.text(text)]) }

  // MARK: What counts

  private var counts: Block {
    let period = analysis.period
    let isDays = analysis.policy.frequency == .days
    var terms = [
      term(
        "Period",
        "\(words.longDates(period)), in the time zone \(analysis.store.zone.name). "
          + "The as-of day is the last one; whatever is later changes no figure."),
      term(
        "Amount", "The goods of a row after discount, before refund, without shipping and tax; the rows of an order are added."),
      term(
        "Net amount",
        "The amounts of an order less its refunds up to the as-of day. A refund without a date counts with its order."),
      term(
        "Counted order",
        "Placed before the end of the period, neither cancelled nor unpaid nor refunded in full, net amount above zero. "
          + "The others are kept apart on the Data page."),
      term("Revenue", "Net amounts of counted orders, less refunds of no known order on their own day."),
      term("Gross sales", "Revenue with the discounts and refunds added again."),
      term(
        "Money",
        "Exact to a ten-thousandth of \(analysis.store.currency.code), and rounded once, half to even, when it is printed. "
          + "Columns of rounded amounts may miss their exact total by a unit; shares are made to add up by the largest remainder."
      ),
      term(
        "Profit",
        "The profit that a row gives, else its amount less its cost; refunds take nothing off it, but orders given back in full do not count."
      ),
      term("Buyer", "A customer with at least one counted order. A customer record without one is a contact."),
      term("Recency (R)", "Whole days from the day of the last counted order to the as-of day."),
      term("Frequency (F)", isDays ? "Distinct days with a counted order." : "Counted orders."),
      term("Monetary (M)", "Net amounts of the counted orders, added, less refunds of no known order."),
      term("Order without a customer", "In the totals and the trend, in no class; tables of classes end with a row for them."),
      term("Median", "Of an even number of values the mean of the two in the middle. Percentiles are nearest rank."),
      term("Gap", "Days between two neighbouring days with an order."),
      term(
        "Ties", "Equal values always get the same score, tier or class. Lists are ordered by the ranked value, then by the id."),
      term(
        "Value",
        analysis.ranking == .profit
          ? "Profit, since every counted row has one." : "Revenue, since not every counted row has a profit."),
    ]
    if analysis.isPartial, let newest = analysis.newestOrder {
      terms.insert(
        term(
          "Unfinished",
          "The newest order is of \(words.date(newest)), before the period's end: its figures will still grow, and are compared with none."
        ),
        at: 1)
    }
    return section("counts", "What counts", terms)
  }

  private var comparisons: Block {
    let base = analysis.policy.smallBase
    let year =
      switch analysis.period.kind {
      case .week, .range: "The same days 364 days earlier, so the same weekdays."
      case .month, .quarter, .year: "The \(framing.unit) of the same name a year earlier."
      }
    return section(
      "comparisons", "What is compared with what",
      [
        term("The \(framing.unit) before", "The one that ends the day before this one begins."),
        term("A year before", year),
        term(
          "Later refunds",
          "Each period that is compared, and each point of the trend, is counted as of its own last day, as its own report has it. What is "
            + "given back later for one of its orders lowers that order and its customer from then on, and the revenue of no period; the "
            + "overview says how much it is."),
        term(
          "New customer",
          "The first counted order lies in the period. Told only where the data begins "
            + "\(words.count(analysis.policy.shortHistory)) days before it."),
        term(
          "Held, slipped, fell",
          "Sales held if they changed by less than 1.5%, slipped or rose up to 12%, fell or grew beyond."),
        term("Small numbers", "A percentage needs \(words.count(base)) cases under it; below that only the numbers are given."),
        term(
          "Windows",
          "RFM \(window(analysis.policy.rfm.window)), tier \(window(analysis.policy.windows.tier)), quadrant the last \(words.days(analysis.policy.quadrant.days)), "
            + "value \(window(analysis.policy.windows.value)) and the last 365 days; everything else all orders."),
      ])
  }

  private func window(_ window: Policy.Window) -> String {
    switch window {
    case .lifetime: "all orders"
    case .days(let number): "the last \(words.days(number))"
    }
  }

  // MARK: Value, findings, privacy

  private var concentration: Block {
    section(
      "concentration", "How unequal customers are",
      [
        term(
          "Top fifth", "The most valuable fifth of the buyers, rounded up, and their share of the sum of all positive values."),
        term(
          "Gini coefficient",
          "0 if all buyers brought the same, 1 if one brought everything; over buyers with M of at least zero. Here "
            + words.hundredths(Share(Int64((analysis.concentration.gini * 10_000).rounded()), of: 10_000)) + "."),
      ])
  }

  private var findings: Block {
    let rhythm = analysis.policy.rhythm.map { words.hundredths(Share($0, of: 100)) }
    let late = rhythm.count == 2 ? "in rhythm up to \(rhythm[0]), late up to \(rhythm[1]), broken beyond" : ""
    return section(
      "findings", "How the findings are ranked",
      [
        term(
          "Order",
          "By the amount at their left, the largest first. An amount says what it is: brought so far, first orders, "
            + "unpaid, or the change on the \(framing.unit) before. It is no forecast."),
        term("Out of rhythm", "Silence ÷ the customer's own median gap, from three days with an order on: \(late)."),
        term("First-time buyers", "One counted order, placed in the last \(words.days(analysis.policy.returnDays))."),
        term(
          "Lost key account", "A key account without an order for more than \(words.days(analysis.policy.importance.recent))."),
      ])
  }

  private var privacy: Block {
    let level =
      switch framing.privacy {
      case .full: "Pages show names, or ids where there is no name."
      case .masked: "Pages show a shortened name and a code."
      case .ids: "Pages show codes only."
      case .aggregate: "Pages show no single customer."
      }
    return section(
      "privacy", "What pages show of customers",
      [
        term("Level", "\(framing.privacy.rawValue). \(level)"),
        term(
          "Code", "A keyed hash of the customer's id; customers.csv in the private export folder holds code and id side by side."),
        term("Exports", "They are private, whatever the level, and no page links to them."),
      ])
  }
}
