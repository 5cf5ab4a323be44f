import Describing
import Rendering
import Trade

extension SiteFolder {
  /// Builds a period in `.clientela`, where nothing leads to, and answers what of the site belongs in the root. The site's folder is
  /// made where it is missing. `before` is what the site says now.
  func build(
    _ site: Site, seal: Seal?, restating: Bool, over before: Front?
  ) throws -> (part: Staged.Part, root: [Site.File]) {
    try makeFolders(over: before)
    let prefix = site.folder + "/"
    let inRoot = site.files.filter { !$0.path.hasPrefix(prefix) }
    let pages = site.files.filter { $0.path.hasPrefix(prefix) }.map {
      (path: String($0.path.dropFirst(prefix.count)), bytes: $0.bytes)
    }
    let sums = try Cores.map(pages.count) { FileSum(of: pages[$0].bytes) }
    let archive = inRoot.first { $0.path == "archive.json" }?.bytes
    let manifest = PeriodManifest(
      period: site.folder, restated: restating, seal: seal,
      archive: try archive.flatMap { try PeriodManifest.part(of: $0, on: site.folder) },
      files: Dictionary(uniqueKeysWithValues: zip(pages.map(\.path), sums)))
    let bytes = try JSONValue.encoded(manifest)
    let wasPublished = before?.manifest.periods[site.folder] != nil
    try build(site.folder, pages, manifest: bytes, wasPublished: wasPublished)
    return (Staged.Part(name: site.folder, digest: FileSum.sha256(bytes), wasPublished: wasPublished), inRoot)
  }

  /// Builds the front of periods that were built, with these files of the root.
  func stage(_ parts: [Staged.Part], with root: [Site.File], over before: Front?) throws -> Staged {
    var periods = before?.manifest.periods ?? [:]
    for part in parts { periods[part.name] = part.digest }
    var staged = try stage(front: root, periods: periods, over: before)
    staged.parts = parts
    try prepareBridges(&staged, over: before)
    return staged
  }

  /// Builds a front of these files of the root that lists these periods, and the links in the root that lead to it. A name that is
  /// new in the root leads nowhere until the switch.
  func stage(front files: [Site.File], periods: [String: String], over before: Front?) throws -> Staged {
    try makeFolders(over: before)
    let aside = "\(hidden)/front.new"
    let sums = try Cores.map(files.count) { FileSum(of: files[$0].bytes) }
    let manifest = FrontManifest(
      latest: SiteFolder.latest(of: periods.keys), files: Dictionary(uniqueKeysWithValues: zip(files.map(\.path), sums)),
      periods: periods)
    for name in manifest.links.sorted() { try checkLink(name) }
    let bytes = try JSONValue.encoded(manifest)
    try disk.makeFolder(aside, 0o755)
    try disk.write("\(aside)/\(FrontManifest.name)", bytes, 0o644)
    for file in files { try disk.write("\(aside)/\(file.path)", file.bytes, 0o644) }
    if let latest = manifest.latest { try disk.makeSymbolicLink("../../\(latest)", "\(aside)/latest") }
    let name = SiteFolder.name(ofFront: FileSum.sha256(bytes))
    let isSame = try name == before?.name && disk.item("\(hidden)/\(name)") != nil
    if try !isSame && disk.item("\(hidden)/\(name)") != nil {
      // What the last switch took the place of comes back: it is still there, for whoever is on the way to it, and now to stay.
      try disk.exchange(aside, "\(hidden)/\(name)")
    } else if !isSame {
      try disk.rename(aside, "\(hidden)/\(name)")
    }
    for link in manifest.links.sorted() where try disk.item("\(root)/\(link)") == nil {
      try disk.makeSymbolicLink(SiteFolder.through(link), "\(root)/\(link)")
    }
    return Staged(front: name, isSame: isSame)
  }

  private func makeFolders(over before: Front?) throws {
    if try disk.item(root) == nil { try disk.makeFolder(root, 0o755) }
    if try disk.item(hidden) == nil { try disk.makeFolder(hidden, 0o755) }
    // A run that ends here must not leave a site with periods as one where nothing was published.
    let start = before?.isIntact == false ? SiteFolder.lost : SiteFolder.nothing
    if try disk.item(now) == nil { try disk.makeSymbolicLink(start, now) }
  }

  /// The manifest is written first: it says whose the folder is, whenever the run ends.
  private func build(_ period: String, _ pages: [(path: String, bytes: [UInt8])], manifest: [UInt8], wasPublished: Bool) throws {
    let (old, new) = ("\(root)/\(period)", staged(period))
    let name = PeriodManifest.name
    if let item = try disk.item(old), item.kind != .folder {
      throw PublishingError(.cannotWrite, old, "is in the way and not ours; move it away")
    }
    var ours: Set<String> = []
    if let found = try PeriodManifest.read(in: old, disk) {
      ours = Set(found.manifest.files.keys).union([name])
    } else if wasPublished {
      // The manifest is lost or damaged: what has the name of a page is one.
      ours = Set(pages.map(\.path)).union([name])
    } else if try disk.item("\(old)/\(name)") != nil {
      throw PublishingError(.cannotWrite, "\(old)/\(name)", "is in the way and not ours; move it away")
    }
    try disk.makeFolder(new, 0o755)
    try disk.write("\(new)/\(name)", manifest, 0o644)
    _ = try Folder(path: new, old: old, disk: disk).fill(pages.map { ($0.path, .whole($0.bytes)) }, ours: ours)
  }

  /// Both fronts get the content of each period that stands in the site under a second name, and the link is made that stands for
  /// its folder during the switch.
  private func prepareBridges(_ staged: inout Staged, over before: Front?) throws {
    guard !staged.isSame, let old = before?.name, try disk.item("\(hidden)/\(old)")?.kind == .folder else { return }
    for index in staged.parts.indices where staged.parts[index].wasPublished {
      let period = staged.parts[index].name
      try disk.linkTree("\(root)/\(period)", to: "\(hidden)/\(old)/\(period)")
      try disk.linkTree(self.staged(period), to: "\(hidden)/\(staged.front)/\(period)")
      try disk.makeSymbolicLink(SiteFolder.through(period), bridge(period))
      staged.parts[index].isBridged = true
    }
  }

  /// A name in the root may be free or our link, and nothing else.
  private func checkLink(_ name: String) throws {
    let path = "\(root)/\(name)"
    guard let item = try disk.item(path) else { return }
    if item.kind == .link, try disk.readLink(path) == SiteFolder.through(name) { return }
    throw PublishingError(.cannotWrite, path, "is in the way and not ours; move it away")
  }
}
