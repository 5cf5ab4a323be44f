package import Trade

extension Session {
  /// The checksum of the manifest of a period's private lists; nil where there is none with the checksums of the lists.
  package func listsDigest(of period: Period) throws -> String? {
    try PublishingError.reporting {
      let lists = lists(of: period.id)
      guard try disk.item(lists.target)?.kind == .folder, try Manifest.read(in: lists.target, disk)?.sums != nil else {
        return nil
      }
      return FileSum.sha256(try disk.read("\(lists.target)/\(Manifest.name)"))
    }
  }

  /// What in the private lists is not as it was recorded, paths relative to their folder; and the periods whose folders are not there, as
  /// after they were moved elsewhere. A period may have several checksums, of which one must be that of its manifest: a run was killed
  /// after it had put new lists in their place. What the user put into the folders is no fault.
  package func verifyLists(against recorded: [Period: Set<String>]) throws -> (faults: [Fault], gone: [Period]) {
    try PublishingError.reporting {
      var (faults, gone): ([Fault], [Period]) = ([], [])
      for (period, digests) in recorded.sorted(by: { ($0.key.to, $0.key.length) < ($1.key.to, $1.key.length) }) {
        let folder = lists(of: period.id).target
        let (path, name) = ("\(folder)/\(Manifest.name)", "\(period.id)/\(Manifest.name)")
        guard try disk.item(folder) != nil else {
          gone.append(period)
          continue
        }
        guard try disk.item(path)?.kind == .file else {
          faults.append(Fault(name, "is missing, so that the period's lists cannot be checked"))
          continue
        }
        guard digests.contains(FileSum.sha256(try disk.read(path))), let manifest = try Manifest.read(in: folder, disk) else {
          faults.append(Fault(name, "was changed: its SHA-256 is not the one that was recorded"))
          continue
        }
        let files = (manifest.sums ?? [:]).map { path, sum in (path, FileSum(bytes: manifest.length(of: path), sha256: sum)) }
        faults += try check(Dictionary(uniqueKeysWithValues: files), in: folder).map { Fault("\(period.id)/\($0.path)", $0.what) }
      }
      return (faults, gone)
    }
  }
}
