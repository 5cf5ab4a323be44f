import Describing
import Trade

extension SiteFolder {
  /// Takes over a site of the first layout, whose root held real files and `.clientela.json`: a reader sees the same before and
  /// after, and the next run goes on where a killed one ended.
  func takeOver() throws {
    guard try disk.item(root)?.kind == .folder, let old = try Manifest.read(in: root, disk) else { return }
    let beside = Staging(target: root, disk: disk)
    if try disk.item("\(beside.aside)/\(Manifest.name)") != nil { try beside.dropAside() }
    if try disk.item(hidden) == nil { try disk.makeFolder(hidden, 0o755) }
    if try disk.item(now) == nil { try disk.makeSymbolicLink(SiteFolder.nothing, now) }
    if try disk.readLink(now) == SiteFolder.nothing { try point(to: try makeFront(of: old)) }
    try disk.settle(root)
    let manifest = try FrontManifest.read(in: now, disk)?.manifest ?? FrontManifest()
    for name in manifest.links.sorted() {
      let (link, place) = ("\(hidden)/link", "\(root)/\(name)")
      if try disk.item(place)?.kind == .link, try disk.readLink(place) == SiteFolder.through(name) { continue }
      if try disk.item(link) != nil { try disk.remove(link) }
      try disk.makeSymbolicLink(SiteFolder.through(name), link)
      try disk.rename(link, place)
    }
    try disk.settle(root)
    try disk.remove("\(root)/\(Manifest.name)")
  }

  /// Gives what stands in the root a second name in a front, and each period a manifest; answers the front's name.
  private func makeFront(of old: Manifest) throws -> String {
    var manifest = FrontManifest()
    let inRoot = (old.periods[""] ?? [:]).keys.sorted()
    var archive: [UInt8]?
    for name in inRoot where try disk.item("\(root)/\(name)")?.kind == .file {
      let bytes = try disk.read("\(root)/\(name)")
      manifest.files[name] = FileSum(of: bytes)
      if name == "archive.json" { archive = bytes }
    }
    if try disk.item("\(root)/\(FrontManifest.name)") != nil {
      throw PublishingError(.cannotWrite, "\(root)/\(FrontManifest.name)", "is in the way and not ours; move it away")
    }
    for (period, files) in old.periods.sorted(by: { $0.key < $1.key }) where !period.isEmpty {
      if let digest = try seal(period, files.keys.sorted(), archive: archive) { manifest.periods[period] = digest }
    }
    manifest.latest = SiteFolder.latest(of: manifest.periods.keys)
    let bytes = try JSONValue.encoded(manifest)
    let path = "\(hidden)/\(SiteFolder.name(ofFront: FileSum.sha256(bytes)))"
    if try disk.item(path) != nil {
      for (inner, _) in try disk.items(below: path) { try disk.remove("\(path)/\(inner)") }
      try disk.remove(path)
    }
    try disk.makeFolder(path, 0o755)
    try disk.write("\(path)/\(FrontManifest.name)", bytes, 0o644)
    for name in manifest.files.keys.sorted() { try disk.link("\(root)/\(name)", "\(path)/\(name)") }
    if let latest = manifest.latest { try disk.makeSymbolicLink("../../\(latest)", "\(path)/latest") }
    try disk.settle(root)
    return Staging.split(path).name
  }

  /// Writes a period's manifest, of the bytes that are there, and answers its digest; nil where the folder is gone.
  private func seal(_ period: String, _ files: [String], archive: [UInt8]?) throws -> String? {
    let folder = "\(root)/\(period)"
    guard try disk.item(folder)?.kind == .folder else { return nil }
    let prefix = period + "/"
    let paths = try files.filter { try disk.item("\(root)/\($0)")?.kind == .file }
    let sums = try Cores.map(paths.count) { FileSum(of: try disk.read("\(root)/\(paths[$0])")) }
    let manifest = PeriodManifest(
      period: period, restated: false, seal: nil, archive: try archive.flatMap { try PeriodManifest.part(of: $0, on: period) },
      files: Dictionary(uniqueKeysWithValues: zip(paths.map { String($0.dropFirst(prefix.count)) }, sums)))
    let bytes = try JSONValue.encoded(manifest)
    let place = "\(folder)/\(PeriodManifest.name)"
    if try disk.item(place) != nil {
      if try disk.read(place) == bytes { return FileSum.sha256(bytes) }
      throw PublishingError(.cannotWrite, place, "is in the way and not ours; move it away")
    }
    let new = "\(hidden)/manifest.new"
    if try disk.item(new) != nil { try disk.remove(new) }
    try disk.write(new, bytes, 0o644)
    try disk.rename(new, place)
    return FileSum.sha256(bytes)
  }
}
