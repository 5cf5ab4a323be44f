import Markup

extension Node {
  /// An element without attributes.
  static func tag(_ name: String, _ children: [Node]) -> Node { .element(Element(name, [], children)) }

  /// An element with a class and those of further attributes that have a value.
  static func tag(_ name: String, class classes: String?, with attributes: [(String, String?)] = [], _ children: [Node]) -> Node {
    tag(name, with: [("class", classes)] + attributes, children)
  }

  /// An element with those of the attributes that have a value.
  static func tag(_ name: String, with attributes: [(String, String?)], _ children: [Node]) -> Node {
    .element(Element(name, attributes.compactMap { name, value in value.map { Element.Attribute(name, $0) } }, children))
  }

  /// A link.
  static func link(_ to: String, _ text: String, class classes: String? = nil) -> Node {
    .tag("a", with: [("class", classes), ("href", to)], [.text(text)])
  }
}
