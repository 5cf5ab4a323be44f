import Foundation
import Trade

extension Store {
  /// The `store` part.
  init(_ setting: Setting?, root: Section) throws {
    let section = try Section(
      setting ?? Setting(path: "store", place: root.setting.place, value: .nothing),
      keys: ["name", "currency", "timezone", "country", "language", "sales"])
    guard let currency = section["currency"] else {
      throw section.setting.place.failure(
        "store.currency is missing; name the currency of the amounts, such as store: { currency: EUR }, or --currency EUR")
    }
    self.init(
      name: try section["name"]?.text("the name of the store") ?? "Store", currency: try currency.currency(),
      zone: try section["timezone"]?.zone() ?? .utc, language: try section["language"]?.language() ?? "en",
      sales: try section["sales"]?.choice(of: Store.Sales.self) ?? .direct)
    country = try section["country"]?.country() ?? country
  }
}

extension Setting {
  /// A currency by its code.
  func currency() throws -> Currency {
    let what = "a currency code of three capital letters, such as EUR"
    guard let currency = Currency(try text(what)) else { throw expected(what) }
    return currency
  }

  /// Units of the store's currency for one unit of each other currency, times 10^8.
  func rates() throws -> [String: Int64] {
    var rates: [String: Int64] = [:]
    for entry in try entries() {
      guard Currency(entry.key) != nil else {
        throw entry.place.failure("\"" + entry.key + "\" is not a currency code; expected three capital letters, such as USD")
      }
      rates[entry.key] = try entry.setting.decimal(
        decimals: 8, in: 1...100_000_000_000_000, "a rate above 0, up to 1000000, with at most eight decimals, such as 0.92")
    }
    return rates
  }

  /// A kind of period, or several with the chief one first; a range cannot be one.
  func periodKinds() throws -> [Period.Kind] {
    let known = Period.Kind.allCases.filter { $0 != .range }.map(\.rawValue)
    let kinds = try items.map { setting in
      Period.Kind(rawValue: try setting.word(among: known)) ?? .week
    }
    guard !kinds.isEmpty, Set(kinds).count == kinds.count else {
      throw failure("name each kind of period once, such as [week, month]")
    }
    return kinds
  }

  /// A path, as seen from the current folder.
  func folderPath() throws -> String { place.resolve(try text("a path")) }

  fileprivate func language() throws -> String {
    let language = try word(among: ["en", "es", "zh-Hans", "zh-Hant"])
    guard language == "en" else { throw notInThisVersion("the language " + language) }
    return language
  }

  fileprivate func zone() throws -> ZoneRules {
    let name = try text("a time zone such as Europe/Madrid")
    let isName = name.contains("/") || name.allSatisfy(\.isLetter)
    if isName, let zone = ZoneRules(identifier: name) { return zone }
    let hint =
      nearest(to: name, among: TimeZone.knownTimeZoneIdentifiers.sorted()).map { "; the nearest is \"" + $0 + "\"" } ?? ""
    throw expected("a time zone of the IANA list, such as Europe/Madrid" + hint)
  }
}
