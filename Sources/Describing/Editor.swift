package import Analysing
package import Trade

/// Makes words of an analysis: pages of blocks, report.json and the exports. A pure function of its inputs.
package struct Editor: Sendable {
  package let library: Library
  package let privacy: Privacy
  /// Periods already in the site, in any order; the report's own is replaced.
  package let archive: [ArchiveEntry]
  /// "clientela 0.1.0"
  package let tool: String
  /// Key of the codes that stand for customers on pages; derived from the data where the configuration has none.
  package let codeKey: String?
  /// Whether ids stand on pages in the place of codes.
  package let idsArePublic: Bool
  /// Up to how many threads describe at the same time; no word depends on it.
  package let jobs: Int
  /// What the period first said, and from what, where it was recorded before and is built again from other inputs.
  package let restatement: Restatement?

  /// An editor.
  package init(
    library: Library, privacy: Privacy, archive: [ArchiveEntry], tool: String, codeKey: String?, idsArePublic: Bool = false,
    jobs: Int = 1, restatement: Restatement? = nil
  ) {
    self.library = library
    self.privacy = privacy
    self.archive = archive
    self.tool = tool
    self.codeKey = codeKey
    self.idsArePublic = idsArePublic
    self.jobs = jobs
    self.restatement = restatement
  }
}
