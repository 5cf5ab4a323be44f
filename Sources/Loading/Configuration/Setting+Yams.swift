import Yams

extension Setting {
  /// Reads YAML. Every part keeps its line and column; a key given twice, or text that is not YAML, is an error.
  /// `firstLine` is the line of the file on which the text begins.
  init(yaml text: String, file: String, folder: String, firstLine: Int = 1) throws {
    let top = Place(file: file, line: firstLine, column: 1, folder: folder)
    do {
      // Without rules for types, every scalar stays the text that was written.
      guard let node = try Yams.compose(yaml: text, .basic) else {
        self.init(path: "", place: top, value: .nothing)
        return
      }
      try self.init(node, path: "", around: top, written: Written(text: text, firstLine: firstLine))
    } catch let error as YamlError {
      throw Setting.failure(of: error, top: top, firstLine: firstLine)
    }
  }

  private init(_ node: Node, path: String, around: Place, written: Written) throws {
    let firstLine = written.firstLine
    let place = around.moved(to: node.mark, firstLine: firstLine)
    switch node {
    case .scalar(let scalar):
      let isNothing = (scalar.style == .plain || scalar.style == .any) && ["", "~", "null"].contains(scalar.string)
      self.init(path: path, place: place, value: isNothing ? .nothing : .text(scalar.string), written: written)
    case .sequence(let items):
      let settings = try items.map { try Setting($0, path: path, around: place, written: written) }
      self.init(path: path, place: place, value: .list(settings))
    case .mapping(let pairs):
      var names: Set<String> = []
      let entries = try pairs.map { key, value in
        let keyPlace = place.moved(to: key.mark, firstLine: firstLine)
        guard let name = key.scalar?.string else { throw keyPlace.failure("a key must be a word; expected \"key: value\"") }
        // To YAML two keys differ if their tags do; here they are the same word.
        guard names.insert(name).inserted else { throw keyPlace.failure("key \"" + name + "\" is given twice; keep one of them") }
        let inner = path.isEmpty ? name : path + "." + name
        return Entry(
          key: name, place: keyPlace, setting: try Setting(value, path: inner, around: keyPlace, written: written))
      }
      self.init(path: path, place: place, value: .section(entries))
    case .alias: throw place.failure("aliases are not read here; write the value out")
    }
  }

  private static func failure(of error: YamlError, top: Place, firstLine: Int) -> LoadingError {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _), .composer(_, let problem, let mark, _):
      top.moved(to: mark, firstLine: firstLine).failure("this is not YAML: " + problem + "; check indentation, colons and quotes")
    case .duplicatedKeysInMapping(let keys, let context):
      top.moved(to: context.mark, firstLine: firstLine).failure(
        "key \"" + (keys.first ?? "") + "\" is given twice, here for the first time; keep one of them")
    default: top.failure("this is not YAML that can be read; save it as UTF-8 text")
    }
  }
}

extension Place {
  fileprivate func moved(to mark: Mark?, firstLine: Int) -> Place {
    guard let mark, mark.line > 0 else { return self }
    var place = self
    place.line = mark.line + firstLine - 1
    place.column = mark.column
    return place
  }
}
