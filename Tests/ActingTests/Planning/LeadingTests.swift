import Analysing
import Testing
import Trade

@testable import Acting

@Suite struct LeadingTests {
  /// Three orders a month apart, the last one ten days ago: in rhythm.
  private let regular = ["2026-09-06", "2026-10-06", "2026-11-05"].map { PlanningBench.Order($0) }

  private func terms(_ bench: PlanningBench) throws -> Leading.Terms {
    try Leading(bench.analysis(), playbooks: [:]).terms(for: CustomerID(0))
  }

  @Test("The form of an offer follows price behaviour and purpose, free shipping where nothing is known")
  func forms() throws {
    var bench = PlanningBench()
    #expect(try terms(bench).form == .freeShipping)
    bench.classes = [(.behaviour, "discount-hunter", [0])]
    #expect(try terms(bench).form == .coupon)
    bench.classes = []
    bench.tags = [("price-sensitive", [0])]
    #expect(try terms(bench).form == .coupon)
    for purpose in ["resale", "production"] {
      bench.classes = [(.purpose, purpose, [0])]
      #expect(try terms(bench).form == .quantityTerms)
      #expect(try terms(bench).theme == purpose)
    }
    bench.classes = [(.purpose, "gift", [0])]
    #expect(try terms(bench) == Leading.Terms(form: .coupon, forbidding: [], theme: "gift"))
    bench.classes = [(.purpose, "unknown", [0])]
    #expect(try terms(bench).theme == nil)
  }

  @Test(
    "A tag that stands for new things or for high prices forbids a discount, whatever else is true",
    arguments: ["new-arrivals", "high-end"])
  func tags(tag: String) throws {
    var bench = PlanningBench()
    bench.tags = [("price-sensitive", [0]), (tag, [0])]
    bench.classes = [(.behaviour, "discount-hunter", [0])]
    let terms = try terms(bench)
    #expect(terms.form == .earlyAccess)
    #expect(terms.forbidding.names == [tag])
  }

  @Test("A customer in rhythm gets no discount; one who is late may")
  func rhythm() throws {
    var bench = PlanningBench()
    bench.people[0].orders = regular
    #expect(try terms(bench).forbidding == .inRhythm)
    // 45 days of a gap of 30 are in rhythm, 46 are late.
    bench.people[0].orders = ["2026-08-02", "2026-09-01", "2026-10-01"].map { PlanningBench.Order($0) }
    #expect(try terms(bench).forbidding == .inRhythm)
    bench.people[0].orders = ["2026-08-01", "2026-08-31", "2026-09-30"].map { PlanningBench.Order($0) }
    #expect(try terms(bench).forbidding == [])
  }

  @Test(
    "Four of five orders at the full price are a habit; one order is none, and neither is anything where no discount is told",
    arguments: [
      ([nil, nil, nil, nil, 50], true), ([nil, nil, nil, 50, 50], false), ([nil], false), ([nil, nil], true), ([nil, 50], false),
    ] as [([Int64?], Bool)])
  func fullPrice(discounts: [Int64?], forbids: Bool) throws {
    var bench = PlanningBench(2)
    // All on one day, so that there is no rhythm; the other customer's discount shows that discounts are told.
    bench.people[0].orders = discounts.map { PlanningBench.Order("2026-06-01", discount: $0) }
    bench.people[1].orders = [PlanningBench.Order("2026-06-01", discount: 10)]
    #expect(try terms(bench).forbidding == (forbids ? .fullPrice : []))
    bench.people[0].orders = discounts.map { _ in PlanningBench.Order("2026-06-01") }
    bench.people[1].orders = []
    #expect(try terms(bench).forbidding == [])
  }

  @Test("A class page counts for how many another rule forbids the discount")
  func counts() throws {
    var bench = PlanningBench(3)
    bench.people[0].orders = regular
    bench.tags = [("high-end", [0, 1])]
    let analysis = try bench.analysis()
    let guards = Leading(analysis, playbooks: [:]).guards(jobs: 2)
    #expect(guards.map(\.names) == [["in-rhythm", "high-end"], ["high-end"], []])
    var line = try #require(analysis.segmentations.first { $0.id == .behaviour })
    (line.id, line.classes, line.assignment) = (.priceLine, ["premium", "mid", "value", "unknown"], [0, 1, 1])
    #expect(Leading.forbidden(in: line, [[.premium, .inRhythm], [.highEnd], []]) == [1, 1, 0, 0])
    #expect(Leading.forbidden(in: line, [.premium, [], .highEnd]) == [0, 1, 0, 0])
  }

  @Test("The owner is the customer file's, else the key account's or the A's, else the leading class's, else the action's")
  func owners() throws {
    var bench = PlanningBench(5)
    let book = { (owner: String) in
      Playbook(
        source: "", title: "", goal: "", owner: owner, treatments: [], channels: [], cadence: "", offer: "", guardrails: [],
        measures: [], body: "", bodyLine: 1)
    }
    bench.playbooks = [
      "rfm/general-winback": book("robot"), "importance/key-account": book("chief"), "importance/ordinary": book("nobody"),
    ]
    bench.people[0].owner = "Ana"
    bench.classes = [
      (.rfm, "general-winback", [0, 1, 2]), (.rfm, "important-value", [3, 4]), (.importance, "key-account", [0, 1]),
      (.importance, "ordinary", [2, 3, 4]),
    ]
    let leading = Leading(try bench.analysis(), playbooks: bench.playbooks)
    let owners = (0..<4).map { leading.owner(of: CustomerID($0), bench.book[.silence]) }
    #expect(owners == ["Ana", "chief", "robot", "desk"])
  }
}
