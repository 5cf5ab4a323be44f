import Foundation
import Testing

@testable import clientela

@Suite("What the sample store knows of its customers")
struct SampleRelationsTests {
  private static let files = SampleStoreTests.files
  private static let customers = table("data/customers.csv")
  private static let orders = table("data/orders.csv")
  private static let contacts = table("data/contacts.csv")
  private static let people = table("data/people.csv")
  private static let dates = table("data/dates.csv")

  private static func table(_ path: String) -> SampleTable { SampleTable(files.first { $0.path == path }?.bytes ?? []) }

  @Test("The configuration names every file")
  func configuration() {
    for file in Self.files.dropFirst() { #expect(SampleStore.configuration.contains(": \(file.path) "), "\(file.path)") }
  }

  @Test(
    "Every column of the customer file that a segmentation needs is filled for some",
    arguments: [
      "street", "occupation", "type", "membership", "partner", "owner", "best_time", "special_needs", "purchase_process",
      "opening_hours", "lost_reason", "source", "industry", "gender", "birthday", "stage", "referred_by", "purpose", "tags",
    ])
  func columns(column: String) {
    let cells = Self.customers.column(column)
    #expect(cells.contains { !$0.isEmpty })
    #expect(cells.contains { $0.isEmpty } || column == "street" || column == "source")
  }

  @Test("A tenth are companies, every stage is there, some tags are misspelt and somebody recommends the store often")
  func variety() {
    let companies = Self.customers.column("company").count { !$0.isEmpty }
    #expect((7...12).contains(companies * 100 / Self.customers.rows.count))
    #expect(
      Set(Self.customers.column("stage"))
        == ["", "asked for a price list", "agreed to mailings", "agreed to look at an offer", "refused"])
    #expect(Self.customers.column("tags").contains("tastign club"))
    #expect(Set(Self.customers.column("purpose")) == ["", "own-use", "gift", "resale", "production"])
    let referrers = Dictionary(grouping: Self.customers.column("referred_by").filter { !$0.isEmpty }) { $0 }
    #expect(referrers.values.contains { $0.count >= 3 })
  }

  @Test("Touches are about customers on record, in the order of time, and of every kind")
  func touches() {
    #expect((2000...6000).contains(Self.contacts.rows.count))
    let known = Set(Self.customers.column("customer_id"))
    #expect(Self.contacts.column("customer_id").allSatisfy { known.contains($0) })
    let moments = Self.contacts.column("at")
    #expect(moments == moments.sorted())
    #expect(moments.allSatisfy { $0 >= "2024-05-1" && $0 < "2026-11-16" })
    #expect(Set(Self.contacts.column("direction")) == ["in", "out"])
    #expect(
      Set(Self.contacts.column("channel")) == ["message", "call", "meeting", "form", "event", "article", "search"])
    let outcomes = Set(Self.contacts.column("outcome"))
    let expected = [
      "", "answered", "no answer", "refused", "complaint", "resolved", "asked for a price list", "asked for a quotation",
      "agreed to mailings", "agreed to look at an offer",
    ]
    #expect(outcomes == Set(expected))
    #expect(Self.contacts.rows.contains { $0[1] > "2026-10-17" && $0[5] == "asked for a price list" })
  }

  @Test("People are at companies; of those that order one decides, of others often nobody is known; days to remember have a kind")
  func peopleAndDates() {
    let companies = Set(
      zip(Self.customers.column("customer_id"), Self.customers.column("company")).filter { !$0.1.isEmpty }.map(\.0))
    let ids = Self.people.column("customer_id")
    #expect(Set(ids).isSubset(of: companies))
    #expect(Set(ids).count < companies.count)
    let deciding = zip(ids, Self.people.column("decides")).filter { $0.1 == "yes" }.map(\.0)
    #expect(deciding.count == Set(deciding).count)
    let buyers = companies.intersection(Self.orders.column("customer_id"))
    // A broken order row names a company that has not ordered.
    #expect(buyers.subtracting(deciding).count <= 1)
    #expect(buyers.count < deciding.count && deciding.count < companies.count)
    #expect(Self.people.column("email").allSatisfy { $0.hasSuffix("@example.com") })
    #expect(Self.people.column("phone").allSatisfy { $0.hasPrefix("+34000") })
    #expect((50...300).contains(Self.dates.rows.count))
    #expect(Self.dates.column("kind").allSatisfy { !$0.isEmpty })
  }
}
