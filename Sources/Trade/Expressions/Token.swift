/// A word, a value or a sign of an expression.
struct Token: Hashable {
  var kind: Kind
  /// How many characters stand before it.
  var offset: Int

  enum Kind: Hashable {
    /// A fact, or a word of the language.
    case word(String)
    /// In ten-thousandths; `isPercent` where a percent sign followed.
    case number(Int64, isPercent: Bool)
    case text(String)
    case date(Day)
    case comparison(Condition.Comparison)
    case open, close, comma, plus, minus
    case end
  }

  /// Whether it is a word of the language, in small or capital letters.
  func isWord(_ word: String) -> Bool {
    if case .word(let own) = kind { own.lowercased() == word } else { false }
  }

  /// As messages show it.
  var shown: String {
    switch kind {
    case .word(let word): "\"" + word.prefix(40) + "\""
    case .number: "a number"
    case .text: "a text"
    case .date: "a date"
    case .comparison(let comparison): "\"" + comparison.rawValue + "\""
    case .open: "\"(\""
    case .close: "\")\""
    case .comma: "\",\""
    case .plus: "\"+\""
    case .minus: "\"-\""
    case .end: "the end"
    }
  }
}
