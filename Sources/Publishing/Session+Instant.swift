package import Rendering

extension Session {
  /// The folder with the lists of an instant, in that of the private files. No period has such a name.
  package static let instantLists = "actions"

  /// Puts the private lists of an instant in the place of those before, in one step; none where there are none. Neither the site nor the lists of
  /// its periods are touched, and what the user put into the folder stays. Answers what could not be removed, which the next run tries again.
  /// Throws `PublishingError`: the lists before are whole, and nothing is left beside them.
  package func publish(lists files: [Site.File]) throws -> [String] {
    let lists = lists(of: Session.instantLists)
    var isNew = false
    do {
      try sweep()
      isNew = try makeExports()
      _ = try lists.build(files.map { ($0.path, $0.content) })
      try disk.settle(lists.aside)
      try lists.commit()
      try disk.settle(exports)
    } catch {
      throw PublishingError(error).adding(leftovers(lists, removing: isNew))
    }
    return leftovers(lists, removing: false)
  }

  /// Removes the lists of an instant: somebody in them is to be forgotten, and the next run makes new ones.
  package func removeInstantLists() throws {
    try PublishingError.reporting { try lists(of: Session.instantLists).remove() }
  }

  private func leftovers(_ lists: Staging, removing isNew: Bool) -> [String] {
    do {
      try lists.dropAside()
      if isNew, try disk.names(exports).isEmpty { try disk.remove(exports) }
      return []
    } catch {
      return PublishingError(error).lines
    }
  }
}
