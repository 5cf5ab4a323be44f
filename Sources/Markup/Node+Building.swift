extension Node {
  /// An element in one line: `.tag("a", ["href": "x.html"], [.text("more")])`.
  package static func tag(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ children: [Node] = []) -> Node {
    .element(Element(name, attributes.map { Element.Attribute($0.key, $0.value) }, children))
  }

  /// What is drawn where there is nothing to draw.
  package static var nothing: Node { .group([]) }
}
