package import Trade

/// A finished period as the site itself knows it.
package struct PublishedPeriod: Hashable, Sendable {
  /// Of its manifest.
  package var digest: String
  /// What it was made from.
  package var seal: Seal
  /// Its `report.json`; nil where it is not as it was published.
  package var report: [UInt8]?
}

extension Session {
  /// What the site knows of a finished period. Nil where it does not have it, or has it unfinished; where the period's manifest is not the one
  /// that was published; and of an earlier version, which did not say what a period was made from.
  package func published(_ period: Period) throws -> PublishedPeriod? {
    try PublishingError.reporting {
      guard let digest = try place.front()?.manifest.periods[period.id],
        let found = try PeriodManifest.read(in: "\(target)/\(period.id)", disk), found.digest == digest,
        let seal = found.manifest.seal, !found.manifest.isPartial
      else { return nil }
      let name = "report.json"
      let path = "\(target)/\(period.id)/\(name)"
      let bytes = try disk.item(path)?.kind == .file ? disk.read(path) : []
      return PublishedPeriod(digest: digest, seal: seal, report: FileSum(of: bytes) == found.manifest.files[name] ? bytes : nil)
    }
  }
}
