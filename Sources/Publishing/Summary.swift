/// What was published.
package struct Summary: Hashable, Sendable {
  /// The site's folder, absolute.
  package var output: String
  /// The period's folder with private files, absolute; nil if there are none.
  package var exports: String?
  /// Files written, without those kept from before.
  package var files: Int
  /// Their length in bytes.
  package var bytes: Int
  /// What went wrong once the site was in its place: an old folder that could not be removed. The next run tries again.
  package var problems: [String]
}
