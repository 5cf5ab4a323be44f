/// Something in a site that is not as it was published.
package struct Fault: Hashable, Sendable, CustomStringConvertible {
  /// In the site's folder: "2026-W46/index.html".
  package let path: String
  /// "was changed: its SHA-256 is not that of its manifest"
  package let what: String

  /// "2026-W46/index.html: is missing"
  package var description: String { "\(path): \(what)" }

  /// A fault.
  package init(_ path: String, _ what: String) {
    self.path = path
    self.what = what
  }
}
