/// The whole report in words: pages of blocks, and the files beside them. What a medium needs to draw it, and no more.
package struct Report: Sendable {
  /// The period's folder in the site, such as `2026-W46`.
  package var folder: String
  package var language: String
  /// Pages of the period, and the archive's `index.html`.
  package var pages: [Page]
  /// `report.json`, `archive.json`: paths in the site.
  package var files: [File]
  /// `customers.csv`, `rejects.csv`: names in the period's export folder, private.
  package var exports: [File]
  /// Calls to make, drawn as one of the exports; nil where there are none.
  package var callSheet: CallSheet?
  /// How the period stands in the archive.
  package var entry: ArchiveEntry

  /// A file that no medium draws.
  package struct File: Sendable {
    package var path: String
    package var content: FileContent

    /// A file.
    package init(path: String, content: FileContent) {
      self.path = path
      self.content = content
    }

    /// A file that is already bytes.
    package init(path: String, bytes: [UInt8]) { self.init(path: path, content: .whole(bytes)) }

    /// All bytes of the file; of a large one they are made for each call.
    package var bytes: [UInt8] { content.bytes }
  }

  /// A report.
  package init(
    folder: String, language: String, pages: [Page], files: [File], exports: [File], callSheet: CallSheet? = nil,
    entry: ArchiveEntry
  ) {
    self.folder = folder
    self.language = language
    self.pages = pages
    self.files = files
    self.exports = exports
    self.callSheet = callSheet
    self.entry = entry
  }
}
