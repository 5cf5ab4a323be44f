import Rendering

/// What the paths of a site may be: inside its folders, and no name that we need ourselves.
enum SitePath {
  /// Refuses a site with a path that leads elsewhere. Private files may stand in a folder of theirs.
  static func check(_ site: Site) throws {
    guard isName(site.folder) else { throw refusal(site.folder) }
    for file in site.files {
      let parts = file.path.split(separator: "/", omittingEmptySubsequences: false)
      let isReserved = ["latest", FrontManifest.name, "\(site.folder)/\(PeriodManifest.name)"].contains(file.path)
      guard parts.allSatisfy(isName), parts.count == 1 || parts[0] == site.folder, !isReserved else { throw refusal(file.path) }
    }
    for file in site.exports {
      let parts = file.path.split(separator: "/", omittingEmptySubsequences: false)
      guard parts.count <= 2, parts.allSatisfy(isName) else { throw refusal(file.path) }
    }
  }

  private static func isName(_ text: some StringProtocol) -> Bool {
    !text.isEmpty && text != "." && text != ".." && text != SiteFolder.hidden && text != Manifest.name && text != Manifest.renewal
      && !text.utf8.contains(0)
      && !text.utf8.contains(UInt8(ascii: "/"))
  }

  private static func refusal(_ path: String) -> PublishingError {
    PublishingError(.cannotWrite, "\"\(path)\"", "is no path inside the site; nothing was written")
  }
}
