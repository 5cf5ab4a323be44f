import Trade

/// The site's folder. A period is a real folder in it, never touched once it is there. What changes together is in a folder of its
/// own, the *front*: `.clientela/front-CHECKSUM`. The link `.clientela/now` leads to it, the names in the root lead through `now`
/// (`index.html` is a link to `.clientela/now/index.html`), and so one renamed link switches the whole site.
struct SiteFolder: Sendable {
  static let hidden = ".clientela"
  /// What `now` says while nothing is published.
  static let nothing = "none"

  /// What it says while the front of a site whose own was lost is made anew: its periods say for themselves what they are.
  static let lost = "lost"

  /// The empty file in a front that is no longer in force, and stays until the next switch for whoever is on the way to it.
  static let superseded = "superseded"

  /// Absolute, links followed.
  let root: String
  let disk: Disk

  var hidden: String { "\(root)/\(SiteFolder.hidden)" }
  var now: String { "\(hidden)/now" }

  /// Where a period's new folder is built; after the switch, what it took the place of.
  func staged(_ period: String) -> String { "\(hidden)/new-\(period)" }
  /// A link that stands for the period's folder while a period is switched together with the front; meanwhile, that folder.
  func bridge(_ period: String) -> String { "\(hidden)/link-\(period)" }

  /// A link's text in the root: to a name in the front of the moment.
  static func through(_ name: String) -> String { "\(hidden)/now/\(name)" }

  /// What the site says of itself; nil if there is no site yet, or an empty folder. Another's folder is an error.
  func front() throws -> Front? {
    guard let item = try disk.item(root) else { return nil }
    guard item.kind == .folder else {
      throw PublishingError(.cannotWrite, root, "is not a folder; move it away or name another")
    }
    if let old = try Manifest.read(in: root, disk) { return try firstLayout(old) }
    let isHidden = try disk.item(hidden)?.kind == .folder
    let kind = isHidden ? try disk.item(now)?.kind : nil
    if kind != .link, var (manifest, _) = try FrontManifest.read(in: root, disk) {
      manifest.periods = try manifest.periods.filter { try disk.item("\(root)/\($0.key)") != nil }
      return Front(manifest: manifest, isCopy: true)
    }
    if !isHidden {
      let names = try disk.names(root)
      if names.isEmpty { return nil }
      let front = try found()
      if try !front.manifest.periods.isEmpty || names.contains(where: isLink) { return front }
      throw PublishingError(
        .cannotWrite, root, "holds files that clientela did not write; name an empty or a new folder, nothing was changed")
    }
    switch kind {
    case nil:
      // Begun, and stopped after its first step: in a new folder, or where the front of a site was lost.
      let (front, isEmpty) = (try found(), try disk.names(hidden).isEmpty)
      return isEmpty && front.manifest.periods.isEmpty ? Front() : front
    case .link: break
    default:
      throw PublishingError(
        .cannotWrite, now,
        "is no link: the site was copied without its links; copy it with cp -a site/. FOLDER, or move it away and build again")
    }
    let name = try disk.readLink(now)
    if name == SiteFolder.nothing { return Front() }
    guard name.hasPrefix("front-"), !name.contains("/"),
      let (manifest, digest) = try FrontManifest.read(in: "\(hidden)/\(name)", disk),
      name == SiteFolder.name(ofFront: digest)
    else { return try found(name) }
    guard manifest.schema == 1 else {
      throw PublishingError(
        .cannotWrite, "\(now)/\(FrontManifest.name)", "was written by a later version of clientela; use that one")
    }
    var front = Front(name: name, manifest: manifest)
    try front.manifest.periods = manifest.periods.filter { try disk.item("\(root)/\($0.key)") != nil }
    return front
  }

  /// Whether a name in the root is a link of ours.
  func isLink(_ name: String) throws -> Bool {
    try disk.item("\(root)/\(name)")?.kind == .link && disk.readLink("\(root)/\(name)") == SiteFolder.through(name)
  }

  /// The name of the front whose manifest has this checksum.
  static func name(ofFront digest: String) -> String { "front-\(digest)" }

  /// The period that ends last; of several the shortest.
  static func latest(of folders: some Sequence<String>) -> String? {
    let periods = folders.compactMap { Period($0) }
    return periods.max { ($0.to.number, $0.from.number) < ($1.to.number, $1.from.number) }?.id
  }

  /// The front of a site whose own is lost or changed: the periods say for themselves what they are.
  private func found(_ name: String? = nil) throws -> Front {
    var front = Front(name: name.flatMap { $0.hasPrefix("front-") && !$0.contains("/") ? $0 : nil }, isIntact: false)
    for folder in try disk.names(root) where folder != SiteFolder.hidden {
      guard let kind = try disk.item("\(root)/\(folder)")?.kind, kind == .folder || Period(folder) != nil && kind == .link else {
        continue
      }
      guard let (manifest, digest) = try PeriodManifest.read(in: "\(root)/\(folder)", disk), manifest.period == folder else {
        continue
      }
      front.manifest.periods[folder] = digest
    }
    return front
  }

  private func firstLayout(_ old: Manifest) throws -> Front {
    var front = Front(isFirstLayout: true)
    for folder in old.periods.keys where !folder.isEmpty {
      if try disk.item("\(root)/\(folder)") != nil { front.manifest.periods[folder] = "" }
    }
    return front
  }
}
