/// Why a site was not published. The old one is whole.
package struct PublishingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// `cannotWrite` is exit status 73, `locked` 75, `badConfiguration` 78.
  package enum Kind: Sendable { case cannotWrite, locked, badConfiguration }

  package let kind: Kind
  /// Sentences, each once: what stopped the run, then what could not be tidied up after it.
  package private(set) var lines: [String]

  /// "site: is a file; name a folder with --output"
  package var description: String { lines[0] }

  /// An error at a path: what is wrong and what to do.
  package init(_ kind: Kind, _ path: String, _ what: String) {
    self.kind = kind
    lines = ["\(path): \(what)"]
  }

  /// What an error of whatever kind means here.
  init(_ error: any Error) {
    switch error {
    case let error as PublishingError: self = error
    case let error as DiskError: self.init(.cannotWrite, error.path, "\(error.reason); \(error.advice)")
    default: self.init(.cannotWrite, "site", "\(error)")
    }
  }

  /// The same error when something was left behind as well.
  func adding(_ leftovers: [String]) -> PublishingError {
    var error = self
    for line in leftovers where !error.lines.contains(line) { error.lines.append(line) }
    return error
  }

  /// Does some work; whatever it throws becomes a `PublishingError`, so that a caller needs to know no other.
  static func reporting<Answer>(_ work: () throws -> Answer) throws -> Answer {
    do { return try work() } catch { throw PublishingError(error) }
  }
}
