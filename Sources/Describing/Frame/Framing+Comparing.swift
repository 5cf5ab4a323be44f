import Analysing
import Trade

/// What a report may compare, and how it names what it compares with.
extension Framing {
  /// Fewer cases than this carry no percentage.
  var smallBase: Int { analysis.policy.smallBase }

  /// "week", "month", … and "period" for a range of days.
  var unit: String { analysis.period.kind == .range ? "period" : analysis.period.kind.rawValue }

  /// "week 45", "September", "the 14 days before".
  var previousName: String {
    let period = analysis.period
    return period.kind == .range ? "the \(words.days(period.length)) before" : words.nameInside(period.previous)
  }

  /// Whether new and returning customers can be told apart in a period: the data must begin so many days before it does, else old
  /// customers look new. segmentation.md §7, *short history*.
  func knowsNewCustomers(in period: Period) -> Bool {
    analysis.oldestOrder.map { period.from >= $0.advanced(by: analysis.policy.shortHistory) } ?? false
  }

  /// Whether figures of so many customers are kept back, as they would show single ones: under `aggregate`, and, of what people are, wherever
  /// small groups are taken together.
  func isWithheld(_ customers: Int, mergesSmall: Bool = false) -> Bool {
    let policy = analysis.policy
    let isMerged = mergesSmall && policy.mergesSmallCells && customers > 0 && customers < policy.minCell
    return isMerged || privacy.withholds(customers, policy)
  }

  /// "fewer than 5"
  var fewerThanCell: String { "fewer than \(words.count(analysis.policy.minCell))" }

  /// A count of customers, kept back where it would show single ones.
  func told(_ count: Int, mergesSmall: Bool = false) -> String {
    isWithheld(count, mergesSmall: mergesSmall) ? fewerThanCell : words.count(count)
  }

  /// How many customers a bar of a chart needs to be told.
  var leastShown: Int { privacy == .aggregate ? analysis.policy.minCell : 0 }

  /// A segmentation of the analysis by its id.
  func segmentation(_ id: SegmentationID) -> Segmentation? { analysis.segmentations.first { $0.id == id } }

  /// A class of a segmentation with its place in it.
  func figures(_ id: SegmentationID, _ classID: String) -> ClassFigures? {
    guard let segmentation = segmentation(id), let index = segmentation.classes.firstIndex(of: classID),
      segmentation.figures.indices.contains(index)
    else { return nil }
    return segmentation.figures[index]
  }

  /// The share of the lifetime revenue of all orders in words; nil where the whole is nothing.
  func lifetimeShare(_ amount: Money) -> String? {
    let whole = analysis.lifetime.revenue
    guard whole > .zero, analysis.lifetime.orders >= smallBase else { return nil }
    return words.percent(Share(amount, of: whole))
  }
}
