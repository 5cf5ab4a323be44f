import Foundation
import Glibc
import Testing

@Suite("Nothing that reaches a customer leaves the private lists")
struct ActionPrivacyTests {
  private static let given = ["Aurelia", "Bartolome", "Clementina", "Dionisio", "Eulalia", "Fortunato", "Graciela", "Hipolito"]
  private static let family = ["O'Connell", "Peña & Hijos", "Quintanilla", "Rebolledo", "Santaolalla", "Tormes"]

  private struct Person {
    let id: String
    let name: String
    let email: String
    let phone: String
    let consent: String
    let isOnPlatform: Bool
  }

  /// Every third says nothing, every seventh refuses, every fifth buys on a marketplace alone.
  private static let people = (0..<48).map { number in
    Person(
      id: "K\(100 + number)", name: "\(given[number % given.count]) \(family[number % family.count])",
      email: "person\(number)+shop@example.com", phone: "+3461234\(1000 + number)",
      consent: number % 7 == 0 ? "no" : number % 3 == 0 ? "" : "yes", isOnPlatform: number % 5 == 0)
  }

  private static func files(privacy: String) -> [String: String] {
    var orders = "order_id,customer_id,placed_at,amount,channel,status\n"
    for (number, person) in people.enumerated() {
      let channel = person.isOnPlatform ? "Bazaar" : "web"
      // Silence of some passes 45 days in the week of 16 November 2026.
      orders += "\(number)a,\(person.id),2026-10-0\(number % 7 + 1),\(40 + number).00,\(channel),paid\n"
      orders += "\(number)b,\(person.id),2026-02-1\(number % 9),\(30 + number).00,\(channel),paid\n"
      if number % 8 == 1 { orders += "\(number)c,\(person.id),2026-11-15T20:00:00,15.00,\(channel),unpaid\n" }
    }
    orders += "last,K100,2026-11-15T09:00:00,20.00,web,paid\n"
    let customers = people.map { "\($0.id),\($0.name),\($0.email),\($0.phone),\($0.consent),198\($0.id.count)-11-18\n" }.joined()
    return [
      "clientela.yml": """
      store: { name: Tiny, currency: EUR, timezone: Europe/Madrid }
      sources: { orders: orders.csv, customers: customers.csv }
      period: week
      privacy: \(privacy)
      policy: { marketplaces: [bazaar], hold_out: 0% }

      """,
      "orders.csv": orders, "customers.csv": "customer_id,name,email,phone,consent,birthday\n" + customers,
    ]
  }

  @Test("No byte of the site tells an address, a number or a full name", arguments: ["masked", "ids", "aggregate"])
  func site(privacy: String) async throws {
    try await Scratch.use { scratch in
      try scratch.write(ActionPrivacyTests.files(privacy: privacy))
      _ = try await scratch.build(["--period", "2026-W46"])
      let site = URL(fileURLWithPath: scratch.path + "/site")
      let paths = FileManager.default.enumerator(at: site, includingPropertiesForKeys: [.isRegularFileKey])
      for case let url as URL in try #require(paths) {
        guard try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { continue }
        let bytes = try Data(contentsOf: url).map { CChar(bitPattern: $0) } + [0]
        // Digits alone, whatever stands between them.
        let bare = bytes.filter { !ActionPrivacyTests.between.contains(UInt8(bitPattern: $0)) }
        for person in ActionPrivacyTests.people {
          for word in [person.name, person.email] {
            for form in Set([word, ActionPrivacyTests.escaped(word, "&#39;"), ActionPrivacyTests.escaped(word, "&apos;")]) {
              #expect(!ActionPrivacyTests.holds(bytes, form), "\(form) in \(url.lastPathComponent)")
            }
          }
          let number = person.phone.filter(\.isNumber)
          #expect(!ActionPrivacyTests.holds(bare, number), "\(number) in \(url.lastPathComponent)")
        }
      }
    }
  }

  /// Blanks, also those that do not break (two bytes), and what people write between digits.
  private static let between = Set(" -.()/\u{A0}".utf8)

  /// Whether a text stands among bytes that end with a zero.
  private static func holds(_ bytes: [CChar], _ text: String) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in bytes.baseAddress.map { strstr($0, text) != nil } ?? false }
  }

  private static func escaped(_ text: String, _ apostrophe: String) -> String {
    text.replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "'", with: apostrophe)
  }

  @Test("Lists of an hour hold what is due in it, are private, and go with the next hour")
  func hour() async throws {
    try await Scratch.use { scratch in
      try scratch.write(ActionPrivacyTests.files(privacy: "masked"))
      // The day after the orders that wait, at three.
      _ = try await scratch.program.succeed(["actions", "--at", "2026-11-16T14:30"])
      let folder = scratch.path + "/exports/now"
      let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasPrefix("actions-") }
      #expect(!names.isEmpty)
      for name in names {
        #expect(try scratch.mode("exports/now/" + name) == 0o600)
        let lines = try scratch.text("exports/now/" + name).components(separatedBy: "\r\n").dropFirst().filter { !$0.isEmpty }
        #expect(lines.allSatisfy { $0.contains(",payment-reminder,service,2026-11-16T15:00:00+01:00,") }, "\(lines)")
      }
      _ = try await scratch.program.succeed(["actions", "--at", "2026-11-16T15:30"])
      #expect(!scratch.exists("exports/now"))
      #expect(!scratch.exists("site/index.html"))
    }
  }

  @Test("Nobody without a consent, and nobody of a marketplace, is in a list of addresses and numbers but for service")
  func lists() async throws {
    try await Scratch.use { scratch in
      try scratch.write(ActionPrivacyTests.files(privacy: "masked"))
      _ = try await scratch.build(["--period", "2026-W46"])
      let known = Dictionary(uniqueKeysWithValues: ActionPrivacyTests.people.map { ($0.id, $0) })
      var marketing = 0
      for channel in ["email", "sms", "chat", "phone"] where scratch.exists("exports/2026-W46/actions-\(channel).csv") {
        #expect(try scratch.mode("exports/2026-W46/actions-\(channel).csv") == 0o600)
        let lines = try scratch.text("exports/2026-W46/actions-\(channel).csv").components(separatedBy: "\r\n").dropFirst()
        for line in lines where !line.isEmpty {
          let fields = line.split(separator: ",", maxSplits: 3, omittingEmptySubsequences: false).map(String.init)
          let person = try #require(known[fields[0]])
          #expect(person.consent != "no", "\(line)")
          // K100 bought with the shop itself as well.
          #expect(!person.isOnPlatform || person.id == "K100", "\(line)")
          if fields[2] == "service" { continue }
          marketing += 1
          #expect(person.consent == "yes", "\(line)")
        }
      }
      #expect(marketing > 0, "somebody's silence passes a step")
    }
  }
}
