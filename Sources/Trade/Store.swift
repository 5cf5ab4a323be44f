/// The shop that the report is about.
package struct Store: Hashable, Sendable {
  /// As it stands in the masthead.
  package var name: String
  /// The one currency that all amounts of the report are in.
  package var currency: Currency
  /// The zone in which days begin.
  package var zone: ZoneRules
  /// Language of the report, a BCP 47 tag; this version knows `en`.
  package var language: String
  /// How the store sells: which steps a customer takes before the first order.
  package var sales: Sales

  /// Direct sales need no talk; assisted ones, such as those of cars and courses, are made by people. segmentation.md §4, `node`.
  package enum Sales: String, CaseIterable, Sendable { case direct, assisted }

  /// A store.
  package init(name: String, currency: Currency, zone: ZoneRules, language: String = "en", sales: Sales = .direct) {
    self.name = name
    self.currency = currency
    self.zone = zone
    self.language = language
    self.sales = sales
  }
}
