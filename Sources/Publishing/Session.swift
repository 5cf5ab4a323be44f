package import Rendering
package import Trade

/// A site and its private files, held by this run alone.
package struct Session: Sendable {
  /// The folder of the site, and that of the private files: absolute, links followed.
  let target: String
  let exports: String
  let disk: Disk
  /// Which folders the site and the one that holds it were when the session began; nil for one that was not there.
  let ground: [(path: String, identity: Disk.Identity?)]

  var place: SiteFolder { SiteFolder(root: target, disk: disk) }

  func lists(of period: String) -> Staging { Staging(target: "\(exports)/\(period)", disk: disk) }

  /// Publishes a period. Lists and pages are built aside; `whenStaged` is told the period's checksums, which prove every file of it,
  /// once they would survive a power cut; then the lists are exchanged, and then the site is switched in one step. `seal` says what
  /// the period was made from, `restating` that it was closed before with other inputs; both stand in its `manifest.json`.
  ///
  /// Answers what went wrong once the site was in its place: something old that could not be removed, which the next run tries
  /// again. Other periods stay as they are, and so does what the user put into the folders. On an error, `PublishingError` or what
  /// `whenStaged` throws, the old site and the old lists are whole and nothing is left beside them.
  package func publish(
    _ site: Site, seal: Seal? = nil, restating: Bool = false, whenStaged: (_ digests: PeriodDigests) throws -> Void = { _ in }
  ) throws -> [String] {
    var digests = PeriodDigests(pages: "", lists: nil)
    return try publish { batch in
      digests = try batch.add(site, seal: seal, restating: restating)
    } whenStaged: {
      try whenStaged(digests)
    }
  }

  /// Publishes all periods that `build` adds, in one step: a reader sees the old ones or the new ones. A run that is killed may leave lists of
  /// the new ones beside the old site, never the other way round. Otherwise as with one period.
  package func publish(
    building build: (inout Batch) throws -> Void, whenStaged: () throws -> Void = {}
  ) throws -> [String] {
    try finish()
    let isNew = try PublishingError.reporting { try disk.item(target) == nil }
    var batch = try PublishingError.reporting { try Batch(self) }
    let before = batch.before
    do {
      try build(&batch)
      if batch.parts.isEmpty { return problems() }
      let staged = try place.stage(batch.parts, with: batch.root, over: before)
      // The two may lie on two file systems.
      for lists in batch.lists { try disk.settle(lists.aside) }
      try disk.settle(target)
      try whenStaged()
      try exchange(batch.lists[...]) {
        try checkGround()
        try place.commit(staged, over: before)
      }
    } catch {
      let problems = problems(tidying: batch.lists, removing: (isNew, batch.madeExports))
      // What the caller threw is the caller's to tell.
      guard error is DiskError || error is PublishingError else { throw error }
      throw PublishingError(error).adding(problems)
    }
    return problems(tidying: batch.lists, after: before?.name)
  }

  /// The digest of a period that is in the site: that of its `manifest.json`, which holds the checksum of every file. Nil where the
  /// period is not in the site, and of one that an earlier version built.
  package func digest(of period: Period) throws -> String? {
    try PublishingError.reporting {
      guard let digest = try place.front()?.manifest.periods[period.id], !digest.isEmpty else { return nil }
      return digest
    }
  }

  /// Brings site and lists to what the site says, whatever became of earlier runs: what a killed one left is finished or undone, and
  /// a site of the first layout is taken over. Publishing and pruning begin with it. Throws `PublishingError`.
  package func finish() throws {
    try PublishingError.reporting {
      if try place.front()?.isCopy == true {
        throw PublishingError(
          .cannotWrite, target,
          "is a copy without links, to be read and verified, not built into; copy a site with cp -a site/. FOLDER, or name another folder"
        )
      }
      try place.takeOver()
      try place.tidy { try lists(of: $0).remove() }
      try sweep()
    }
  }

  /// Removes the lists that a killed run left aside, of whatever period: they are private, and nobody would look for them.
  private func sweep() throws {
    guard try disk.item(exports)?.kind == .folder else { return }
    for name in try disk.names(exports) where name.hasPrefix(".") && name.hasSuffix(".staging") {
      let lists = lists(of: String(name.dropFirst().dropLast(".staging".count)))
      guard try disk.item(lists.aside)?.kind == .folder else { continue }
      let names = try disk.names(lists.aside)
      if names.isEmpty || names.contains(Manifest.name) { try lists.dropAside() }
    }
  }

  /// Makes the folder of the private files where there is none, and tells whether it did.
  func makeExports() throws -> Bool {
    switch try disk.item(exports)?.kind {
    case nil:
      try disk.makeFolder(exports, 0o700)
      return true
    case .folder: return false
    default: throw PublishingError(.cannotWrite, exports, "is not a folder; move it away or name another with --exports")
    }
  }

  /// Removes what is left of building and switching, and answers what could not be removed. The site is in its place, the old one or
  /// the new: this changes no answer to whether it was published.
  func problems(
    tidying lists: [Staging] = [], after old: String? = nil, removing new: (site: Bool, exports: Bool) = (false, false),
    dropping drop: (String) throws -> Void = { _ in }
  ) -> [String] {
    var problems: [String] = []
    func attempt(_ work: () throws -> Void) {
      do { try work() } catch { problems += PublishingError(error).lines.filter { !problems.contains($0) } }
    }
    for lists in lists { attempt { try lists.dropAside() } }
    attempt { try place.tidy(after: old, dropping: drop) }
    for (folder, isNew) in [(target, new.site), (exports, new.exports)] where isNew {
      attempt { if try disk.item(folder) != nil, try disk.names(folder).isEmpty { try disk.remove(folder) } }
    }
    return problems
  }

  /// The private lists first: a page may name them. If the site then stays the old one, so do they.
  private func exchange(_ lists: ArraySlice<Staging>, then commit: () throws -> Void) throws {
    guard let first = lists.first else { return try commit() }
    let hadLists = try disk.item(first.target) != nil
    try first.commit()
    do {
      if lists.count == 1 { try disk.settle(exports) }
      try exchange(lists.dropFirst(), then: commit)
    } catch {
      do { try first.undo(hadTarget: hadLists) } catch let second {
        throw PublishingError(error).adding(PublishingError(second).lines)
      }
      throw error
    }
  }
}
