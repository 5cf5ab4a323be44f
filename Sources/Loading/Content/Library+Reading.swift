package import Trade

extension Library {
  /// Reads all playbooks of a language, the user's over the built-in ones, and checks them.
  ///
  /// `classes` are the segmentations that have playbooks, with their class ids: each class needs a playbook, and a playbook for another
  /// class of these is an error; one for anything else is unused. `segments` are those of the store's own, whose classes name their playbooks. `vocabulary` are the facts that
  /// the rules of `tags.yml` may name; without it no tags are read. Throws `LoadingError` of the kind `badConfiguration`.
  package init(
    content: Overlay, language: String, classes: [String: [String]], segments: [CustomSegmentation] = [],
    vocabulary: Vocabulary? = nil
  ) throws {
    try self.init(
      files: content.files(), language: language, classes: classes, segments: segments, vocabulary: vocabulary)
  }

  /// The same, of files that were read before.
  init(
    files: [ContentFile], language: String, classes: [String: [String]], segments: [CustomSegmentation] = [],
    vocabulary: Vocabulary? = nil
  ) throws {
    let root = language + "/playbooks/"
    let needed = classes.flatMap { segmentation, ids in ids.map { segmentation + "/" + $0 } }.sorted()
    let own = segments.flatMap { segment in segment.classes.map { (key: segment.id + "/" + $0.id, class: $0) } }
    let known = needed + own.compactMap(\.class.playbook)
    var (playbooks, unused): ([String: Playbook], [String]) = ([:], [])
    for file in files where file.path.hasPrefix(root) && file.path.hasSuffix(".md") {
      let name = String(file.path.dropFirst(root.count).dropLast(3))
      guard known.contains(name) else {
        let folder = name.split(separator: "/", maxSplits: 1).first.map(String.init) ?? ""
        if !known.contains(where: { $0.hasPrefix(folder + "/") }) {
          unused.append(file.source)
          continue
        }
        let hint = nearest(to: name, among: known).map { root + $0 + ".md" } ?? ""
        throw LoadingError(
          .badConfiguration, file: file.source, "there is no class \"" + name + "\"; the nearest known playbook is " + hint)
      }
      playbooks[name] = try Playbook(parsing: try Library.text(of: file), source: file.source)
    }
    if let missing = needed.first(where: { playbooks[$0] == nil }) {
      throw LoadingError(
        .badConfiguration, file: "content/" + root + missing + ".md", "this playbook is missing; write it in your content folder")
    }
    for (key, ownClass) in own {
      guard let name = ownClass.playbook else { continue }
      guard let playbook = playbooks[name] else {
        let place = ownClass.playbookPlace
        throw LoadingError(
          .badConfiguration, file: place?.file ?? "", line: place?.line, column: place?.column,
          "there is no playbook \"" + root + name + ".md\" in the content folder; write it, or correct the name")
      }
      playbooks[key] = playbook
    }
    for name in own.compactMap(\.class.playbook) where !needed.contains(name) && !own.contains(where: { $0.key == name }) {
      playbooks[name] = nil
    }
    var tags = TagDictionary()
    if let vocabulary, let file = files.first(where: { $0.path == "tags.yml" }) {
      tags = try TagDictionary(yaml: try Library.text(of: file), file: file.source, vocabulary)
    }
    self.init(playbooks: playbooks, tags: tags)
    if let file = files.first(where: { $0.path == "actions.yml" }) {
      actions = try ActionBook(yaml: try Library.text(of: file), file: file.source)
    }
    if let file = files.first(where: { $0.path == "calendar.yml" }) {
      calendar = try FestivalCalendar(yaml: try Library.text(of: file), file: file.source)
    }
    unusedPlaybooks = unused
  }

  private static func text(of file: ContentFile) throws -> String {
    let bytes = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? file.bytes.dropFirst(3) : file.bytes[...]
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    let good = String(decoding: bytes, as: UTF8.self).prefix { $0 != "\u{FFFD}" }
    throw LoadingError(
      .badConfiguration, file: file.source, line: good.count { $0.isNewline } + 1, "this is not UTF-8; save the file as UTF-8")
  }
}
