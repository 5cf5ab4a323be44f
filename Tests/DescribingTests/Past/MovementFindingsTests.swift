import Analysing
import Testing
import Trade

@testable import Describing

@Suite("What changed since the recorded period")
struct MovementFindingsTests {
  @Test("Who fell asleep, what they brought, and where to wake them")
  func asleep() throws {
    let moves = ["c150", "c151"].map { (customer: $0, from: "active", reason: MoveReason.aged) }
    let findings = try Recorded(moves: [.lifeStage: moves]).findings
    // 10 + 50, 11 + 51 and 20 + 50, 21 + 51: a year and more ago, so they are churned by now.
    #expect(
      findings.contains {
        $0.hasPrefix("€262 brought so far: 2\u{A0}customers fell asleep since week 45: no order for more than 90\u{A0}days.")
          && $0.hasSuffix("→ life-stage/churned.html")
      })
  }

  @Test("Who came back, and what their orders since then brought")
  func wonBack() throws {
    let moves = [(customer: "c100", from: "at-risk", reason: MoveReason.ordered)]
    let findings = try Recorded(before: "2026-W44", moves: [.lifeStage: moves]).findings
    #expect(
      findings.contains(
        "€110 from new orders: 1\u{A0}customer came back since week 44. The customer had been silent for more than 90\u{A0}days. "
          + "→ life-stage/active.html"))
  }

  @Test("Who is elsewhere because definitions or data were changed neither fell asleep nor came back")
  func changed() throws {
    let moves: [Recorded.Move] = [
      ("c150", "active", .configurationChanged), ("c151", "active", .dataCorrected), ("c100", "churned", .configurationChanged),
    ]
    let findings = try Recorded(moves: [.lifeStage: moves]).findings
    #expect(!findings.contains { $0.contains("asleep") || $0.contains("came back") })
  }

  @Test("Who left class A, with the causes, and who joined it")
  func leftA() throws {
    let analysis = try OverviewTests.shop.analysis
    let value = try #require(analysis.segmentations.first { $0.id == .value })
    let ids = value.classes.indices.map { value.members($0).map { analysis.ledger.customers.id(of: $0) } }
    var moves: [Recorded.Move] = ids[1].prefix(2).map { ($0, "a", .thresholdMoved) }
    moves.append((ids[2][0], "a", .refunded))
    moves.append((ids[0][0], "b", .ordered))
    let findings = try Recorded(moves: [.value: moves]).findings
    #expect(
      findings.contains {
        $0.contains(
          "3\u{A0}customers left class A since week 45: 2 as others bring more now, 1 after a refund. 1\u{A0}customer joined it.")
          && $0.hasSuffix("→ value/b.html")
      })
  }

  @Test("Tiers about to fall are told with the day and the amount that keeps them; those that are not announced are not")
  func tiers() throws {
    let day = try #require(Day(year: 2027, month: 1, day: 1))
    func recorded(_ announced: Bool) -> Recorded {
      Recorded(change: { analysis in
        let kept = (0..<2).map {
          TierReview.Kept(
            customer: CustomerID($0), held: 0, earned: 2, missing: Money(units: 12_5000), isAnnounced: announced)
        }
        analysis.tierReview = TierReview(next: day, kept: kept)
      })
    }
    #expect(
      try recorded(true).findings.contains(
        "€25 keeps the tiers: 2\u{A0}members will lose their tier on 1\u{A0}January 2027, unless they spend €25.00 more between them by "
          + "then. → tier.html"))
    #expect(try !recorded(false).findings.contains { $0.contains("lose their tier") })
  }

  @Test("At the review those who fell are told")
  func review() throws {
    let day = try #require(Day(year: 2027, month: 1, day: 1))
    let analysis = try OverviewTests.shop.analysis
    let tier = try #require(analysis.segmentations.first { $0.id == .tier })
    let member = analysis.ledger.customers.id(of: try #require((1...3).lazy.compactMap { tier.members($0).first }.first))
    let findings = try Recorded(
      moves: [.tier: [(member, "supreme", .aged)]],
      change: { $0.tierReview = TierReview(next: day, passed: day, kept: []) }
    ).findings
    #expect(findings.contains { $0.contains("1\u{A0}member fell to a lower tier at the review since week 45.") })
  }

  @Test(
    "A closed period that would read otherwise is told once, not for its month as well, and beside the figures compared with it")
  func late() throws {
    let recorded = Recorded(change: { analysis in
      analysis.closedChanges = ["2026-W45", "2026-10"].compactMap(Period.init).map {
        ClosedPeriodChange(
          period: $0, recordedOrders: 39, recordedRevenue: Money(units: 1950_0000), orders: 40, revenue: Money(units: 2000_0000))
      }
      analysis.closedChanges.append(
        ClosedPeriodChange(
          period: analysis.period.yearBefore, recordedOrders: 0, recordedRevenue: .zero, orders: 1, revenue: Money(units: 1_0000))
      )
    })
    let findings = try recorded.findings
    #expect(findings.count { $0.contains("would read otherwise now") } == 1)
    #expect(
      findings.contains {
        $0.hasPrefix(
          "€51 recorded otherwise: Week 45, 2026 and 1\u{A0}other week would read otherwise now: €2,001.00, after €1,950.00 as "
            + "recorded.") && $0.hasSuffix("→ data.html#closed")
      })
    let page = try #require(try recorded.overview())
    let under = page.first { block in if case .tiles(title: _, _, under: let under) = block { under } else { nil } }
    #expect(
      under?.hasSuffix(
        "Compared is what the data says now, with late orders and corrections since: week 45 €2,000 (€1,950 in its report), "
          + "week 46, 2025 €2,970 (€0 in its report).") == true)
  }

  @Test("Where the week before reads otherwise than in its report, the overview says so; where nothing changed, it is silent")
  func corrected() throws {
    func note(_ revenue: Int64) throws -> String? {
      let recorded = Recorded(change: { $0.before?.revenue = Money(units: revenue * 10_000) })
      let page = try #require(try recorded.overview())
      return page.blocks.compactMap { block in if case .tiles(title: _, _, under: let under) = block { under } else { nil } }
        .first
    }
    #expect(try note(2052)?.hasSuffix("since: week 45 €2,000 (€2,052 in its report).") == true)
    #expect(try note(2000)?.contains("in its report") != true)
  }

  @Test("A closed period of the same revenue, told by another number of orders, is left to the Data page")
  func lateOrders() throws {
    let recorded = Recorded(change: { analysis in
      analysis.closedChanges = ["2026-W45"].compactMap(Period.init).map {
        ClosedPeriodChange(
          period: $0, recordedOrders: 39, recordedRevenue: Money(units: 2000_0000), orders: 40, revenue: Money(units: 2000_0000))
      }
    })
    #expect(try !recorded.findings.contains { $0.contains("would read otherwise now") })
  }

  @Test("Under aggregate nothing is told of fewer than five")
  func aggregate() throws {
    var recorded = Recorded(moves: [.lifeStage: (150..<154).map { ("c\($0)", "active", .aged) }])
    recorded.shop.privacy = .aggregate
    #expect(try !recorded.findings.contains { $0.contains("asleep") })
    recorded.moves = [.lifeStage: (150..<155).map { ("c\($0)", "active", .aged) }]
    #expect(try recorded.findings.contains { $0.contains("5\u{A0}customers fell asleep") })
  }

  @Test("There are three findings at least where there is anything to say, and seven at most, the most money first")
  func number() throws {
    var recorded = Recorded(moves: [
      .lifeStage: [("c150", "active", .aged), ("c100", "churned", .ordered)],
      .value: (100..<160).map { ("c\($0)", "a", .thresholdMoved) },
    ])
    let day = try #require(Day(year: 2027, month: 1, day: 1))
    recorded.change = { analysis in
      analysis.closedChanges = [
        ClosedPeriodChange(
          period: analysis.period.previous, recordedOrders: 39, recordedRevenue: Money(units: 1950_0000), orders: 40,
          revenue: Money(units: 2000_0000))
      ]
      let kept = TierReview.Kept(customer: CustomerID(0), held: 0, earned: 1, missing: Money(units: 3_0000), isAnnounced: true)
      analysis.tierReview = TierReview(next: day, kept: [kept])
    }
    let most = try recorded.findings
    #expect(most.count == 7)
    let amounts = most.compactMap { Int($0.prefix { $0 != " " }.filter(\.isNumber)) }
    #expect(amounts == amounts.sorted(by: >))
    recorded = Recorded(
      shop: SampleShop(
        orders: (0..<3).flatMap { number in
          ["2026-09-01", "2026-10-06", "2026-11-05", "2026-11-12"].map { .init("c\(number)", $0, 50 + Int64(number)) }
        }))
    let fewest = try recorded.findings
    #expect(fewest.first { $0.contains("held") } == "€153 in the week: Revenue held: €153 after €153 in week 45. → #trend")
    #expect(fewest.count <= 3)
  }

  @Test("Classes stand beside the recorded period, and beside nothing where none was recorded")
  func classes() throws {
    let shop = OverviewTests.shop
    let analysis = try shop.analysis
    let rfm = try #require(analysis.segmentations.first { $0.id == .rfm })
    let best = analysis.ledger.customers.id(of: try #require(rfm.members(0).first))
    let page = try #require(try Recorded(moves: [.rfm: [(best, "general-winback", .ordered)]]).overview())
    let table = try #require(page.section("classes")?.table)
    #expect(table.columns[2].heading == "Since\nweek 45")
    let rows = Dictionary(
      table.rows.map { ($0.cells[0].content.plain, $0.cells[2].content.plain) }, uniquingKeysWith: { first, _ in first })
    #expect(rows["Important value"] == "+1")
    #expect(rows["General win-back"] == "−1")
    #expect(rows["Without customer"] == "–")
    #expect(table.footer?.cells[2].content.plain == "0")
    #expect(table.rows.allSatisfy { $0.cells.count == table.columns.count })
    #expect(table.footer?.cells.map(\.content.plain)[3] == "100%")
    #expect(page.section("concentration")?.note.first?.plain.contains("Class A holds as many as in week 45.") == true)
    let first = try #require(try shop.report.pages.first { $0.path.hasSuffix("/index.html") })
    #expect(first.section("classes")?.table?.columns[2].heading == "Share of\ncustomers")
  }
}
