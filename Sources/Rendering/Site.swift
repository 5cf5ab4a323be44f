/// A site as bytes: what is published.
package struct Site: Sendable {
  /// The period's folder.
  package var folder: String
  /// Paths relative to the site's root, ascending; every file of the period's folder, `index.html`, the style sheet, `archive.json`.
  package var files: [File]
  /// Private files of the period: names in its export folder.
  package var exports: [File]

  /// A file.
  package struct File: Sendable {
    package var path: String
    package var bytes: [UInt8]

    /// A file.
    package init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }
  }

  /// A site.
  package init(folder: String, files: [File], exports: [File]) {
    self.folder = folder
    self.files = files
    self.exports = exports
  }
}
