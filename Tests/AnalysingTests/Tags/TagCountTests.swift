import Testing
import Trade

@testable import Analysing

@Suite("Tags that people give")
struct TagCountTests {
  private func ledger(_ cells: [String]) -> Ledger {
    var shop = Shop()
    for number in cells.indices { shop.sell("c\(number)", "2026-03-01", Int64(number + 1)) }
    for number in cells.indices { shop.sell("c\(number)", "2026-03-02", Int64(number + 1)) }
    var ledger = shop.ledger
    ledger.customers.texts[.tags] = texts(cells)
    return ledger
  }

  @Test("A cell is parted at every usual sign; spaces, capitals and synonyms do not matter; each tag stands once")
  func cells() throws {
    let found = try tags(
      ledger([
        "first-order;vip", "First Order , customer placed an order|VIP", "新客；老客，vip、 vip ", "", " ; ,",
      ]), until: "2026-03-31")
    #expect(found["c0"] == ["first-order", "VIP"].sorted())
    #expect(found["c1"] == found["c0"])
    #expect(found["c2"] == ["VIP", "新客", "老客"])
    #expect(found["c3"] == [] && found["c4"] == [])
  }

  @Test("Unknown tags are kept and listed, the most frequent first, with the nearest known one")
  func unknown() throws {
    let analysis = try tagged(ledger(["frist-order; odd", "Frist order", "first order", "odd"]), until: "2026-03-31")
    #expect(analysis.tags.unknown.map(\.text) == ["Frist order", "odd"])
    #expect(analysis.tags.unknown.map(\.customers) == [2, 2])
    #expect(analysis.tags.unknown.first?.nearest == "first-order")
    let first = try required(analysis.tags.tags.first { $0.id == "first-order" })
    #expect(first.customers == 1 && first.isKnown && first.revenue == Money(units: 60_000))
    let odd = try required(analysis.tags.tags.first { $0.id == "odd" })
    #expect(!odd.isKnown && odd.revenue == Money(units: 100_000))
  }

  @Test("Of a tag with a rule it is told whom people gave it to besides; once each, however they spell it")
  func entered() throws {
    var ledger = ledger(["first-order; customer placed an order", "new", "first-order", "vip"])
    // c2 ordered once, so that the rule gives the tag anyway.
    ledger.orders.status[5] = .cancelled
    let tags = try tagged(ledger, until: "2026-03-31").tags.tags
    let first = try required(tags.first { $0.id == "first-order" })
    #expect((first.customers, first.entered) == (2, 1))
    #expect(tags.allSatisfy { $0.id == "first-order" || $0.entered == 0 })
  }

  @Test("A tag that a family has anyway is no other one when people write it")
  func family() throws {
    var ledger = ledger(["Campaign: Spring", "campaign:spring"])
    ledger.orders.campaign = words(["spring", nil, nil, nil])
    let analysis = try tagged(ledger, until: "2026-03-31")
    #expect(analysis.tags.unknown == [])
    #expect(analysis.tags.tags.filter { $0.id.hasPrefix("campaign:") }.map(\.customers) == [2])
  }

  @Test("A tag of a family keeps the fact that made it, also where another family's tags begin the same")
  func families() throws {
    var ledger = ledger(["vip"])
    ledger.orders.campaign = words(["spring", nil])
    ledger.customers.texts[.region] = texts(["Oslo"])
    var dictionary = TagDictionary()
    for (id, fact) in [("of:<id>", "campaigns"), ("of:<place>", "customer.region")] {
      var family = TagDictionary.Tag(id: id, names: [:])
      family.each = fact
      dictionary.tags.append(family)
    }
    let store = Store(name: "Test", currency: try required(Currency("EUR")), zone: .utc)
    let tags = try Analyst(store: store, policy: Policy(), tags: dictionary, jobs: 1)
      .analyse(ledger, in: required(Period("2026-03")), isPartial: false).tags.tags
    #expect(tags.map(\.id) == ["of:Oslo", "of:spring", "vip"])
    #expect(tags.map(\.each) == ["customer.region", "campaigns", nil])
  }

  @Test("Numbers of tags ascend with their ids, and their customers add up")
  func order() throws {
    let tags = try tagged(ledger(["b;a", "c", "a"]), until: "2026-03-31").tags
    #expect(tags.tags.map(\.id) == tags.tags.map(\.id).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    #expect(tags.tags.reduce(0) { $0 + $1.customers } == tags.numbers.count)
    #expect(tags.starts.count == 4 && tags.starts.last == Int32(tags.numbers.count))
  }

  @Test("No figure of the tags depends on the number of threads")
  func threads() throws {
    var shop = Shop()
    for number in 0..<300 {
      for day in 1...(number % 5 + 1) { shop.sell("c\(1000 + number)", "2026-03-0\(day)", Int64(number + day)) }
    }
    let period = try required(Period("2026-03"))
    let store = Store(name: "Test", currency: try required(Currency("EUR")), zone: .utc)
    let found = try [1, 2, 7].map { jobs in
      try Analyst(store: store, policy: Policy(), tags: ShippedTags.dictionary(), jobs: jobs)
        .analyse(shop.ledger, in: period, isPartial: false).tags
    }
    #expect(found[0].tags == found[1].tags && found[0].tags == found[2].tags)
    #expect(found[0].numbers == found[1].numbers && found[0].numbers == found[2].numbers)
  }
}
