package import Trade

extension Session {
  /// What in the site is not as it was published: a changed, cut or missing file, a link that leads elsewhere. Nothing is written.
  /// `recorded` are digests that are kept apart from the site; with them, what was exchanged as a whole is found as well. What the
  /// user put into the folders is no fault. In the order of the paths. A folder that is not ours is a `PublishingError`.
  package func verify(against recorded: [Period: String] = [:]) throws -> [Fault] {
    try PublishingError.reporting {
      guard let front = try place.front() else { return missing(recorded, in: [:]) }
      if front.isFirstLayout {
        return [Fault(Manifest.name, "is of an earlier version, which kept no checksums; the next build adds them")]
      }
      var faults = try root(front)
      let periods = front.isIntact ? try listed(front) : front.manifest.periods
      for (period, digest) in periods.sorted(by: { $0.key < $1.key }) {
        faults += try self.faults(of: period, digest)
      }
      return try faults + superseded() + missing(recorded, in: periods)
    }
  }

  /// All that the front lists, whether its folder is there or not.
  private func listed(_ front: Front) throws -> [String: String] {
    guard let folder = front.isCopy ? target : front.name.map({ "\(place.hidden)/\($0)" }) else { return [:] }
    return try FrontManifest.read(in: folder, disk)?.manifest.periods ?? [:]
  }

  /// Whether what each build makes anew is as it was published: the files of the root and the links to them.
  package func isRootWhole() throws -> Bool {
    try PublishingError.reporting {
      guard let front = try place.front(), !front.isFirstLayout else { return true }
      return try root(front).isEmpty
    }
  }

  /// Whether the site is a copy in which real files and folders stand for links: it can be read and verified, and not built into.
  package func isCopy() throws -> Bool { try PublishingError.reporting { try place.front()?.isCopy == true } }

  private func root(_ front: Front) throws -> [Fault] {
    if front.isCopy { return try copy(front) }
    if !front.isIntact {
      if try disk.item(place.hidden) == nil {
        return [
          Fault(
            SiteFolder.hidden,
            "is missing, so that no link of the root leads anywhere; copy a site with cp -a site/. FOLDER, or let the next build make it anew"
          )
        ]
      }
      return [
        Fault("\(SiteFolder.hidden)/now", "does not lead to the root as it was published; the next build makes it anew")
      ]
    }
    guard let name = front.name else { return [] }
    let folder = "\(place.hidden)/\(name)"
    var faults = try check(front.manifest.files, in: folder).map { Fault($0.path, $0.what) }
    let links = front.links.map { ($0, "\(target)/\($0)", SiteFolder.through($0)) }
    let latest = front.manifest.latest.map { [("latest", "\(folder)/latest", "../../\($0)")] } ?? []
    for (name, path, text) in links.sorted(by: { $0.0 < $1.0 }) + latest {
      guard try disk.item(path)?.kind == .link, try disk.readLink(path) == text else {
        faults.append(Fault(name, "is not the link that was published"))
        continue
      }
    }
    return faults
  }

  /// The files of the root, and the second copy of the latest period.
  private func copy(_ front: Front) throws -> [Fault] {
    let faults = try check(front.manifest.files, in: target)
    guard let latest = front.manifest.latest, let digest = front.manifest.periods[latest] else { return faults }
    return try faults + self.faults(of: "latest", digest)
  }

  /// A front that is no longer in force shows nothing, and yet says so when it was changed.
  private func superseded() throws -> [Fault] {
    if try disk.item(place.hidden)?.kind != .folder { return [] }
    return try disk.names(place.hidden).filter { try $0.hasPrefix("front-") && place.isSuperseded($0) }.flatMap {
      name -> [Fault] in
      let (folder, path) = ("\(place.hidden)/\(name)", "\(SiteFolder.hidden)/\(name)")
      guard let (manifest, digest) = try FrontManifest.read(in: folder, disk), name == SiteFolder.name(ofFront: digest) else {
        return [Fault("\(path)/\(FrontManifest.name)", "is missing or was changed; the next build removes it")]
      }
      return try check(manifest.files, in: folder).map { Fault("\(path)/\($0.path)", $0.what) }
    }
  }

  private func faults(of period: String, _ digest: String) throws -> [Fault] {
    let folder = "\(target)/\(period)"
    guard try disk.item(folder) != nil else { return [Fault(period, "is missing")] }
    let name = "\(period)/\(PeriodManifest.name)"
    guard let (manifest, found) = try PeriodManifest.read(in: folder, disk) else {
      return [Fault(name, "is missing or cannot be read, so that the period's files cannot be checked")]
    }
    let own = found == digest ? [] : [Fault(name, "was changed: its SHA-256 is not the one that the site lists")]
    return try own + check(manifest.files, in: folder).map { Fault("\(period)/\($0.path)", $0.what) }
  }

  /// Compares files with their checksums, on all cores.
  func check(_ files: [String: FileSum], in folder: String) throws -> [Fault] {
    let files = files.sorted { $0.key < $1.key }
    let disk = disk
    return try Cores.map(files.count) { number -> Fault? in
      let (path, sum) = files[number]
      let found: FileSum
      do {
        guard try disk.item("\(folder)/\(path)")?.kind == .file else { return Fault(path, "is missing") }
        found = try disk.sum("\(folder)/\(path)")
      } catch let error as DiskError {
        return Fault(path, "cannot be read: \(error.reason)")
      }
      if found.bytes != sum.bytes { return Fault(path, "was changed: it has \(found.bytes) bytes instead of \(sum.bytes)") }
      return found == sum ? nil : Fault(path, "was changed: its SHA-256 is not the one that was published")
    }
    .compactMap(\.self)
  }

  /// What was recorded apart and is not in the site, or not the same.
  private func missing(_ recorded: [Period: String], in periods: [String: String]) -> [Fault] {
    recorded.sorted { $0.key.id < $1.key.id }.compactMap { period, digest in
      switch periods[period.id] {
      case nil: Fault(period.id, "is recorded, and not in the site")
      case digest: nil
      default: Fault(period.id, "is not what was recorded: the period was exchanged as a whole")
      }
    }
  }
}
