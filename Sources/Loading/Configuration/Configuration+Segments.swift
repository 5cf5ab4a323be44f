import Trade

extension Setting {
  /// The `segments` part: segmentations of the store's own, checked.
  func segments(_ vocabulary: Vocabulary) throws -> [CustomSegmentation] {
    var segments: [CustomSegmentation] = []
    for setting in try list("a list of segmentations such as [{ id: gift-buyers, classes: […] }]") {
      if segments.count == Policy.mostSegments {
        throw setting.failure("a store can have \(Policy.mostSegments) segmentations of its own; leave this one out")
      }
      let section = try Section(setting, keys: ["id", "name", "classes"])
      guard let idSetting = section["id"] else { throw setting.failure("the id is missing; add id: …") }
      let id = try idSetting.identifier("an id")
      if vocabulary.reserved.contains(id) {
        throw idSetting.failure("\"" + id + "\" is a built-in segmentation or page; choose another id")
      }
      if vocabulary.columns.contains(id.replacing("-", with: "_")) {
        throw idSetting.failure("\"" + id + "\" would be a second column of that name in customers.csv; choose another id")
      }
      if segments.contains(where: { $0.id == id }) { throw idSetting.failure("\"" + id + "\" is given twice; choose another id") }
      guard let classes = section["classes"] else {
        throw setting.failure("the classes are missing; add classes: [{ id: …, when: … }]")
      }
      let segment = CustomSegmentation(
        id: id, name: try section["name"]?.text("the name of the segmentation") ?? id, classes: try classes.classes(vocabulary))
      let coverage = Coverage(segment.classes.map { $0.when?.condition }, vocabulary)
      if let gap = coverage.gap {
        throw classes.failure("no class of \"" + id + "\" fits where " + gap + "; add one, or leave out when: of the last class")
      }
      segments.append(segment)
    }
    return segments
  }

  private func classes(_ vocabulary: Vocabulary) throws -> [CustomSegmentation.Class] {
    let items = try list("a list of classes such as [{ id: big, when: monetary > 1000 }, { id: small }]")
    guard (1...CustomSegmentation.mostClasses).contains(items.count) else {
      throw failure("expected 1 to \(CustomSegmentation.mostClasses) classes")
    }
    var classes: [CustomSegmentation.Class] = []
    for (index, item) in items.enumerated() {
      let section = try Section(item, keys: ["id", "name", "when", "playbook"])
      guard let idSetting = section["id"] else { throw item.failure("the id is missing; add id: …") }
      let id = try idSetting.identifier("an id")
      if id == CustomSegmentation.other, section["when"] != nil {
        throw idSetting.failure("\"other\" is the class of who fits in no class; choose another id")
      }
      if classes.contains(where: { $0.id == id }) { throw idSetting.failure("\"" + id + "\" is given twice; choose another id") }
      if section["when"] == nil, index < items.count - 1 {
        throw item.failure("the condition of \"" + id + "\" is missing; add when: …, only the last class can be without")
      }
      let playbook = section["playbook"]
      classes.append(
        CustomSegmentation.Class(
          id: id, name: try section["name"]?.text("the name of the class") ?? id,
          when: try section["when"]?.expression(vocabulary),
          playbook: try playbook?.playbookName(),
          playbookPlace: playbook.map {
            CustomSegmentation.Place(file: $0.place.file, line: $0.place.line, column: $0.place.column)
          }))
    }
    return classes
  }

  /// The path of a playbook below the folder of the playbooks, without `.md`.
  private func playbookName() throws -> String {
    let what = "the path of a playbook below content/LANG/playbooks, such as gifts/givers.md"
    let text = try text(what)
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    if parts.contains(where: { $0.isEmpty || $0.hasPrefix(".") }) { throw expected(what) }
    return text.hasSuffix(".md") ? String(text.dropLast(3)) : text
  }
}
