/// A piece of HTML or SVG, as a value. Text and attribute values are escaped when it is written, and nowhere else.
package indirect enum Node: Hashable, Sendable {
  case element(Element)
  case text(String)
  case group([Node])
  /// Markup that is known to be safe: what libcmark rendered in its safe mode, or what `written` made earlier.
  case html(HTML)
}

/// Markup that may stand in a page as it is.
package struct HTML: Hashable, Sendable {
  package let text: String

  /// Vouches that a text is safe markup.
  package init(safe text: String) { self.text = text }
}

/// An element with attributes in their order, and what stands in it.
package struct Element: Hashable, Sendable {
  package var name: String
  package var attributes: [Attribute]
  package var children: [Node]

  /// A name and its value.
  package struct Attribute: Hashable, Sendable {
    package var name: String
    package var value: String

    /// An attribute.
    package init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// An element.
  package init(_ name: String, _ attributes: [Attribute] = [], _ children: [Node] = []) {
    self.name = name
    self.attributes = attributes
    self.children = children
  }
}
