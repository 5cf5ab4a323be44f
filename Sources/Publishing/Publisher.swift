/// Puts a site in its place: everything is built aside, and then the site is switched in one step. A reader, and a run that fails or
/// is killed, sees all of the old site or all of the new.
package struct Publisher: Sendable {
  private let output: String
  private let exports: String
  private let state: String?
  private let disk: Disk

  /// Publishes to the folder `output`, private files to `exports`; they are made where they are missing, as are the folders above
  /// them. `state` is a private file that must not be published either.
  package init(output: String, exports: String, state: String? = nil, disk: Disk = .real) {
    self.output = output
    self.exports = exports
    self.state = state
    self.disk = disk
  }

  /// Works on the site and its private files while no other run can: from reading what is there to putting the new in its place.
  /// Throws `PublishingError`: another run is at work on either folder or on the same state, or private files would be published.
  package func open<Answer>(_ work: (Session) throws -> Answer) throws -> Answer {
    let (site, lists) = try PublishingError.reporting { (try located(output), try located(exports)) }
    try PublishingError.reporting { try checkApart(site: site, lists: lists) }
    let folder = state.map { Staging.split($0).parent } ?? ""
    let isNew = try PublishingError.reporting { try !folder.isEmpty && disk.item(folder) == nil }
    // A run that records nothing leaves no folder for a record.
    defer { if isNew { dropEmpty(folder) } }
    var releases: [@Sendable () -> Void] = []
    defer { for release in releases.reversed() { release() } }
    let record = try PublishingError.reporting { try state.map { try located($0, making: 0o700) } }
    // Two runs that share one folder take the locks in the same order, so that one of them gets both.
    let locks = [site, lists, record].compactMap(\.self).map { Publisher.lock(of: $0) }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    for lock in locks { releases.append(try PublishingError.reporting { try hold(lock) }) }
    let ground = try PublishingError.reporting {
      try [site, Staging.split(site).parent].map { ($0, try disk.item($0)?.identity) }
    }
    return try work(Session(target: site, exports: lists, disk: disk, ground: ground))
  }

  private func dropEmpty(_ folder: String) {
    do { if try disk.names(folder).isEmpty { try disk.remove(folder) } } catch {
      // Another run may have taken it meanwhile; nothing is lost by an empty folder.
    }
  }

  private static func lock(of folder: String) -> String {
    let (parent, name) = Staging.split(folder)
    return "\(parent)/.\(name).lock"
  }

  private func hold(_ lock: String) throws -> @Sendable () -> Void {
    switch try disk.lock(lock) {
    case .held(let release): return release
    case .taken(let holder):
      let who = holder.isEmpty ? "" : " (process \(holder))"
      throw PublishingError(.locked, lock, "another run\(who) is publishing here; wait for it and run again")
    }
  }

  /// The configuration compares paths as they are written; here links are followed.
  private func checkApart(site: String, lists: String) throws {
    if Publisher.holds(site, lists) || Publisher.holds(lists, site) {
      throw PublishingError(
        .badConfiguration, exports,
        "exports and output lie in one another; the exports are private, give them a folder of their own")
    }
    if let state, Publisher.holds(site, try followed(state)) {
      throw PublishingError(.badConfiguration, state, "state lies in output; it is private, put it beside the site")
    }
  }

  /// Whether a path is a folder or lies in it.
  private static func holds(_ folder: String, _ path: String) -> Bool {
    path == folder || path.hasPrefix(folder == "/" ? folder : folder + "/")
  }

  /// Where a path leads, as far as it exists.
  private func followed(_ path: String) throws -> String {
    if path.isEmpty || path == "." || path == "/" { return try disk.resolve(path.isEmpty ? "." : path) }
    if try disk.item(path) != nil { return try disk.resolve(path) }
    let (parent, name) = Staging.split(path)
    let start = try followed(parent)
    return start == "/" ? "/\(name)" : "\(start)/\(name)"
  }

  /// A folder's absolute path, links followed: what is exchanged is the folder and not a link to it.
  private func located(_ path: String, making mode: UInt32 = 0o755) throws -> String {
    var path = path.isEmpty ? "." : path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    if [".", ".."].contains(Staging.split(path).name) { return try disk.resolve(path) }
    if try disk.item(path) != nil { return try disk.resolve(path) }
    let (parent, name) = Staging.split(path)
    try makeFolders(parent, mode)
    let resolved = try disk.resolve(parent)
    guard try disk.item(resolved)?.kind == .folder else {
      throw PublishingError(.cannotWrite, path, "\(parent) is not a folder; name another")
    }
    return resolved == "/" ? "/\(name)" : "\(resolved)/\(name)"
  }

  /// Makes a folder and those above it where they are missing.
  private func makeFolders(_ path: String, _ mode: UInt32) throws {
    if try path.isEmpty || disk.item(path) != nil { return }
    try makeFolders(Staging.split(path).parent, mode)
    try disk.makeFolder(path, mode)
  }
}
