package import Describing

/// A site as files: what is published.
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

  /// A site.
  package init(folder: String, files: [File], exports: [File]) {
    self.folder = folder
    self.files = files
    self.exports = exports
  }
}
