import Analysing
import Foundation
import Testing

@Suite("The demo store's report")
struct DemoTests {
  private static let period = "2026-W46"

  @Test("A second demo is the same to the byte, with one job or with several, in its folder or in another")
  func same() async throws {
    let first = try await Demo.shared.value
    try await Scratch.use { scratch in
      for jobs in ["4", "2"] {
        try await scratch.program.succeed(["demo", "store", "--jobs", jobs, "--quiet"])
        #expect(try scratch.tree("store").differences(from: first.tree) == [])
      }
    }
    #expect(first.output.hasSuffix("Open store/site/index.html\n"))
  }

  @Test("Another store's configuration is not written over")
  func foreign() async throws {
    try await Scratch.use { scratch in
      try scratch.write("store/clientela.yml", TinyStore.configuration)
      let before = try scratch.tree()
      let outcome = try await scratch.program.run(["demo", "store"])
      #expect(outcome.status == 73)
      #expect(outcome.complaint == "store/clientela.yml is not the demo's and would be overwritten; choose another folder\n")
      #expect(try scratch.tree().differences(from: before) == [])
    }
  }

  @Test("Pages load nothing from outside, run nothing, and are well-formed and small")
  func pages() async throws {
    // The call sheet is a private list, and stands for itself.
    let pages = try await Demo.shared.value.tree.texts(".html").filter { $0.path.hasPrefix("site/") }
    #expect(pages.count >= 45)
    for (path, text) in pages {
      let page = PageScan(text)
      #expect(page.faults == [], "\(path)")
      #expect(text.utf8.count <= 200_000, "\(path)")
      let names = Set(page.tags.map(\.name))
      #expect(names.isDisjoint(with: ["script", "iframe", "object", "embed", "form", "style", "base"]), "\(path)")
      let attributes = page.tags.flatMap(\.attributes)
      #expect(attributes.filter { $0.name == "style" || $0.name.hasPrefix("on") }.map(\.name) == [], "\(path)")
      let addresses = attributes.filter { ["href", "src", "xlink:href", "action", "srcset", "poster"].contains($0.name) }
      #expect(addresses.map(\.value).filter { $0.contains(":") || $0.hasPrefix("/") } == [], "\(path)")
      let policies = page.tags.filter { $0["http-equiv"] == "Content-Security-Policy" }.compactMap { $0["content"] }
      #expect(policies.count == 1 && policies[0].hasPrefix("default-src 'none'; style-src 'self'"), "\(path)")
      #expect(page.tags.count { $0.name == "h1" } == 1, "\(path)")
    }
  }

  @Test("Ids are unique, and every link leads to a file and an anchor that are there")
  func links() async throws {
    let tree = try await Demo.shared.value.tree
    let site = Dictionary(uniqueKeysWithValues: tree.texts("").map { ($0.path, $0.path.hasSuffix(".html") ? $0.text : "") })
    let scans = site.filter { $0.key.hasSuffix(".html") }.mapValues { PageScan($0) }
    let ids = scans.mapValues { $0.values("id") }
    for (path, scan) in scans.sorted(by: { $0.key < $1.key }) {
      let own = ids[path] ?? []
      #expect(own.count == Set(own).count, "\(path)")
      for address in Set(scan.values("href")).sorted() {
        let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let file = parts[0].isEmpty ? path : Self.resolve(String(parts[0]), from: path)
        #expect(site[file] != nil, "\(path): \(address) leads nowhere")
        // Pages lead to places in the archive of years that it need not list yet.
        let isOtherYear =
          file == "site/index.html" && parts.last?.wholeMatch(of: /20\d\d(-.*)?/) != nil && !address.contains("#2026-")
        if parts.count == 2, !isOtherYear {
          #expect(ids[file]?.contains(String(parts[1])) == true, "\(path): \(address) has no anchor")
        }
      }
    }
  }

  @Test("The classes of each segmentation and the orders without a customer add up to the totals")
  func sums() async throws {
    let tree = try await Demo.shared.value.tree
    let report = try PublishedReport(try #require(tree.entries["site/\(Self.period)/report.json"]))
    #expect(Set(report.segmentations.keys) == Set(SegmentationID.builtIn.map(\.rawValue)))
    func units(_ texts: [String?]) throws -> Int {
      try texts.reduce(0) { sum, text in sum + (try #require(text.flatMap(PublishedReport.units))) }
    }
    for (name, segmentation) in report.segmentations {
      #expect(segmentation.classes.map { $0.customers - $0.contacts }.reduce(0, +) == report.lifetime.customers, "\(name)")
      let anonymous = segmentation.withoutCustomer
      let lifetime = segmentation.classes.map(\.lifetime) + [anonymous.lifetime]
      let period = segmentation.classes.map(\.period) + [anonymous.period]
      for (parts, whole) in [(lifetime, report.lifetime), (period, report.totals)] {
        #expect(parts.map(\.orders).reduce(0, +) == whole.orders, "\(name)")
        #expect(try units(parts.map(\.revenue)) == units([whole.revenue]), "\(name)")
        #expect(try units(parts.map(\.profit)) == units([whole.profit]), "\(name)")
      }
    }
  }

  @Test("customers.csv keeps the contract: columns, BOM, CRLF, order, and a class for every buyer")
  func customers() async throws {
    let tree = try await Demo.shared.value.tree
    let bytes = try #require(tree.entries["exports/\(Self.period)/customers.csv"])
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    let feeds = bytes.indices.filter { bytes[$0] == 0x0A }
    #expect(feeds.allSatisfy { bytes[$0 - 1] == 0x0D })
    #expect(bytes.last == 0x0A)
    let list = CustomerList(bytes)
    #expect(list.table.header == CustomerList.columns)
    #expect(list.table.brokenRows == 0)
    let ids = list.column("customer_id").map { $0.hasPrefix("'") ? String($0.dropFirst()) : $0 }
    #expect(zip(ids, ids.dropFirst()).allSatisfy { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    #expect(Set(list.column("code")).count == ids.count)

    let report = try PublishedReport(try #require(tree.entries["site/\(Self.period)/report.json"]))
    let isBuyer = list.column("recency_days").map { !$0.isEmpty }
    #expect(isBuyer.count { $0 } == report.lifetime.customers)
    // Regions, industries and sources stand there by the names of the data, small ones too.
    for (name, segmentation) in report.segmentations where !["place", "industry", "source"].contains(name) {
      let takesContacts = segmentation.classes.contains { $0.contacts > 0 }
      let column = list.column(name.replacing("-", with: "_"))
      #expect(zip(isBuyer, column).allSatisfy { ($0 || takesContacts) == !$1.isEmpty }, "\(name)")
      let counts = column.filter { !$0.isEmpty }.reduce(into: [:]) { $0[$1, default: 0] += 1 }
      let expected = segmentation.classes.filter { $0.customers > 0 }.map { ($0.id, $0.customers) }
      #expect(counts == Dictionary(uniqueKeysWithValues: expected), "\(name)")
    }
    // Contacts are of no source and have bought nothing; nearly every buyer has a favourite.
    for column in ["source", "favourite_category"] {
      #expect(zip(isBuyer, list.column(column)).allSatisfy { $0 || $1.isEmpty }, "\(column)")
    }
    let favourites = list.column("favourite_category").filter { !$0.isEmpty }
    #expect(favourites.count * 10 > report.lifetime.customers * 9 && Set(favourites).count > 2)
    // Names that have no class of their own add up to the classes that are made of them.
    for (name, column) in [("place", "region"), ("industry", "industry"), ("source", "source")] {
      let segmentation = try #require(report.segmentations[name])
      let takesContacts = segmentation.classes.contains { $0.contacts > 0 }
      let cells = zip(isBuyer, list.column(column)).filter { $0.0 || takesContacts }.map(\.1)
      let (merged, own) = (
        segmentation.classes.filter { ["others", "unknown", "fewer"].contains($0.id) },
        segmentation.classes.filter { !["others", "unknown", "fewer"].contains($0.id) }
      )
      for place in own { #expect(cells.count { $0 == place.name } == place.customers, "\(name): \(place.name)") }
      #expect(cells.count { cell in !own.contains { $0.name == cell } } == merged.reduce(0) { $0 + $1.customers }, "\(name)")
      if let unknown = merged.first(where: { $0.id == "unknown" }) { #expect(cells.count { $0.isEmpty } == unknown.customers) }
    }
  }

  @Test("What is published holds no customer's id, e-mail or telephone number")
  func privacy() async throws {
    let tree = try await Demo.shared.value.tree
    let customers = SampleTable(Array(try #require(tree.entries["data/customers.csv"])))
    #expect(customers.column("customer_id").allSatisfy { $0.hasPrefix("C-0") })
    #expect(customers.column("email").allSatisfy { $0.isEmpty || $0.contains("@example.") })
    #expect(customers.column("phone").allSatisfy { $0.isEmpty || $0.hasPrefix("+340") })
    for (path, text) in tree.texts(".html") + tree.texts(".json") where path.hasPrefix("site/") {
      // Codes have no 0, ids begin with one.
      for secret in ["C-0", "@example", "+340", "\"mailto:", "\"tel:"] {
        #expect(!text.contains(secret), "\(path) holds \(secret)")
      }
    }
  }

  /// A relative address as a path of the tree.
  private static func resolve(_ address: String, from page: String) -> String {
    var parts = page.split(separator: "/").dropLast().map(String.init)
    for part in address.split(separator: "/") {
      if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(String(part)) }
    }
    return parts.joined(separator: "/")
  }
}
