package import Trade

/// What orders that wait, touches and referrals say of each customer as of a day, as columns by customer number. A column whose source
/// is missing is empty. segmentation.md §4.
package struct Touches: Sendable {
  /// The day everything is counted to, inclusive.
  package let asOf: Day
  /// How many touches with the customer were logged, and the day of the last; empty without a contacts table, like the four below.
  package var counts: ContiguousArray<Int32> = []
  package var last: ContiguousArray<Day?> = []
  /// What came of the last touch that says something of the customer: one that came from the customer, or has an outcome. A message that
  /// was sent and not answered changes nothing; an outcome in words that nobody knows takes no refusal or complaint back, nor does
  /// another touch of the same instant.
  package var lastOutcome: ContiguousArray<Outcome> = []
  /// Day of the last answer, visit or event: a touch that came from the customer, a meeting, or one with an answer for its outcome.
  package var lastAnswer: ContiguousArray<Day?> = []
  /// Day on which a price list or a quotation was last asked for, by topic or outcome.
  package var lastRequest: ContiguousArray<Day?> = []
  /// Day of the last refusal.
  package var lastRefusal: ContiguousArray<Day?> = []
  /// Day of the last order that was not paid; empty where no order is unpaid.
  package var lastUnpaid: ContiguousArray<Day?> = []
  /// How many buyers whose first counted order lies within `Policy.Journey.referralDays` were referred by the customer; empty where the
  /// customer file names no customers in `referred_by`.
  package var referred: ContiguousArray<Int32> = []
  /// Words of contacts that no list has, most frequent first.
  package var unknownWords: [UnknownWord] = []

  /// Touches of nobody.
  init(asOf: Day) { self.asOf = asOf }

  /// Days since the last unpaid order; nil without one.
  package func daysSinceUnpaid(_ customer: CustomerID) -> Int? { days(lastUnpaid, customer) }
  /// Days since a price list or a quotation was asked for; nil where none was.
  package func daysSinceRequest(_ customer: CustomerID) -> Int? { days(lastRequest, customer) }
  /// Days since the last answer, visit or event; nil where there was none.
  package func daysSinceAnswer(_ customer: CustomerID) -> Int? { days(lastAnswer, customer) }
  /// Whether a touch was logged.
  package func hasContact(_ customer: CustomerID) -> Bool { !counts.isEmpty && counts[customer.index] > 0 }
  /// What came of the last touch that says something.
  package func outcome(_ customer: CustomerID) -> Outcome { lastOutcome.isEmpty ? .unknown : lastOutcome[customer.index] }
  /// Buyers referred.
  package func referrals(_ customer: CustomerID) -> Int { referred.isEmpty ? 0 : Int(referred[customer.index]) }

  private func days(_ column: ContiguousArray<Day?>, _ customer: CustomerID) -> Int? {
    column.isEmpty ? nil : column[customer.index]?.distance(to: asOf)
  }
}
