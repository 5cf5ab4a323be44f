package import Trade

/// The site's front page and `archive.json`: made of what each period's report says of itself, and of nothing that is not kept with the
/// site, so that they are the same whichever report was built last, and can be made again without the data.
package struct ArchiveIndex: Sendable {
  /// The periods in the site, newest first.
  package let entries: [ArchiveEntry]
  /// Whose reports they are.
  package let store: Store
  /// Fewer orders than this carry no percentage: `Policy.smallBase`.
  let smallBase: Int
  /// "clientela 0.1.0"
  let tool: String
  /// What each period's own report says of its net revenue.
  private let reported: [Period: Money]

  /// The index of periods in any order, each once.
  package init(entries: [ArchiveEntry], store: Store, smallBase: Int, tool: String) {
    self.entries = entries.sorted { $0.stands(before: $1) }
    self.store = store
    self.smallBase = smallBase
    self.tool = tool
    reported = Dictionary(entries.map { ($0.period, $0.revenue) }) { first, _ in first }
  }

  /// What a later report says of a period's revenue, in words, where the period's own report says another; nil where both read the same.
  func changed(_ revenue: Money?, since period: Period) -> String? {
    guard let revenue, let own = reported[period] else { return nil }
    let now = words.money(revenue)
    return now == words.money(own) ? nil : now
  }

  /// `index.html`; none for an archive without periods.
  package var pages: [Page] { [ArchivePage(index: self).page].compactMap(\.self) }

  /// `archive.json`.
  package var file: Report.File { ArchiveFile(entries: entries, currency: store.currency).file }

  /// The pages' language, a BCP 47 tag.
  package var language: String { store.language }

  /// Numbers and dates as words.
  var words: Words { Words(currency: store.currency) }
}
