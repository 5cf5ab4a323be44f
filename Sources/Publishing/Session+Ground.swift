extension Session {
  /// Whether the site's folder is there and holds nothing, as does one whose disk is not mounted.
  package func isEmpty() throws -> Bool {
    try PublishingError.reporting { try disk.item(target)?.kind == .folder && disk.names(target).isEmpty }
  }

  /// Throws where the site's folder, or the one that holds it, is another than when the session began: a disk was taken away under the run, and
  /// what it built lies where nobody will see it. Asked just before a switch: no step of the switch itself succeeds on another folder.
  func checkGround() throws {
    for (path, identity) in ground {
      if let identity, try disk.item(path)?.identity != identity {
        throw PublishingError(
          .cannotWrite, path,
          "is another folder than when this run began, as if its disk had gone; see that it is mounted and run again")
      }
    }
  }
}
