package import Describing
package import Trade

extension Session {
  /// The periods that are in the site now, newest first; none if there is no site yet. A lost or damaged `archive.json` is made again
  /// from the periods' own manifests. A folder that is not ours, a period that says nothing of itself, or amounts in another
  /// currency are a `PublishingError`.
  package func archive(in currency: Currency) throws -> [ArchiveEntry] {
    try PublishingError.reporting {
      guard let front = try place.front(), !front.manifest.periods.isEmpty else { return [] }
      let path = "\(target)/archive.json"
      do {
        return try entries(of: front, in: currency, path).sorted {
          ($0.period.to, -$0.period.from.number, $0.period.id) > ($1.period.to, -$1.period.from.number, $1.period.id)
        }
      } catch ArchiveError.currency(let other) {
        throw PublishingError(
          .cannotWrite, target,
          "the site holds periods in \(other), this report is in \(currency.code); use another output folder")
      } catch let error as ArchiveError {
        throw PublishingError(.cannotWrite, path, "cannot be read: \(error); restore it, or move the folder away and build again")
      }
    }
  }

  private func entries(of front: Front, in currency: Currency, _ path: String) throws -> [ArchiveEntry] {
    let periods = front.manifest.periods
    let bytes = try bytes(of: front, path)
    do {
      let entries = try ArchiveEntry.entries(fromJSON: bytes ?? [], currency: currency)
      return entries.filter { periods[$0.period.id] != nil }
    } catch let error as ArchiveError {
      if case .currency = error { throw error }
      return try periods.keys.sorted().flatMap { period in
        guard let archive = try PeriodManifest.read(in: "\(target)/\(period)", disk)?.manifest.archive else { throw error }
        return try ArchiveEntry.entries(fromJSON: try JSONValue.encoded(archive), currency: currency)
      }
    }
  }

  /// The content of `archive.json` if it is what the front lists.
  private func bytes(of front: Front, _ path: String) throws -> [UInt8]? {
    if front.isFirstLayout { return try disk.item(path) == nil ? nil : disk.read(path) }
    guard let sum = front.manifest.files["archive.json"], let name = front.name else { return nil }
    let inFront = "\(place.hidden)/\(name)/archive.json"
    guard try disk.item(inFront)?.kind == .file else { return nil }
    let bytes = try disk.read(inFront)
    return FileSum(of: bytes) == sum ? bytes : nil
  }
}
