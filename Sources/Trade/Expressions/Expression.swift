/// A condition on a customer, as a manager writes it: `order_count >= 2 and (tier in ("supreme", "vip") or monetary > 1000)`.
///
/// * Comparisons: `=` (or `==`), `!=`, `<`, `<=`, `>`, `>=`; `x between a and b` (both inclusive); `x in (a, b)`, `x not in (a, b)`;
///   `x is known`, `x is unknown`. Texts know `=`, `!=`, `in` and `contains` (a part of the text), sets `has` and `contains`.
/// * Joined by `not`, `and`, `or`, which bind in this order, and parentheses. A boolean fact stands alone: `has_order and not consent`.
/// * Values: `2`, `99.90` (up to four decimals), `80%`, `"text"` or `'text'` (a quote inside is doubled), `true`, `false`, `2026-11-01`, and
///   days of the report: `as_of`, `period.start`, `period.end`, each with `+` or `-` and days, weeks, months or years:
///   `last_order >= as_of - 90 days`.
/// * A fact that is not known of a customer makes each comparison with it false, `!=` and `not in` too; only `is unknown` holds.
///   So `city != "Madrid"` leaves out those without a city, and `not city = "Madrid"` takes them in.
package struct Expression: Hashable, Sendable {
  /// As it was written.
  package let text: String
  /// What it says.
  package let condition: Condition

  /// Reads an expression and checks every name and type. Throws `ExpressionError` with the place of the first mistake. What it reads is
  /// bounded, so that no input harms: 4,000 characters, 64 parentheses or `not`s in one another.
  package init(_ text: String, _ vocabulary: Vocabulary) throws(ExpressionError) {
    let scalars = Array(text.unicodeScalars.prefix(Expression.longest + 1))
    if scalars.count > Expression.longest {
      throw ExpressionError(
        "the expression is longer than \(Expression.longest) characters; make several of it", at: 0, of: scalars)
    }
    var lexer = Lexer(scalars)
    var parser = Parser(tokens: try lexer.tokens(), text: scalars)
    let checker = Checker(vocabulary: vocabulary, text: scalars)
    condition = try checker.condition(try parser.whole())
    self.text = text
  }

  /// The most characters of an expression, and the most parentheses in one another.
  package static let longest = 4000
  package static let deepest = 64
}
