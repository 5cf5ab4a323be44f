package import Describing
package import Rendering
import Trade

/// Puts a site in its place: everything is built aside, and then the folders are exchanged in one step. A reader, and a run that
/// fails or is killed, sees all of the old site or all of the new.
package struct Publisher: Sendable {
  private let output: String
  private let exports: String
  private let disk: Disk

  /// Publishes to the folder `output`, private files to `exports`; neither needs to exist, their parents do.
  package init(output: String, exports: String, disk: Disk = .real) {
    self.output = output
    self.exports = exports
    self.disk = disk
  }

  /// The periods that are in the site now; none if there is no site yet. A folder that is not ours, or a damaged `archive.json`,
  /// is a `PublishingError`.
  package func archive() throws -> [ArchiveEntry] {
    try reporting {
      let site = Staging(target: try located(output), disk: disk)
      guard let manifest = try site.current(), manifest.paths.contains("archive.json") else { return [] }
      let path = "\(site.target)/archive.json"
      do {
        return try ArchiveEntry.entries(fromJSON: try disk.read(path))
      } catch let error where !(error is DiskError) {
        throw PublishingError(.cannotWrite, path, "cannot be read: \(error); restore it, or move the folder away and build again")
      }
    }
  }

  /// Publishes. Periods other than the site's stay as they are, and so does what the user put into the folders. On a
  /// `PublishingError` the old site and the old exports are whole and nothing is left beside them.
  package func publish(_ site: Site) throws -> Summary {
    try SitePath.check(site)
    return try reporting {
      let target = try located(output)
      let (parent, name) = Staging.split(target)
      let lockPath = "\(parent)/.\(name).lock"
      switch try disk.lock(lockPath) {
      case .taken(let holder):
        throw PublishingError(.locked, lockPath, "another run (process \(holder)) is publishing here; wait for it and run again")
      case .held(let release):
        defer { release() }
        return try publish(site, to: target)
      }
    }
  }

  private func publish(_ site: Site, to target: String) throws -> Summary {
    let staging = Staging(target: target, disk: disk)
    let current = try staging.current()
    let folder = try exportFolder(of: site)
    let lists = folder.map { Staging(target: $0, disk: disk, folderMode: 0o700, fileMode: 0o600) }
    let all = (lists.map { [$0] } ?? []) + [staging]
    do {
      try lists?.build(site.exports.map { ($0.path, $0.bytes) }, keeps: { _ in false })
      let periods = (current.map { Array($0.periods.keys) } ?? []) + [site.folder]
      let links = Publisher.latest(of: periods).map { ["latest": $0] } ?? [:]
      try staging.build(
        site.files.map { ($0.path, $0.bytes) }, links: links,
        keeps: { path in path.contains("/") && Manifest.period(of: path) != site.folder })
      try disk.settle(staging.aside)
      try exchange(lists, then: staging)
    } catch {
      let leftovers = problems(dropping: all)
      throw Publisher.publishing(error).adding(leftovers)
    }
    let written = site.files + site.exports
    return Summary(
      output: target, exports: folder, files: written.count, bytes: written.reduce(0) { $0 + $1.bytes.count },
      problems: problems(dropping: all))
  }

  /// Removes what stands aside, and answers what could not be removed. The site is in its place, the old one or the new: this
  /// changes no answer to whether it was published.
  private func problems(dropping stagings: [Staging]) -> [String] {
    var problems: [String] = []
    func attempt(_ work: () throws -> Void) {
      do { try work() } catch { problems.append(Publisher.publishing(error).description) }
    }
    for staging in stagings { attempt { try staging.dropAside() } }
    if let last = stagings.last { attempt { try disk.settle(Staging.split(last.target).parent) } }
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
      try lists.undo(hadTarget: hadLists)
      throw error
    }
  }

  private func exportFolder(of site: Site) throws -> String? {
    if site.exports.isEmpty { return nil }
    let folder = try located(exports)
    switch try disk.item(folder)?.kind {
    case nil: try disk.makeFolder(folder, 0o700)
    case .folder: break
    default: throw PublishingError(.cannotWrite, folder, "is not a folder; move it away or name another with --exports")
    }
    return "\(folder)/\(site.folder)"
  }

  /// A folder's absolute path, links followed: what is exchanged is the folder and not a link to it.
  private func located(_ path: String) throws -> String {
    var path = path.isEmpty ? "." : path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    if [".", ".."].contains(Staging.split(path).name) { return try disk.resolve(path) }
    if try disk.item(path) != nil { return try disk.resolve(path) }
    let (parent, name) = Staging.split(path)
    guard let item = try disk.item(try disk.resolve(parent)), item.kind == .folder else {
      throw PublishingError(.cannotWrite, path, "\(parent) is not a folder; name another")
    }
    let resolved = try disk.resolve(parent)
    return resolved == "/" ? "/\(name)" : "\(resolved)/\(name)"
  }

  /// The period that ends last; of several the shortest.
  private static func latest(of folders: [String]) -> String? {
    let periods = folders.compactMap { Period($0) }
    return periods.max { ($0.to.number, $0.from.number) < ($1.to.number, $1.from.number) }?.id
  }

  private func reporting<Answer>(_ work: () throws -> Answer) throws -> Answer {
    do { return try work() } catch { throw Publisher.publishing(error) }
  }

  private static func publishing(_ error: any Error) -> PublishingError {
    switch error {
    case let error as PublishingError: error
    case let error as DiskError: PublishingError(error)
    default: PublishingError(.cannotWrite, "site", "\(error)")
    }
  }
}
