import Trade

/// Fills the `{{figures}}` of a playbook.
struct PlaybookFiller {
  let playbook: Playbook
  let values: [PlaybookFigure: String]

  /// The playbook with its figures. Throws `PlaybookError` for a placeholder that is no figure.
  func text() throws -> PlaybookText {
    let facts: [(String, [String])] = [
      ("Goal", [playbook.goal]), ("Owner", [playbook.owner]), ("Channels", playbook.channels), ("Cadence", [playbook.cadence]),
      ("Offer", [playbook.offer]), ("Guardrails", playbook.guardrails), ("Measures", playbook.measures),
      ("Treatments", playbook.treatments),
    ]
    let terms = try facts.compactMap { name, texts -> Term? in
      let text = texts.filter { !$0.isEmpty }.joined(separator: "; ")
      return text.isEmpty ? nil : Term(name, [.text(try filled(text, line: 1) { $0 }.withCapital)])
    }
    return PlaybookText(facts: terms, markdown: try filled(playbook.body, line: playbook.bodyLine, PlaybookFiller.escaped))
  }

  /// A text with its figures; `line` is that of its first character.
  private func filled(_ text: String, line: Int, _ escape: (String) -> String) throws -> String {
    var filled = ""
    var rest = text[...]
    var line = line
    while let open = rest.firstRange(of: "{{"), let close = rest[open.upperBound...].firstRange(of: "}}") {
      let before = rest[..<open.lowerBound]
      line += before.count(where: \.isNewline)
      let name = rest[open.upperBound..<close.lowerBound].trimmed
      guard let figure = PlaybookFigure(rawValue: name), let value = values[figure] else {
        throw PlaybookError(file: playbook.source, line: line, placeholder: name)
      }
      filled += before
      filled += escape(PlaybookFiller.beginsSentence(filled) ? value.withCapital : value)
      line += rest[open.lowerBound..<close.upperBound].count(where: \.isNewline)
      rest = rest[close.upperBound...]
      if value == "1", let one = PlaybookFiller.singular(rest) { rest = one }
    }
    return filled + rest
  }

  private static func beginsSentence(_ before: String) -> Bool {
    before.reversed().first { !$0.isWhitespace }.map { ".!?".contains($0) } ?? true
  }

  /// What follows a 1, in the singular: "1 customer has", "1 day"; nil where no plural follows.
  private static func singular(_ rest: Substring) -> Substring? {
    for noun in [" customer", " day", " order", " chat", " call"] where rest.hasPrefix(noun + "s") {
      let after = rest.dropFirst(noun.count + 1)
      let end = after.firstIndex { ".;:".contains($0) } ?? after.endIndex
      var sentence = String(after[..<end])
      for (many, one) in [
        (" have ", " has "), (" order ", " orders "), (" come ", " comes "), ("who bring ", "who brings "),
        ("who meet ", "who meets "),
      ] {
        if let place = sentence.firstRange(of: many) {
          sentence.replaceSubrange(place, with: one)
          break
        }
      }
      return Substring(noun + sentence + after[end...])
    }
    return nil
  }

  /// A text that Markdown reads as itself: its punctuation behind backslashes, on one line.
  private static func escaped(_ text: String) -> String {
    let special: Set<Character> = [
      "\\", "`", "*", "_", "{", "}", "[", "]", "(", ")", "<", ">", "#", "+", "!", "|", "~", "&", "\"", "'", "=",
    ]
    return String(
      text.flatMap { character -> [Character] in
        if character.isNewline { return [" "] }
        return special.contains(character) ? ["\\", character] : [character]
      })
  }
}

extension Substring {
  /// Without white space at its ends.
  fileprivate var trimmed: String {
    let start = drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }
}
