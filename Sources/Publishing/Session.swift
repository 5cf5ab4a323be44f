package import Describing
package import Rendering
package import Trade

/// A site and its private files, held by this run alone.
package struct Session: Sendable {
  /// The folder of the site, and that of the private files: absolute, links followed.
  let target: String
  let exports: String
  let disk: Disk

  /// The periods that are in the site now; none if there is no site yet. A folder that is not ours, a damaged `archive.json`, or
  /// amounts in another currency are a `PublishingError`.
  package func archive(in currency: Currency) throws -> [ArchiveEntry] {
    try PublishingError.reporting {
      guard let manifest = try staging.current(), manifest.paths.contains("archive.json") else { return [] }
      let path = "\(target)/archive.json"
      do {
        return try ArchiveEntry.entries(fromJSON: try disk.read(path), currency: currency)
      } catch ArchiveError.currency(let other) {
        throw PublishingError(
          .cannotWrite, target,
          "the site holds periods in \(other), this report is in \(currency.code); use another output folder")
      } catch let error where !(error is DiskError) {
        throw PublishingError(.cannotWrite, path, "cannot be read: \(error); restore it, or move the folder away and build again")
      }
    }
  }

  /// Publishes, and answers what went wrong once the site was in its place: an old folder that could not be removed, which the next
  /// run tries again. Periods other than the site's stay as they are, and so does what the user put into the folders. On a
  /// `PublishingError` the old site and the old exports are whole and nothing is left beside them.
  package func publish(_ site: Site) throws -> [String] {
    try SitePath.check(site)
    return try PublishingError.reporting {
      let current = try staging.current()
      try sweep()
      let isNew = try makeExports(for: site)
      let lists = site.exports.isEmpty ? nil : lists(of: site.folder)
      let all = (lists.map { [$0] } ?? []) + [staging]
      do {
        try lists?.build(site.exports.map { ($0.path, $0.content) }, keeps: { _ in false })
        let periods = (current.map { Array($0.periods.keys) } ?? []) + [site.folder]
        let links = Session.latest(of: periods).map { ["latest": $0] } ?? [:]
        try staging.build(
          site.files.map { ($0.path, $0.content) }, links: links,
          keeps: { path in path.contains("/") && Manifest.period(of: path) != site.folder })
        // The two may lie on two file systems.
        for built in all { try disk.settle(built.aside) }
        try exchange(lists, then: staging)
      } catch {
        throw PublishingError(error).adding(problems(dropping: all, removingExports: isNew))
      }
      return problems(dropping: all)
    }
  }

  private var staging: Staging { Staging(target: target, disk: disk) }

  private func lists(of period: String) -> Staging {
    Staging(target: "\(exports)/\(period)", disk: disk, folderMode: 0o700, fileMode: 0o600)
  }

  /// Removes the lists that a killed run left aside, of whatever period: they are private, and nobody would look for them.
  private func sweep() throws {
    guard try disk.item(exports)?.kind == .folder else { return }
    for name in try disk.names(exports) where name.hasPrefix(".") && name.hasSuffix(".staging") {
      let lists = lists(of: String(name.dropFirst().dropLast(".staging".count)))
      if try disk.item(lists.aside)?.kind == .folder, try disk.item("\(lists.aside)/\(Manifest.name)") != nil {
        try lists.dropAside()
      }
    }
  }

  /// Makes the folder of the private files where there is none and the site has some, and tells whether it did.
  private func makeExports(for site: Site) throws -> Bool {
    if site.exports.isEmpty { return false }
    switch try disk.item(exports)?.kind {
    case nil:
      try disk.makeFolder(exports, 0o700)
      return true
    case .folder: return false
    default: throw PublishingError(.cannotWrite, exports, "is not a folder; move it away or name another with --exports")
    }
  }

  /// Removes what stands aside, and answers what could not be removed. The site is in its place, the old one or the new: this
  /// changes no answer to whether it was published.
  private func problems(dropping stagings: [Staging], removingExports: Bool = false) -> [String] {
    var problems: [String] = []
    func attempt(_ work: () throws -> Void) {
      do { try work() } catch { problems += PublishingError(error).lines.filter { !problems.contains($0) } }
    }
    for staging in stagings { attempt { try staging.dropAside() } }
    if removingExports {
      attempt { if try disk.names(exports).isEmpty { try disk.remove(exports) } }
    }
    for staging in stagings {
      attempt {
        let (parent, _) = Staging.split(staging.target)
        if try disk.item(parent) != nil { try disk.settle(parent) }
      }
    }
    return problems
  }

  /// The private lists first: a page may name them. If the site then stays the old one, so do they.
  private func exchange(_ lists: Staging?, then site: Staging) throws {
    guard let lists else { return try site.commit() }
    let hadLists = try disk.item(lists.target) != nil
    try lists.commit()
    do {
      try site.commit()
    } catch {
      do { try lists.undo(hadTarget: hadLists) } catch let second {
        throw PublishingError(error).adding(PublishingError(second).lines)
      }
      throw error
    }
  }

  /// The period that ends last; of several the shortest.
  private static func latest(of folders: [String]) -> String? {
    let periods = folders.compactMap { Period($0) }
    return periods.max { ($0.to.number, $0.from.number) < ($1.to.number, $1.from.number) }?.id
  }
}
