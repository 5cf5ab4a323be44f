import Markup

extension Node {
  /// An element without attributes.
  static func element(_ name: String, _ children: [Node]) -> Node { .element(Element(name, [], children)) }

  /// An element with a class and further attributes.
  static func element(_ name: String, class classes: String, _ attributes: [(String, String?)] = [], _ children: [Node]) -> Node {
    element(name, [("class", classes.isEmpty ? nil : classes)] + attributes, children)
  }

  /// An element with those of the attributes that have a value.
  static func element(_ name: String, _ attributes: [(String, String?)], _ children: [Node]) -> Node {
    .element(Element(name, attributes.compactMap { name, value in value.map { Element.Attribute(name, $0) } }, children))
  }

  /// A link.
  static func link(_ to: String, _ text: String, class classes: String? = nil) -> Node {
    .element("a", [("class", classes), ("href", to)], [.text(text)])
  }
}
