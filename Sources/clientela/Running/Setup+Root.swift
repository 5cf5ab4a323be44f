import Describing
import Loading
import Publishing
import Rendering
import Trade

extension Setup {
  /// The files of the site's root for some periods, whichever was built last.
  func root(of entries: [ArchiveEntry]) throws -> [Site.File] {
    let index = ArchiveIndex(
      entries: entries, store: configuration.store, smallBase: configuration.policy.smallBase, tool: Clientela.tool)
    return try renderer().render(index)
  }

  /// Makes the root of the site anew where a file or a link of it was changed or lost, and tells whether it did. What another put in the place
  /// of a link is a `PublishingError`.
  func mendRoot(in session: Session) throws -> Bool {
    if try session.isRootWhole() { return false }
    let entries = try session.archive(in: configuration.store.currency)
    try session.prune([], leaving: try root(of: entries)).forEach(Console.complain)
    return true
  }
}
