package import Rendering
package import Trade

extension Session {
  /// Takes periods out of the site: first it is switched to a root without them, `root` being its files (`index.html`,
  /// `archive.json`, the style sheet, drawn from the periods that stay), then their folders and their private lists are removed.
  /// What the user put into them stays. Answers what could not be removed; the next run tries again. On a `PublishingError` the
  /// old site is whole. Periods that are not in the site lose their lists all the same.
  package func prune(_ periods: [Period], leaving root: [Site.File]) throws -> [String] {
    try SitePath.check(Site(folder: SiteFolder.nothing, files: root, exports: []))
    try prepare()
    let before: Front?
    do {
      before = try place.front()
      var kept = before?.manifest.periods ?? [:]
      for period in periods { kept[period.id] = nil }
      if before != nil {
        let staged = try place.stage(front: root, periods: kept, over: before)
        try disk.settle(target)
        try place.commit(staged, over: before)
      }
    } catch {
      throw PublishingError(error).adding(problems())
    }
    var problems: [String] = []
    for period in periods {
      do { try lists(of: period.id).remove() } catch { problems += PublishingError(error).lines }
    }
    return problems + self.problems(after: before?.name)
  }
}
