/// A value given on the command line, in place of one of the configuration file.
package struct Flag: Sendable {
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

  func apply(to settings: inout Setting) {
    let place = Place(file: name, folder: ".")
    let path = keys.joined(separator: ".")
    let items = values.map { Setting(path: path, place: place, value: .text($0)) }
    settings.put(items.count == 1 ? items[0].value : .list(items), under: keys[...], at: place)
  }
}
