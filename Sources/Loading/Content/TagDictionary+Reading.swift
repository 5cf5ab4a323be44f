import Trade

extension TagDictionary {
  /// Reads `tags.yml`: `groups` with their names, and `tags` with id, names, group, synonyms, and a rule (`when`) or a fact whose values make
  /// the tags of a family (`each`). Throws `LoadingError` with the place of what is wrong.
  init(yaml text: String, file: String, _ vocabulary: Vocabulary) throws {
    self.init()
    let root = try Section(try Setting(yaml: text, file: file, folder: "."), keys: ["groups", "tags"])
    for entry in try root["groups"]?.entries() ?? [] {
      groups[entry.key] = try entry.setting.names()
    }
    var known: [String: String] = [:]
    for setting in try root["tags"]?.list("a list of tags such as [{ id: vip, name: { en: VIP } }]") ?? [] {
      let tag = try Tag(setting, vocabulary, groups: groups.keys.sorted())
      tags.append(tag)
      for word in [tag.id] + tag.names.values.sorted() + tag.synonyms {
        let folded = TagDictionary.folded(word)
        if let other = known[folded], other != tag.id {
          throw setting.place.failure("\"" + word + "\" stands for \"" + other + "\" already; a word can mean one tag")
        }
        known[folded] = tag.id
      }
      if tags.count(where: { $0.id == tag.id }) > 1 {
        throw setting.place.failure("the tag \"" + tag.id + "\" is given twice; keep one of them")
      }
    }
  }
}

extension TagDictionary.Tag {
  fileprivate init(_ setting: Setting, _ vocabulary: Vocabulary, groups: [String]) throws {
    let section = try Section(setting, keys: ["id", "name", "group", "synonyms", "when", "each"])
    guard let idSetting = section["id"] else { throw setting.failure("the id is missing; add id: …") }
    guard let name = section["name"] else { throw setting.failure("the name is missing; add name: { en: … }") }
    let id = try idSetting.text("an id")
    self.init(id: id, names: try name.names())
    if let setting = section["group"] {
      group = try setting.text("a group")
      if !groups.contains(group) {
        let hint = nearest(to: group, among: groups).map { ", or take the nearest, \"" + $0 + "\"" } ?? ""
        throw setting.failure("\"" + group + "\" is no group; add it to groups" + hint)
      }
    }
    synonyms = try section["synonyms"]?.texts("a text or a list of texts") ?? []
    rule = try section["when"]?.expression(vocabulary)
    each = try section["each"]?.family(vocabulary)
    if rule != nil, each != nil { throw setting.failure("\"" + id + "\" has both when and each; keep one of them") }
    let isSafe = prefix.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x3A
    }
    let isFamily = id.hasSuffix(">") && id.count(where: { $0 == "<" }) == 1
    guard isSafe, !prefix.isEmpty, isFamily == (each != nil) else {
      throw idSetting.expected(
        each == nil
          ? "small letters, digits, hyphens and colons, such as first-order"
          : "a family's id, which ends with a word in angle brackets, such as campaign:<id>")
    }
  }
}

extension Setting {
  /// Names by language; the English one is needed.
  func names() throws -> [String: String] {
    let section = try Section(self, keys: ["en", "es", "zh-Hans", "zh-Hant"])
    guard section["en"] != nil else { throw failure("the English name is missing; add en: …") }
    return Dictionary(
      uniqueKeysWithValues: try entries().filter { $0.setting.isGiven }.map { ($0.key, try $0.setting.text("a name")) })
  }

  /// A fact that is a text or a set of texts.
  fileprivate func family(_ vocabulary: Vocabulary) throws -> String {
    let name = try text("a fact")
    guard let fact = vocabulary[name] else {
      throw failure("unknown fact \"" + name.prefix(40) + "\"" + vocabulary.hint(for: name))
    }
    guard fact.type == .text || fact.type == .set else {
      throw failure(name + " is " + fact.type.words + "; the tags of a family need a text or a set of texts")
    }
    return name
  }
}
