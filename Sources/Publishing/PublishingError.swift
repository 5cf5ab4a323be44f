/// Why a site was not published. The old one is whole.
package struct PublishingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// `cannotWrite` is exit status 73, `locked` 75.
  package enum Kind: Sendable { case cannotWrite, locked }

  package let kind: Kind
  /// "site: is a file; name a folder with --output"
  package let description: String

  /// An error at a path: what is wrong and what to do.
  package init(_ kind: Kind, _ path: String, _ what: String) {
    self.kind = kind
    description = "\(path): \(what)"
  }

  /// What the system said while a path was written.
  init(_ error: DiskError) { self.init(.cannotWrite, error.path, "\(error.reason); \(error.advice)") }

  /// The same error when something was left behind as well.
  func adding(_ leftovers: [String]) -> PublishingError {
    PublishingError(kind: kind, description: ([description] + leftovers).joined(separator: "\n"))
  }

  private init(kind: Kind, description: String) {
    self.kind = kind
    self.description = description
  }
}
