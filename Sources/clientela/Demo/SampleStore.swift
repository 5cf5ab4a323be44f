import Foundation

/// Colina Tea, an invented tea shop whose files show what a report looks like: thirty months of orders that end with
/// 2026-W46. The same seed gives the same bytes on every machine and on every day.
struct SampleStore {
  private let seed: UInt64

  /// The store that grows from this seed.
  init(seed: UInt64 = 20) { self.seed = seed }

  /// All files of the store: paths inside its folder, and what is in them. The configuration comes first.
  func files() -> [(path: String, bytes: [UInt8])] {
    let campaigns = SampleCampaign.all
    let calendar = SampleCalendar(campaigns: campaigns)
    let names = SampleNames()
    let catalogue = SampleCatalogue()
    let population = SamplePopulation(calendar: calendar, names: names, random: stream(1))
    let visits = SampleVisits(of: population, calendar: calendar, random: stream(2))
    let trade = SampleTrade(
      visits: visits.keys, population: population, campaigns: campaigns, calendar: calendar, catalogue: catalogue,
      random: stream(3))
    let tables = SampleTables(population: population, trade: trade, catalogue: catalogue, campaigns: campaigns, names: names)
    let customers = tables.customers(random: stream(4), notes: stream(5))
    let touches = SampleTouches(
      population: population, trade: trade, campaigns: campaigns, stages: customers.stages, random: stream(6))
    return [
      (SampleStore.configurationPath, Array(SampleStore.configuration.utf8)),
      ("data/orders.csv", tables.orders()),
      ("data/lines.csv", tables.lines()),
      ("data/customers.csv", customers.bytes),
      ("data/products.csv", tables.products()),
      ("data/campaigns.csv", tables.campaignRows()),
      ("data/contacts.csv", tables.contacts(touches)),
      ("data/people.csv", tables.people(random: stream(7))),
      ("data/dates.csv", tables.dates(random: stream(8))),
    ]
  }

  /// Writes all files into `folder`, which is made if it is not there. Files of an earlier demo are overwritten.
  /// - Throws: `SampleStoreError` if the folder holds another store's files, or cannot be written.
  func write(to folder: String) throws {
    let files = files()
    let root = URL(fileURLWithPath: folder, isDirectory: true)
    try refuseForeignFiles(files.map(\.path), in: root, named: folder)
    do {
      let data = root.appendingPathComponent("data", isDirectory: true)
      try FileManager.default.createDirectory(at: data, withIntermediateDirectories: true)
      for file in files {
        try Data(file.bytes).write(to: root.appendingPathComponent(file.path), options: .atomic)
      }
    } catch {
      throw SampleStoreError(
        "\(folder): the demo store cannot be written here; choose another folder (\(error.localizedDescription))")
    }
  }

  /// A demo may only write over a demo: a folder is ours if it has our configuration or none of our files.
  private func refuseForeignFiles(_ paths: [String], in root: URL, named folder: String) throws {
    let present = paths.filter { FileManager.default.fileExists(atPath: root.appendingPathComponent($0).path) }
    guard let first = present.first else { return }
    if first == SampleStore.configurationPath,
      let bytes = FileManager.default.contents(atPath: root.appendingPathComponent(first).path),
      bytes.starts(with: SampleStore.marker.utf8)
    {
      return
    }
    throw SampleStoreError("\(folder)/\(first) is not the demo's and would be overwritten; choose another folder")
  }

  /// A sequence of its own for each part, so that a change of one leaves the others alone.
  private func stream(_ part: UInt64) -> SampleRandom { SampleRandom(seed: seed &* 0x2545_F491_4F6C_DD1D &+ part << 40) }
}
