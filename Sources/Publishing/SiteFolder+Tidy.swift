extension SiteFolder {
  /// Brings the folder to what `now` says, after a switch as after a run that failed or was killed at whatever step: links that
  /// stand for folders are changed back to folders, and what no link leads to is removed. Files of the user's are moved to where they
  /// belong. A period that only a given-up front lists is given up; `drop` is told first, so that its lists go with it.
  func tidy(dropping drop: (_ period: String) throws -> Void = { _ in }) throws {
    guard try disk.item(root)?.kind == .folder, try disk.item(hidden)?.kind == .folder, let front = try front(),
      !front.isFirstLayout
    else { return }
    try putBack(front)
    try retire(front, drop)
    for name in try disk.names(root) where !front.manifest.links.contains(name) && front.isIntact {
      let path = "\(root)/\(name)"
      if try disk.item(path)?.kind == .link, try disk.readLink(path) == SiteFolder.through(name) { try disk.remove(path) }
    }
    try takeApart(front)
    if front.name == nil, front.isIntact, try disk.names(hidden).allSatisfy({ $0 == "now" }) {
      if try disk.item(now) != nil { try disk.remove(now) }
      try disk.remove(hidden)
    }
  }

  /// Puts real folders in the place of links through the front.
  private func putBack(_ front: Front) throws {
    for name in try disk.names(root) {
      let path = "\(root)/\(name)"
      guard let digest = front.manifest.periods[name], try disk.item(path)?.kind == .link,
        try disk.readLink(path) == SiteFolder.through(name)
      else { continue }
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
  }

  /// Gives up the periods that the front does not list and another one does: the other was never switched to, or it was pruned.
  private func retire(_ front: Front, _ drop: (String) throws -> Void) throws {
    for name in try disk.names(hidden) where name.hasPrefix("front-") && name != front.name {
      guard let (manifest, _) = try FrontManifest.read(in: "\(hidden)/\(name)", disk) else { continue }
      for (period, digest) in manifest.periods.sorted(by: { $0.key < $1.key }) where front.manifest.periods[period] == nil {
        guard try disk.item("\(root)/\(period)")?.kind == .folder,
          try PeriodManifest.read(in: "\(root)/\(period)", disk)?.digest == digest
        else { continue }
        try drop(period)
        try disk.rename("\(root)/\(period)", retired(period))
      }
    }
  }

  /// Removes what is in `.clientela` and not in force. The fronts go last: they say what was to be given up.
  private func takeApart(_ front: Front) throws {
    let names = try disk.names(hidden).filter { $0 != "now" && $0 != front.name }
    for name in names where !name.hasPrefix("front-") {
      let period = name.firstIndex(of: "-").map { String(name[name.index(after: $0)...]) }
      let isPeriod = ["new-", "link-", "old-", "back-"].contains { name.hasPrefix($0) }
      try remove("\(hidden)/\(name)", rescuing: isPeriod ? period : nil)
    }
    let fronts = (front.name.map { [$0] } ?? []) + names.filter { $0.hasPrefix("front-") }
    for name in fronts where try disk.item("\(hidden)/\(name)")?.kind == .folder {
      for inner in try disk.names("\(hidden)/\(name)") where try disk.item("\(hidden)/\(name)/\(inner)")?.kind == .folder {
        try remove("\(hidden)/\(name)/\(inner)", rescuing: inner)
      }
      if name != front.name { try remove("\(hidden)/\(name)", rescuing: nil) }
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
