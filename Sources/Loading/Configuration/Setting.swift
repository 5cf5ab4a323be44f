/// A value of the configuration with its place, whether it stood in the file or in a flag.
struct Setting: Sendable {
  /// The keys that lead to it, such as `policy.rfm.recency`; empty for the whole file.
  var path: String
  var place: Place
  var value: Value
  /// The text that it was written in, for places inside it; nil for a flag.
  var written: Written?

  /// What was written.
  indirect enum Value: Sendable {
    /// An empty value, which counts as a missing key.
    case nothing
    case text(String)
    case list([Setting])
    case section([Entry])
  }

  /// A key with its value.
  struct Entry: Sendable {
    var key: String
    /// Where the key stands.
    var place: Place
    var setting: Setting
  }

  /// Puts a value under keys, in place of what was there; sections on the way are made.
  mutating func put(_ new: Value, under keys: ArraySlice<String>, at place: Place) {
    guard let key = keys.first else {
      value = new
      self.place = place
      return
    }
    var entries: [Entry] = []
    if case .section(let present) = value { entries = present }
    if let index = entries.firstIndex(where: { $0.key == key }) {
      entries[index].setting.put(new, under: keys.dropFirst(), at: place)
    } else {
      var setting = Setting(path: path.isEmpty ? key : path + "." + key, place: place, value: .nothing)
      setting.put(new, under: keys.dropFirst(), at: place)
      entries.append(Entry(key: key, place: place, setting: setting))
    }
    value = .section(entries)
  }

  /// A wrong value here: `file:line:column: policy.min_cell: what; what to do`.
  func failure(_ message: String) -> LoadingError { place.failure(path.isEmpty ? message : path + ": " + message) }

  /// A value that is not what was expected.
  func expected(_ what: String) -> LoadingError {
    switch value {
    case .nothing: failure("nothing is given; expected " + what)
    case .text(let text): failure("\"" + text + "\" is not allowed here; expected " + what)
    case .list: failure("a list is not allowed here; expected " + what)
    case .section: failure("a section with keys is not allowed here; expected " + what)
    }
  }

  /// A value that a later version brings.
  func notInThisVersion(_ what: String) -> LoadingError { failure(what + " is not in this version; leave it out") }
}
