import Trade

/// A part of the configuration with known keys.
struct Section {
  /// The section itself, for messages.
  let setting: Setting
  private let entries: [String: Setting]

  /// Checks that all keys are known. What is written as nothing has no keys.
  init(_ setting: Setting, keys: [String]) throws {
    self.setting = setting
    guard setting.isGiven else {
      entries = [:]
      return
    }
    var entries: [String: Setting] = [:]
    for entry in try setting.entries() {
      guard keys.contains(entry.key) else {
        let place = setting.path.isEmpty ? "" : " in " + setting.path
        let hint = nearest(to: entry.key, among: keys).map { "the nearest known key is \"" + $0 + "\"" } ?? "leave it out"
        throw entry.place.failure("unknown key \"" + entry.key + "\"" + place + "; " + hint)
      }
      entries[entry.key] = entry.setting
    }
    self.entries = entries
  }

  /// The value of a key; nil if the key is missing or has no value.
  subscript(key: String) -> Setting? {
    guard let setting = entries[key], setting.isGiven else { return nil }
    return setting
  }
}

extension Setting {
  /// The keys of a section, in the order of the file.
  func entries() throws -> [Entry] {
    guard case .section(let entries) = value else { throw expected("a section with keys") }
    return entries
  }
}
