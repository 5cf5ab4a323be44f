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
      var faults =
        front.isIntact
        ? try root(front)
        : [
          Fault(
            "\(SiteFolder.hidden)/now", "does not lead to the root as it was published; build any period again to make it new")
        ]
      let periods = front.isIntact ? try listed(front) : front.manifest.periods
      for (period, digest) in periods.sorted(by: { $0.key < $1.key }) {
        faults += try self.faults(of: period, digest)
      }
      return try faults + superseded() + missing(recorded, in: periods)
    }
  }

  /// All that the front lists, whether its folder is there or not.
  private func listed(_ front: Front) throws -> [String: String] {
    guard let name = front.name else { return [:] }
    return try FrontManifest.read(in: "\(place.hidden)/\(name)", disk)?.manifest.periods ?? [:]
  }

  private func root(_ front: Front) throws -> [Fault] {
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

  /// A front that is no longer in force shows nothing, and yet says so when it was changed.
  private func superseded() throws -> [Fault] {
    try disk.names(place.hidden).filter { try $0.hasPrefix("front-") && place.isSuperseded($0) }.flatMap { name -> [Fault] in
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
  private func check(_ files: [String: FileSum], in folder: String) throws -> [Fault] {
    let files = files.sorted { $0.key < $1.key }
    let disk = disk
    return try Cores.map(files.count) { number -> Fault? in
      let (path, sum) = files[number]
      let bytes: [UInt8]
      do {
        guard try disk.item("\(folder)/\(path)")?.kind == .file else { return Fault(path, "is missing") }
        bytes = try disk.read("\(folder)/\(path)")
      } catch let error as DiskError {
        return Fault(path, "cannot be read: \(error.reason)")
      }
      if bytes.count != sum.bytes { return Fault(path, "was changed: it has \(bytes.count) bytes instead of \(sum.bytes)") }
      return FileSum(of: bytes) == sum ? nil : Fault(path, "was changed: its SHA-256 is not the one that was published")
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
