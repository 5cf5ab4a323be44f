extension SiteFolder {
  /// Brings the folder to what `now` says, after a switch as after a run that failed or was killed at whatever step: links that
  /// stand for folders are changed back to folders, and what no link leads to is removed. Files of the user's are moved to where they
  /// belong. A period that only a given-up front lists is given up; `drop` is told first, so that its lists go with it.
  ///
  /// After a switch `old` names the front that was in force: a reader may be on the way to it, so it stays until the next switch.
  func tidy(after old: String? = nil, dropping drop: (_ period: String) throws -> Void = { _ in }) throws {
    guard try disk.item(root)?.kind == .folder, try disk.item(hidden)?.kind == .folder, let front = try front(),
      !front.isFirstLayout
    else { return }
    if try putBack(front) { disk.pause() }
    try retire(front, drop)
    if let old, old != front.name, try disk.item("\(hidden)/\(old)") != nil, try !isSuperseded(old) {
      try disk.write("\(hidden)/\(old)/\(SiteFolder.superseded)", [], 0o644)
    }
    for name in try disk.names(root) where !front.links.contains(name) && front.isIntact {
      if try isLink(name) { try disk.remove("\(root)/\(name)") }
    }
    let superseded = try disk.names(hidden).filter { try $0.hasPrefix("front-") && isSuperseded($0) }
    // Of several a run was killed that was about to remove all but one.
    let kept = old == nil || old == front.name ? superseded.count == 1 ? superseded : [] : superseded.filter { $0 == old }
    try takeApart(front, keeping: kept)
    if front.name == nil, front.isIntact, try disk.names(hidden).allSatisfy({ $0 == "now" }) {
      if try disk.item(now) != nil { try disk.remove(now) }
      try disk.remove(hidden)
    }
  }

  func isSuperseded(_ front: String) throws -> Bool {
    try disk.item("\(hidden)/\(front)/\(SiteFolder.superseded)") != nil
  }

  /// Puts real folders in the place of links through the front, and tells whether there were any.
  private func putBack(_ front: Front) throws -> Bool {
    var hadLinks = false
    for name in try disk.names(root) {
      let path = "\(root)/\(name)"
      guard let digest = front.manifest.periods[name], try disk.item(path)?.kind == .link,
        try disk.readLink(path) == SiteFolder.through(name)
      else { continue }
      hadLinks = true
      var real: String?
      for place in [staged(name), bridge(name)] where try disk.item(place)?.kind == .folder {
        if try PeriodManifest.read(in: place, disk)?.digest == digest { real = place }
      }
      if let real {
        try disk.exchange(real, path)
      } else {
        let copy = "\(hidden)/back-\(name)"
        // One that is there may be half a copy.
        if try disk.item(copy) != nil { try remove(copy, rescuing: nil) }
        try disk.linkTree("\(now)/\(name)", to: copy)
        try disk.exchange(copy, path)
      }
    }
    return hadLinks
  }

  /// Gives up the periods that the front does not list and another one does: the other was never switched to, or it was pruned.
  private func retire(_ front: Front, _ drop: (String) throws -> Void) throws {
    for name in try disk.names(hidden) where name.hasPrefix("front-") && name != front.name {
      if try isSuperseded(name) { continue }
      guard let (manifest, _) = try FrontManifest.read(in: "\(hidden)/\(name)", disk) else { continue }
      for (period, digest) in manifest.periods.sorted(by: { $0.key < $1.key }) where front.manifest.periods[period] == nil {
        guard try disk.item("\(root)/\(period)")?.kind == .folder,
          let found = try PeriodManifest.read(in: "\(root)/\(period)", disk), found.digest == digest
        else { continue }
        try drop(period)
        try remove(found.manifest)
      }
    }
  }

  /// Removes a period's files where they are, for nothing links to them; what is not ours stays. The manifest goes last, so that a
  /// killed removal goes on.
  private func remove(_ manifest: PeriodManifest) throws {
    let folder = "\(root)/\(manifest.period)"
    for path in manifest.files.keys.sorted() where try disk.item("\(folder)/\(path)") != nil {
      try disk.remove("\(folder)/\(path)")
    }
    for (path, item) in try disk.items(below: folder).reversed() where item.kind == .folder {
      let isOurs = manifest.files.keys.contains { $0.hasPrefix(path + "/") }
      if isOurs, try disk.names("\(folder)/\(path)").isEmpty { try disk.remove("\(folder)/\(path)") }
    }
    try disk.remove("\(folder)/\(PeriodManifest.name)")
    if try disk.names(folder).isEmpty { try disk.remove(folder) }
  }

  /// Removes what is in `.clientela` and not in force. The fronts go last: they say what was to be given up.
  private func takeApart(_ front: Front, keeping kept: [String]) throws {
    let names = try disk.names(hidden).filter { $0 != "now" && $0 != front.name }
    for name in names where !name.hasPrefix("front-") {
      let period = name.firstIndex(of: "-").map { String(name[name.index(after: $0)...]) }
      let isPeriod = ["new-", "link-", "back-"].contains { name.hasPrefix($0) }
      try remove("\(hidden)/\(name)", rescuing: isPeriod ? period : nil)
    }
    let fronts = (front.name.map { [$0] } ?? []) + names.filter { $0.hasPrefix("front-") }
    for name in fronts where try disk.item("\(hidden)/\(name)")?.kind == .folder {
      for inner in try disk.names("\(hidden)/\(name)") where try disk.item("\(hidden)/\(name)/\(inner)")?.kind == .folder {
        try remove("\(hidden)/\(name)/\(inner)", rescuing: inner)
      }
      if name == front.name || kept.contains(name) { continue }
      // Half of a front is none that was superseded.
      if try isSuperseded(name) { try disk.remove("\(hidden)/\(name)/\(SiteFolder.superseded)") }
      try remove("\(hidden)/\(name)", rescuing: nil)
    }
  }

  /// Removes a file, a link or a folder. What in a period's folder is not ours goes to the period's place, unless it is there already;
  /// the manifest, which says what is ours, is removed last.
  private func remove(_ path: String, rescuing period: String?) throws {
    guard try disk.item(path)?.kind == .folder else { return try disk.remove(path) }
    let existing = try disk.items(below: path)
    let ours = try period.map { _ in Set(try PeriodManifest.read(in: path, disk)?.manifest.files.keys.map(\.self) ?? []) }
    for (inner, item) in existing where item.kind != .folder && inner != PeriodManifest.name {
      if let ours, let period, !ours.contains(inner), try disk.item("\(root)/\(period)/\(inner)") == nil {
        try disk.move(inner, from: path, to: "\(root)/\(period)")
      } else {
        try disk.remove("\(path)/\(inner)")
      }
    }
    for (inner, item) in existing.reversed() where item.kind == .folder { try disk.remove("\(path)/\(inner)") }
    if existing.contains(where: { $0.path == PeriodManifest.name }) { try disk.remove("\(path)/\(PeriodManifest.name)") }
    try disk.remove(path)
  }
}
