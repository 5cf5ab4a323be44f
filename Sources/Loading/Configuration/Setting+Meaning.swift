extension Setting {
  /// What is set, in a form that is the same for the same settings: without comments, quotes and the order of keys, and without what is empty.
  /// Two that differ have different forms. Where something stands and who gets mail are left out.
  var meaning: String {
    switch value {
    case .nothing: ""
    case .text(let text): "=\(text.utf8.count):" + text
    case .list(let items): "[" + items.map { $0.meaning + "," }.joined() + "]"
    case .section(let entries):
      entries.filter { !$0.setting.isPlace }.map { (key: $0.key, meaning: $0.setting.meaning) }
        .filter { !$0.meaning.isEmpty }
        .sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        .reduce(into: "") { $0 += "\($1.key.utf8.count):" + $1.key + "{" + $1.meaning + "}" }
    }
  }

  /// Whether it names a folder, files of a table, or whom to write to, of which a report says nothing: what was read is known by its checksums.
  private var isPlace: Bool {
    let keys = path.split(separator: ".")
    if keys.first == "sources" {
      if case .section = value { return false }
      return keys.count == 2 || keys.count == 3 && keys[2] == "file"
    }
    return keys.count == 1 && ["output", "exports", "state", "content", "templates", "mail"].contains(keys[0])
  }
}
