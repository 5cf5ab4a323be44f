/// A file of `content/` or `templates/`, built in or the user's.
package struct ContentFile: Hashable, Sendable {
  /// The path below `content/` or `templates/`, such as `en/playbooks/rfm/important-value.md`.
  package var path: String
  package var bytes: [UInt8]
  /// Where it was read, for messages: the user's path, or `content/…` for a built-in one.
  package var source: String
}
