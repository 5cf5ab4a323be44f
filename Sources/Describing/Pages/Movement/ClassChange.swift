import Analysing
import Charts
import Trade

/// How a class compares with what the last recorded period said of it, and the one a year before.
struct ClassChange {
  let framing: Framing
  let segmentation: Segmentation

  private var words: Words { framing.words }

  /// A recorded period that classes are compared with.
  struct Yardstick {
    var period: Period
    var classes: PeriodSummary.Classes
    /// "Since\nweek 45", "Since a\nyear ago".
    var heading: String
    /// "on week 45", "on a year ago".
    var rest: String
  }

  /// What there is to compare with: the period before, then the year before.
  var yardsticks: [Yardstick] {
    var found: [Yardstick] = []
    if let before = framing.analysis.before?.period, let classes = segmentation.before {
      let isRange = before.kind == .range
      let name = isRange ? "the days before" : framing.name(ofEarlier: before)
      found.append(Yardstick(period: before, classes: classes, heading: "Since\n\(name)", rest: "on \(name)"))
    }
    if let year = framing.analysis.yearBefore?.period, let classes = segmentation.yearBefore {
      found.append(Yardstick(period: year, classes: classes, heading: "Since a\nyear ago", rest: "on a year ago"))
    }
    return found
  }

  /// What is not there to compare with, in a sentence; nil where both are.
  var missing: String? {
    let analysis = framing.analysis
    guard !analysis.isPartial else { return nil }
    let before = segmentation.before == nil
    let year = segmentation.yearBefore == nil
    let yearName = words.nameInside(analysis.period.yearBefore, year: true)
    switch (before, year) {
    case (true, true): return "Neither an earlier \(framing.unit) nor \(yearName) is recorded, so no change is told."
    case (true, false): return "No earlier \(framing.unit) is recorded."
    case (false, true): return "\(yearName.withCapital) is not recorded, so there is no change on a year ago."
    case (false, false): return nil
    }
  }

  /// The change in customers of a class: "+3", "0", "new" for a class that was not there; "–" where a part would show single ones.
  func cell(_ index: Int, _ yardstick: Yardstick) -> Table.Cell {
    let now = segmentation.figures[index].customers
    guard let before = figures(index, yardstick)?.customers else { return Table.Cell("new") }
    guard !isWithheld(now), !isWithheld(before) else { return Table.Cell("–") }
    return Table.Cell([.text(words.signed(now - before))], judgement: judgement(now - before, index))
  }

  /// The change of all classes together.
  func total(_ yardstick: Yardstick) -> Table.Cell {
    let before = yardstick.classes.figures.reduce(0) { $0 + $1.customers }
    let now = segmentation.all.customers
    return Table.Cell(isWithheld(now) || isWithheld(before) ? "–" : words.signed(now - before))
  }

  /// Changes in the number of customers as yardsticks of a tile; what is missing in words.
  func customers(_ index: Int) -> [Tile.Yardstick] {
    lines { yardstick in
      let now = segmentation.figures[index].customers
      guard let before = figures(index, yardstick)?.customers else {
        return Tile.Yardstick("", "not there in \(yardstick.rest.dropFirst(3))")
      }
      guard !isWithheld(now), !isWithheld(before) else { return Tile.Yardstick("", "not told \(yardstick.rest)") }
      return change(words.signed(now - before), yardstick, index, by: now - before)
    }
  }

  /// Changes in the revenue of the period: in per cent where enough orders stand under it, else the amount. More is better.
  func revenue(_ index: Int) -> [Tile.Yardstick] {
    lines { yardstick in
      let now = segmentation.figures[index].turnover.period.revenue
      guard let before = figures(index, yardstick), !isWithheld(before.customers) else { return nil }
      let difference = now - before.revenue
      let isLarge = before.orders >= framing.smallBase
      let percent = isLarge ? words.change(now.units, from: before.revenue.units) : nil
      let text = percent ?? (difference > .zero ? "+" : "") + words.money(difference)
      if words.isNothing(text) { return Tile.Yardstick("", "unchanged \(yardstick.rest)") }
      let isUp = difference > .zero
      return Tile.Yardstick(text, yardstick.rest, direction: isUp ? .up : .down, judgement: isUp ? .good : .bad)
    }
  }

  /// A yardstick for each that there is; one in words where there is none.
  private func lines(_ make: (Yardstick) -> Tile.Yardstick?) -> [Tile.Yardstick] {
    let found = yardsticks.compactMap(make)
    if yardsticks.isEmpty, !framing.analysis.isPartial { return [Tile.Yardstick("", "no earlier \(framing.unit) recorded")] }
    return found
  }

  private func change(_ text: String, _ yardstick: Yardstick, _ index: Int, by change: Int) -> Tile.Yardstick {
    if change == 0 { return Tile.Yardstick("", "as many as \(yardstick.rest.dropFirst(3))") }
    return Tile.Yardstick(
      text, yardstick.rest, direction: change > 0 ? .up : .down, judgement: judgement(change, index))
  }

  /// More in a class of those who are here is good, more in one of those who are away is bad; of the others nothing is said.
  private func judgement(_ change: Int, _ index: Int) -> Tile.Judgement? {
    guard change != 0 else { return nil }
    switch ClassTone.tone(segmentation.id, segmentation.classes[index]) {
    case .here: return change > 0 ? .good : .bad
    case .away: return change > 0 ? .bad : .good
    case .ink: return nil
    }
  }

  private func figures(_ index: Int, _ yardstick: Yardstick) -> PeriodSummary.Figures? {
    let classes = yardstick.classes
    return classes.classes.firstIndex(of: segmentation.classes[index]).flatMap {
      classes.figures.indices.contains($0) ? classes.figures[$0] : nil
    }
  }

  private func isWithheld(_ count: Int) -> Bool { framing.isWithheld(count, mergesSmall: segmentation.id.isOfData) }
}
