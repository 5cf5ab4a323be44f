import Analysing
import Trade

/// The columns of `customers.csv` that are figures: `recency_days` to `m_score`, `overdue_ratio`, and `at_risk`.
struct CustomerFigures: Sendable {
  private let facts: Facts
  /// None in a small store, which has names instead. segmentation.md §7.
  private let scores: Scores
  private let days: DayFields
  private let outlook: Outlook?
  private let decimals: Int

  /// How many columns are written before the classes.
  private static let columns = 12
  /// The most that the figures of a row take.
  static let widest = (columns + 2) * CSVCursor.widest

  /// The figures of an analysis.
  init(_ analysis: Analysis) {
    facts = analysis.facts
    scores = analysis.facts.buyers.count < analysis.policy.smallStore ? Scores() : analysis.scores
    outlook = analysis.outlook
    decimals = analysis.store.currency.digits
    days = DayFields(facts.buyers.reduce(facts.asOf) { min($0, analysis.facts.firstDay[$1.index]) }, facts.asOf)
  }

  /// Whether a customer has a counted order.
  func isBuyer(_ number: Int) -> Bool { facts.orderCount[number] > 0 }

  /// `recency_days` to `m_score`; of a contact what is known without an order.
  @inline(__always) func write(_ index: Int, into cursor: inout CSVCursor) {
    guard isBuyer(index) else {
      cursor.empty()
      cursor.number(Int(facts.frequency[index]))
      cursor.money(units: facts.monetary[index], places: decimals)
      return cursor.empty(CustomerFigures.columns - 3)
    }
    cursor.number(facts.lastDay[index].distance(to: facts.asOf))
    cursor.number(Int(facts.frequency[index]))
    cursor.money(units: facts.monetary[index], places: decimals)
    if facts.profit.isEmpty || facts.profit[index] == OrderTable.unknown {
      cursor.empty()
    } else {
      cursor.money(units: facts.profit[index], places: decimals)
    }
    days.write(facts.firstDay[index], into: &cursor)
    days.write(facts.lastDay[index], into: &cursor)
    cursor.money(units: CustomerFigures.quotient(facts.monetary[index], Int64(facts.orderCount[index])), places: decimals)
    cursor.money(units: facts.largest[index], places: decimals)
    let gap = Int(facts.doubledMedianGap[index])
    if gap > 0 { cursor.half(doubled: gap) } else { cursor.empty() }
    score(scores.r, index, into: &cursor)
    score(scores.f, index, into: &cursor)
    score(scores.m, index, into: &cursor)
  }

  /// `overdue_ratio`, as `Facts.overdueRatio`.
  @inline(__always) func overdueRatio(_ index: Int, into cursor: inout CSVCursor) {
    let doubled = Int64(facts.doubledMedianGap[index])
    guard isBuyer(index), facts.purchaseDays[index] >= 3, doubled > 0 else { return cursor.empty() }
    let recency = Int64(facts.lastDay[index].distance(to: facts.asOf))
    cursor.hundredths(Int(CustomerFigures.quotient(recency * 200, doubled)))
  }

  /// `at_risk`, as `Outlook.atRisk`; empty for a contact, and where nobody is told what to expect.
  @inline(__always) func atRisk(_ index: Int, into cursor: inout CSVCursor) {
    guard let outlook, isBuyer(index) else { return cursor.empty() }
    cursor.money(units: outlook.atRisk(CustomerID(index)).units, places: decimals)
  }

  /// Half to even, as `roundedQuotient`, which works with numbers of twice the width. The divisor is positive.
  private static func quotient(_ number: Int64, _ divisor: Int64) -> Int64 {
    let (quotient, rest) = number.magnitude.quotientAndRemainder(dividingBy: divisor.magnitude)
    let isMore = 2 * rest > divisor.magnitude || (2 * rest == divisor.magnitude && quotient % 2 != 0)
    let rounded = Int64(quotient + (isMore ? 1 : 0))
    return number < 0 ? -rounded : rounded
  }

  @inline(__always)
  private func score(_ column: ContiguousArray<UInt8>, _ index: Int, into cursor: inout CSVCursor) {
    guard index < column.count, column[index] > 0 else { return cursor.empty() }
    cursor.put(0x2C)
    cursor.put(0x30 + column[index])  // one digit: 1 to 5
  }
}
