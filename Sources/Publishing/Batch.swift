package import Describing
package import Rendering
package import Trade

/// Periods that are built aside one after the other and shown in one step, with the root of the last one.
package struct Batch {
  private let session: Session
  let before: Front?
  private(set) var parts: [Staged.Part] = []
  private(set) var root: [Site.File] = []
  private(set) var lists: [Staging] = []
  /// Whether the folder of the private files was made for them.
  private(set) var madeExports = false

  init(_ session: Session) throws {
    self.session = session
    before = try session.place.front()
  }

  /// Builds a period and its lists aside, and answers the period's checksums. `seal` says what it was made from, `restating` that it was closed
  /// before with other inputs. No period is added twice.
  package mutating func add(_ site: Site, seal: Seal? = nil, restating: Bool = false) throws -> PeriodDigests {
    try SitePath.check(site)
    var digest: String?
    if !site.exports.isEmpty {
      if try session.makeExports() { madeExports = true }
      let lists = session.lists(of: site.folder)
      self.lists.append(lists)
      digest = try lists.build(site.exports.map { ($0.path, $0.content) })
    }
    let built = try session.place.build(site, seal: seal, restating: restating, over: before)
    parts.append(built.part)
    root = built.root
    return PeriodDigests(pages: built.part.digest, lists: digest)
  }

  /// What `Session.archive` will answer once all that was added is shown.
  package func archive(in currency: Currency) throws -> [ArchiveEntry] {
    guard let file = root.first(where: { $0.path == "archive.json" }) else { return try session.archive(in: currency) }
    return try ArchiveEntry.entries(fromJSON: file.bytes, currency: currency)
  }
}
