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
  /// The country whose festivals are kept (ISO 3166, two capitals); nil: not known. By default what currency, zone and language say.
  package var country: String?

  /// Direct sales need no talk; assisted ones, such as those of cars and courses, are made by people. segmentation.md §4, `node`.
  package enum Sales: String, CaseIterable, Sendable { case direct, assisted }

  /// A store.
  package init(name: String, currency: Currency, zone: ZoneRules, language: String = "en", sales: Sales = .direct) {
    self.name = name
    self.currency = currency
    self.zone = zone
    self.language = language
    self.sales = sales
    country = Store.country(currency: currency, zone: zone, language: language)
  }

  private static func country(currency: Currency, zone: ZoneRules, language: String) -> String? {
    let byCurrency = [
      "CNY": "CN", "HKD": "HK", "MOP": "MO", "TWD": "TW", "USD": "US", "GBP": "GB", "CAD": "CA", "JPY": "JP", "AUD": "AU",
    ]
    let byZone = [
      "Europe/Madrid": "ES", "Atlantic/Canary": "ES", "Africa/Ceuta": "ES", "Asia/Shanghai": "CN", "Asia/Hong_Kong": "HK",
      "Asia/Macau": "MO", "Asia/Taipei": "TW", "Europe/Berlin": "DE", "Europe/Vienna": "AT", "Europe/Zurich": "CH",
      "Europe/Rome": "IT", "Europe/Paris": "FR", "Europe/Amsterdam": "NL", "Europe/Brussels": "BE", "Europe/London": "GB",
    ]
    let byLanguage = ["es": "ES", "zh-Hans": "CN", "zh-Hant": "TW"]
    return byZone[zone.name] ?? byCurrency[currency.code] ?? byLanguage[language]
  }
}
