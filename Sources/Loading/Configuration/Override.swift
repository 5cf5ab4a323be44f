/// A value given on the command line, in place of one of the configuration file.
package struct Override: Sendable {
  /// As it was typed, such as `--currency`; stands in messages where a file's place would.
  package var name: String
  /// The keys that lead to the setting, such as `store`, `currency`.
  package var keys: [String]
  /// One value, or the items of a list.
  package var values: [String]

  /// A flag with one value.
  package init(_ name: String, _ keys: [String], _ value: String) { self.init(name, keys, list: [value]) }

  /// A flag with several values.
  package init(_ name: String, _ keys: [String], list values: [String]) {
    self.name = name
    self.keys = keys
    self.values = values
  }

  /// Stands among the keys for every table that the sources name.
  package static let everyTable = "*"

  private static let tables = ["orders", "lines", "customers", "products"]

  func apply(to settings: inout Setting) {
    let place = Place(file: name, folder: ".")
    let items = values.map { Setting(path: keys.joined(separator: "."), place: place, value: .text($0)) }
    let value = items.count == 1 ? items[0].value : .list(items)
    guard let star = keys.firstIndex(of: Override.everyTable) else { return settings.put(value, under: keys[...], at: place) }
    let sources = settings.entry("sources")
    for table in Override.tables where sources?.entry(table)?.isGiven == true {
      var keys = keys
      keys[star] = table
      settings.put(value, under: keys[...], at: place)
    }
  }

  /// Writes tables that are given as a path, or a list of them, as mappings, so that a flag can change a part of them.
  static func prepare(_ settings: inout Setting) {
    for table in tables {
      guard let given = settings.entry("sources")?.entry(table) else { continue }
      switch given.value {
      case .text, .list: settings.put(.section([given.entry(as: "file")]), under: ["sources", table], at: given.place)
      case .nothing, .section: continue
      }
    }
  }
}

extension Setting {
  fileprivate func entry(_ key: String) -> Setting? {
    guard case .section(let entries) = value else { return nil }
    return entries.first { $0.key == key }?.setting
  }

  fileprivate func entry(as key: String) -> Entry { Entry(key: key, place: place, setting: self) }
}
