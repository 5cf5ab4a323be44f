import Analysing
import Trade

/// Who stays and who comes back: the base, why revenue changed, repeats, cohorts, how orders are spread, and when the best customers buy.
struct RetentionPage {
  let framing: Framing
  private var words: Words { framing.words }
  private var measures: StoreMeasures { framing.analysis.measures }

  /// The page.
  var page: Page {
    let path = framing.folder + "/retention.html"
    let spread = SpreadSections(framing: framing)
    let blocks: [Block?] = [
      BalanceSection(framing: framing).block,
      DriversSection(framing: framing).block,
      NewAndReturningSection(framing: framing).block,
      RepeatSection(framing: framing).block,
      CohortSection(framing: framing).block,
      spread.gaps, spread.frequency, spread.orderValues,
      HoursSection(framing: framing).block,
      CostSection(framing: framing).block,
      ClaimsSection(framing: framing).block,
    ]
    let isEmpty = framing.analysis.facts.buyers.isEmpty
    let nothing =
      "No order of a known customer is counted as of \(words.date(framing.analysis.facts.asOf)). "
      + "The page fills with the first one."
    return Page(
      path: path, title: framing.title("retention"), frame: framing.frame(path: path, tab: "retention"),
      crumbs: framing.crumbs(from: path), kicker: "Retention · \(words.nameInside(framing.analysis.period, year: true))",
      heading: isEmpty ? "Nobody has bought yet" : heading, lede: isEmpty ? [] : lede,
      blocks: isEmpty ? [.empty([.text(nothing)])] : blocks.compactMap(\.self))
  }

  private var heading: String {
    let gaps = measures.gaps.all
    guard gaps.count > 0 else { return "Nobody has come back on another day yet" }
    let half = words.days(doubled: Int(gaps.doubledMedian))
    guard gaps.count >= framing.smallBase else { return "Those who came back did so after \(half), half of the times" }
    return "Half of all repeat orders come within \(half); after \(words.days(Int(gaps.ninetieth))) only one in ten still comes"
  }

  private var lede: Phrase {
    let repeats = measures.repeats
    if repeats.converted.whole == 0 {
      return [.text("Who ordered a second time is not known yet: no first order is known to be one.")]
    }
    let known = repeats.converted.whole == Int64(framing.buyers) ? "" : " whose first order is known"
    let (part, whole) = (Int(repeats.converted.part), Int(repeats.converted.whole))
    let share = whole < framing.smallBase ? "" : " (\(words.wholePercent(repeats.converted)))"
    var text =
      "\(part == 0 ? "None" : words.count(part)) of \(words.count(whole, "buyer", "buyers"))\(share)\(known) "
      + "\(part < 2 ? "has" : "have") ordered a second time"
    if part > 1, let median = repeats.doubledMedianDays {
      text += ", half of them " + (median == 0 ? "on the same day" : "within \(words.days(doubled: median)) of the first order")
    }
    return [.text(text + ".")]
  }
}
