package import Rendering

extension Session {
  /// Puts private lists into a folder beside those of the periods, in the place of what an earlier run put there, in one step; without any it
  /// takes away what that run put there. What the user put into the folder stays. Throws `PublishingError`.
  package func write(_ files: [Site.File], beside name: String) throws {
    try PublishingError.reporting {
      let staging = lists(of: name)
      if files.isEmpty { return try staging.remove() }
      _ = try makeExports()
      do {
        _ = try staging.build(files.map { ($0.path, $0.content) })
        try disk.settle(staging.aside)
        try staging.commit()
        try disk.settle(exports)
      } catch {
        do { try staging.dropAside() } catch let second {
          throw PublishingError(error).adding(PublishingError(second).lines)
        }
        throw error
      }
      try staging.dropAside()
    }
  }
}
