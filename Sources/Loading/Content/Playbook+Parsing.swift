package import Trade

extension Playbook {
  /// Reads a playbook: YAML front matter between two lines of `---`, then Markdown. Every field of the front matter is needed, an
  /// unknown one is an error, and so is a placeholder that names no figure. Throws `LoadingError` with file, line and column.
  package init(parsing text: String, source: String) throws {
    let text = text.replacing("\r\n", with: "\n")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let top = Place(file: source, line: 1, folder: ".")
    guard lines.first == "---", let end = lines.dropFirst().firstIndex(of: "---") else {
      throw top.failure("the front matter is missing; begin with a line ---, then title, goal and so on, then a line ---")
    }
    try Playbook.checkPlaceholders(lines, source: source)
    let matter = try Setting(
      yaml: lines[1..<end].joined(separator: "\n") + "\n", file: source, folder: ".", firstLine: 2)
    let section = try Section(matter, keys: Playbook.fields)
    let missing = Playbook.fields.filter { section[$0] == nil }
    if let last = missing.last {
      let names = missing.count == 1 ? last : missing.dropLast().joined(separator: ", ") + " and " + last
      throw top.failure(
        missing.count == 1
          ? "the field " + names + " is missing; add it to the front matter"
          : "the fields " + names + " are missing; add them to the front matter")
    }
    func field(_ name: String) throws -> Setting {
      guard let setting = section[name] else {
        throw top.failure("the field " + name + " is missing; add it to the front matter")
      }
      return setting
    }
    func words(_ name: String) throws -> String { try field(name).text() }
    func list(_ name: String) throws -> [String] {
      let items = try field(name).list("a list of texts").map { try $0.text() }
      if items.isEmpty { throw try field(name).failure("the list is empty; write at least one item") }
      return items
    }
    self.init(
      source: source, title: try words("title"), goal: try words("goal"), owner: try words("owner"),
      treatments: try list("treatments"), channels: try list("channels"), cadence: try words("cadence"),
      offer: try words("offer"),
      guardrails: try list("guardrails"), measures: try list("measures"),
      body: lines[(end + 1)...].joined(separator: "\n"), bodyLine: end + 2)
  }

  private static let fields = ["title", "goal", "owner", "treatments", "channels", "cadence", "offer", "guardrails", "measures"]

  /// Every `{{` begins a placeholder that ends on its line and names a figure.
  private static func checkPlaceholders(_ lines: [Substring], source: String) throws {
    let known = PlaybookFigure.allCases.map(\.rawValue)
    for (index, line) in lines.enumerated() {
      var rest = line
      while let open = rest.firstRange(of: "{{") {
        let column = line.unicodeScalars.distance(from: line.startIndex, to: open.lowerBound) + 1
        let place = Place(file: source, line: index + 1, column: column, folder: ".")
        guard let close = rest[open.upperBound...].firstRange(of: "}}") else {
          throw place.failure("this placeholder has no end; write it as {{name}} on one line")
        }
        let name = String(rest[open.upperBound..<close.lowerBound])
        guard known.contains(name) else {
          let hint = nearest(to: name, among: known) ?? ""
          throw place.failure("unknown placeholder {{" + name + "}}; the nearest known one is {{" + hint + "}}")
        }
        rest = rest[close.upperBound...]
      }
    }
  }
}
