/// Why a site could not be drawn: something is wrong with the templates.
package struct RenderingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// "templates/page.mustache:12: no field is called "stroe"; …"
  package let description: String

  /// An error.
  package init(_ description: String) { self.description = description }
}
