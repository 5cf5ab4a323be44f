package import Rendering
package import Trade

extension Session {
  /// Takes periods out of the site: first it is switched to a root without them, `root` being its files (`index.html`,
  /// `archive.json`, the style sheet, drawn from the periods that stay), then their folders and their private lists are removed.
  /// What the user put into them stays. `whenStaged` is called just before the switch: what is kept of the periods elsewhere goes
  /// first, so that a killed run leaves no trace of a period that the site no longer has. Answers what could not be removed; the
  /// next run tries again. On an error, `PublishingError` or what `whenStaged` throws, the old site is whole. Periods that are not
  /// in the site lose their lists all the same.
  package func prune(_ periods: [Period], leaving root: [Site.File], whenStaged: () throws -> Void = {}) throws -> [String] {
    try SitePath.check(Site(folder: SiteFolder.nothing, files: root, exports: []))
    try finish()
    let before: Front?
    do {
      before = try place.front()
      var kept = before?.manifest.periods ?? [:]
      for period in periods { kept[period.id] = nil }
      if before != nil {
        let staged = try place.stage(front: root, periods: kept, over: before)
        try disk.settle(target)
        try checkGround()
        try whenStaged()
        try place.commit(staged, over: before)
      } else {
        try whenStaged()
      }
    } catch {
      let problems = problems()
      guard error is DiskError || error is PublishingError else { throw error }
      throw PublishingError(error).adding(problems)
    }
    var problems: [String] = []
    for period in periods {
      do { try lists(of: period.id).remove() } catch { problems += PublishingError(error).lines }
    }
    // A period whose lists cannot be removed keeps its folder, by which the next run finds both.
    let left = self.problems(after: before?.name) { try lists(of: $0).remove() }
    return problems + left.filter { !problems.contains($0) }
  }
}
