package import Charts

/// A run of text in a sentence.
package enum Inline: Hashable, Sendable, ExpressibleByStringLiteral {
  case text(String)
  case strong(String)
  case quiet(String)
  case code(String)
  case link(String, to: String)
  /// An inline mark of an RFM class.
  case pips(Pips)
  /// The name of a series in its colour, with a sample of its line or area.
  case key(String, Key)
  /// The shades 1–6 between two labels.
  case ramp(from: String, to: String)

  /// Which sample stands before a key.
  package enum Key: String, Sendable { case line, ghost, hereSolid, hereTint, awaySolid, awayTint, away }

  /// A plain text.
  package init(stringLiteral text: String) { self = .text(text) }
}

/// A sentence or paragraph.
package typealias Phrase = [Inline]

/// A text that leads somewhere; `to` is relative to the page.
package struct Link: Hashable, Sendable {
  package var text: String
  package var to: String

  /// A link.
  package init(_ text: String, to: String) {
    self.text = text
    self.to = to
  }
}
