/// Checksums that prove a published period.
package struct PeriodDigests: Hashable, Sendable {
  /// Of its `manifest.json` in the site, which holds the checksum of every page.
  package var pages: String
  /// Of the manifest of its private lists, which holds those of the lists; nil where it has none.
  package var lists: String?

  /// Checksums of a period.
  package init(pages: String, lists: String?) {
    self.pages = pages
    self.lists = lists
  }
}
