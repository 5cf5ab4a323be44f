import Analysing
import Trade

/// How many more or fewer customers a class holds than the last recorded period did; nil where nothing was recorded of the segmentation.
struct SinceRecorded {
  let framing: Framing
  let segmentation: Segmentation
  let period: Period
  private let before: PeriodSummary.Classes

  /// The changes of a segmentation.
  init?(_ framing: Framing, _ segmentation: Segmentation) {
    guard let before = segmentation.before, let period = framing.analysis.before?.period else { return nil }
    (self.framing, self.segmentation, self.before, self.period) = (framing, segmentation, before, period)
  }

  /// "Since\nweek 45"
  var heading: String { "Since\n\(framing.words.nameInside(period, year: isOfAnotherYear))" }

  /// "since week 45"
  var inside: String { "since \(framing.words.nameInside(period, year: isOfAnotherYear))" }

  private var isOfAnotherYear: Bool { period.to.civil.year != framing.analysis.period.to.civil.year }

  /// "+3", "−3", "0"; "–" where a count is kept back, or the class is new.
  func change(_ index: Int) -> String {
    let now = segmentation.figures[index].customers
    guard let place = before.classes.firstIndex(of: segmentation.classes[index]), before.figures.indices.contains(place) else {
      return "–"
    }
    let then = before.figures[place].customers
    if framing.isWithheld(now) || framing.isWithheld(then) || framing.isWithheld(abs(now - then)) { return "–" }
    return framing.words.signed(now - then)
  }

  /// Of all classes together.
  var total: String {
    let difference = segmentation.all.customers - before.figures.reduce(0) { $0 + $1.customers }
    return framing.isWithheld(abs(difference)) ? "–" : framing.words.signed(difference)
  }
}
