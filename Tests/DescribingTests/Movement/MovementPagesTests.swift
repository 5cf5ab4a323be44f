import Analysing
import Charts
import Testing
import Trade

@testable import Describing

@Suite("Movement on pages") struct MovementPagesTests {
  private static func recorded(_ ago: Int = 1, privacy: Privacy = .full) -> TinyShop {
    var shop = TinyShop.believable(120)
    (shop.recordedAgo, shop.hasRecordOfYearBefore, shop.privacy) = (ago, true, privacy)
    return shop
  }

  private func matrix(_ page: Page) -> Matrix? {
    page.section("moves")?.body.lazy.compactMap { if case .matrix(let matrix) = $0 { matrix } else { nil } }.first
  }

  @Test("Rows of the matrix add up to the classes of then, columns to those of now", arguments: [1, 3, 12])
  func sums(ago: Int) throws {
    let shop = MovementPagesTests.recorded(ago)
    let analysis = try #require(shop.analysis)
    for segmentation in analysis.segmentations {
      let page = try #require(try shop.page(segmentation.id.rawValue))
      let before = try #require(segmentation.before)
      guard let matrix = matrix(page) else {
        #expect(segmentation.movement?.reasons.allSatisfy { $0 == Segmentation.none } == true, "\(segmentation.id)")
        continue
      }
      let counts = try matrix.rows.map { row in try row.cells.map { try #require(Int($0.text)) } }
      for (index, figures) in before.figures.enumerated() { #expect(counts[index].reduce(0, +) == figures.customers) }
      for (index, figures) in segmentation.figures.enumerated() {
        #expect(counts.reduce(0) { $0 + $1[index] } == figures.customers, "\(segmentation.id) \(index)")
        let stayed = matrix.rows.indices.reduce(0) { $0 + (matrix.rows[$1].cells[index].kind == .stayed ? counts[$1][index] : 0) }
        #expect(matrix.footer.cells[index].text == String(figures.customers - stayed))
      }
    }
  }

  @Test(
    "The heading names the recorded period, and what lies between",
    arguments: [
      (1, "since week 45"), (2, "since week 44, 2026, with one week between that is not recorded"),
      (3, "since week 43, 2026, with two weeks between that are not recorded"),
    ])
  func gap(ago: Int, since: String) throws {
    let page = try #require(try MovementPagesTests.recorded(ago).page("life-stage"))
    let heading = try #require(page.section("moves")?.heading)
    #expect(heading.hasSuffix(" " + since), "\(heading)")
  }

  @Test("Counts up to twelve are words in the heading", arguments: [1, 3]) func spelled(ago: Int) throws {
    let shop = MovementPagesTests.recorded(ago)
    for segmentation in try #require(shop.analysis).segmentations {
      let heading = try #require(try shop.page(segmentation.id.rawValue)?.section("moves")?.heading)
      let counts = heading.prefix { $0 != "," }.split(separator: " ").prefix { $0 != "since" }.compactMap { Int($0) }
      #expect(counts.allSatisfy { $0 > 12 }, "\(heading)")
    }
  }

  @Test("Every page of a segmentation tells once who moved") func once() throws {
    let shop = MovementPagesTests.recorded()
    for segmentation in try #require(shop.analysis).segmentations {
      let ids = try #require(try shop.page(segmentation.id.rawValue)).blocks.compactMap { block in
        if case .section(let section) = block { section.id } else { nil }
      }
      #expect(ids.count { $0 == "moves" } == 1, "\(segmentation.id)")
      #expect(Set(ids).count == ids.count, "\(segmentation.id): \(ids)")
    }
  }

  @Test("Where nothing is recorded, words say so and no number does") func nothing() throws {
    let shop = TinyShop.believable(60)
    let page = try #require(try shop.page("tier"))
    let section = try #require(page.section("moves"))
    #expect(section.heading == "Who moved is told from the second recorded week on")
    #expect(section.body.count == 1)
    let members = try #require(try shop.page("tier/vip"))
    #expect(members.text.contains("no earlier week recorded"))
    #expect(members.section("moves") == nil)
    let table = try #require(page.tables.first { $0.style == .classes })
    #expect(table.foot?.contains("Neither an earlier week nor week 46, 2025 is recorded, so no change is told.") == true)
  }

  @Test("A segmentation that the record does not have is told so") func unknown() throws {
    var shop = TinyShop.everything(60)
    shop.recordedAgo = 1
    shop.adding = { analysis in
      for index in analysis.segmentations.indices where analysis.segmentations[index].id.rawValue == "season" {
        (analysis.segmentations[index].movement, analysis.segmentations[index].before) = (nil, nil)
      }
    }
    let page = try #require(try shop.page("season"))
    #expect(page.section("moves")?.heading == "Who moved is told from the next week on")
  }

  @Test(
    "No page with movement prints a number that is none, and the same analysis gives the same pages",
    arguments: [Privacy.masked, .aggregate])
  func numbers(privacy: Privacy) throws {
    let shop = MovementPagesTests.recorded(5, privacy: privacy)
    let pages = try shop.pages()
    for page in pages {
      for bad in ["NaN", "–%", "{{", "∞"] { #expect(!page.text.contains(bad), "\(bad) on \(page.path)") }
      #expect(page.headings.allSatisfy { !$0.isEmpty })
    }
    #expect(try shop.pages() == pages)
  }

  @Test("A class page names who came and who left, the most valuable first, and why") func members() throws {
    let shop = MovementPagesTests.recorded(3)
    let analysis = try #require(shop.analysis)
    let stage = try #require(analysis.segmentations.first { $0.id == .lifeStage })
    let sleeping = try #require(stage.classes.firstIndex(of: "sleeping"))
    let (entered, left) = (stage.entered(sleeping), stage.left(sleeping))
    try #require(!entered.isEmpty && !left.isEmpty)
    let page = try #require(try shop.page("life-stage/sleeping"))
    for (id, members) in [("came", entered), ("left", left)] {
      let section = try #require(page.section(id))
      guard case .table(let table)? = section.body.first else {
        Issue.record("no table")
        continue
      }
      let ranked = members.sorted { (analysis.facts.money($1), $0.index) < (analysis.facts.money($0), $1.index) }
      #expect(table.rows.map { $0.cells[0].text } == ranked.prefix(25).map { analysis.ledger.customers.id(of: $0) })
      #expect(table.rows.allSatisfy { ["Time passed", "An order", "A first order"].contains($0.cells[2].text) })
    }
    let summary = try #require(page.section("moves"))
    #expect(summary.heading.contains("came") && summary.heading.contains("left"))
    #expect(page.text.contains("exports/2026-W46/movement.csv"))
  }

  @Test("Under aggregate no move of fewer than five is told, and nobody is listed") func aggregate() throws {
    let (full, kept) = (MovementPagesTests.recorded(9), MovementPagesTests.recorded(9, privacy: .aggregate))
    let analysis = try #require(full.analysis)
    var small = 0
    for segmentation in analysis.segmentations {
      let (open, closed) = (
        matrix(try #require(try full.page(segmentation.id.rawValue))),
        matrix(try #require(try kept.page(segmentation.id.rawValue)))
      )
      for (a, b) in zip(open?.rows ?? [], closed?.rows ?? []) {
        for (cell, shown) in zip(a.cells, b.cells) {
          let count = try #require(Int(cell.text))
          if (1..<5).contains(count) {
            small += 1
            #expect(shown.kind == .withheld && shown.text == "–")
          }
        }
      }
      for id in segmentation.classes {
        let page = try #require(try kept.page("\(segmentation.id.rawValue)/\(id)"))
        #expect(page.section("came") == nil && page.section("left") == nil)
        // Of five who moved, two may have had another reason.
        let reasons = page.tables.filter { $0.columns.last?.heading == "Because of" }.flatMap { $0.rows.map { $0.cells[2].text } }
        #expect(reasons.allSatisfy { !$0.contains(where: \.isNumber) }, "\(segmentation.id) \(id): \(reasons)")
      }
    }
    #expect(small > 0)
  }

  @Test("Classes are set beside the week before and the year before") func changes() throws {
    let shop = MovementPagesTests.recorded(2)
    let analysis = try #require(shop.analysis)
    let stage = try #require(analysis.segmentations.first { $0.id == .lifeStage })
    let table = try #require(try shop.page("life-stage")?.tables.first { $0.style == .classes })
    #expect(table.columns[2].heading == "Since\nweek 44, 2026" && table.columns[3].heading == "Since a\nyear ago")
    let (before, year) = (try #require(stage.before), try #require(stage.yearBefore))
    for index in stage.classes.indices {
      let (now, cells) = (stage.figures[index].customers, table.rows[index].cells)
      #expect(cells[2].text == Words(currency: analysis.store.currency).signed(now - before.figures[index].customers))
      #expect(cells[3].text == Words(currency: analysis.store.currency).signed(now - year.figures[index].customers))
    }
    #expect(table.rows.allSatisfy { $0.cells.count == table.columns.count })
    #expect(table.footer?.cells.count == table.columns.count)
    let gone = try #require(stage.classes.firstIndex(of: "churned"))
    let change = stage.figures[gone].customers - before.figures[gone].customers
    if change > 0 { #expect(table.rows[gone].cells[2].judgement == .bad) }
  }

  @Test("Of many classes the largest moves are listed, and a move of few is not where small groups are merged") func many() throws
  {
    var shop = TinyShop.believable(60)
    let names = (0..<20).map { "Town \($0)" }
    shop.fakes = [
      FakeRule(.place, names.map { "town-" + $0.dropFirst(5) }, names: names, population: .everyone) { number, _ in number % 20 }
    ]
    shop.adding = { analysis in
      guard let index = analysis.segmentations.firstIndex(where: { $0.id == .place }) else { return }
      let place = analysis.segmentations[index]
      var matrix = Array(repeating: Array(repeating: 0, count: 21), count: 21)
      for town in 0..<20 { matrix[town][town] = 30 }
      (matrix[0][1], matrix[1][2], matrix[2][0], matrix[3][4]) = (9, 8, 7, 2)
      let none = ContiguousArray(repeating: Segmentation.none, count: place.assignment.count)
      analysis.segmentations[index].movement = Movement(
        from: analysis.period.previous, earlierClasses: place.classes, earlierNames: place.names, matrix: matrix, earlier: none,
        reasons: none)
    }
    let page = try #require(try shop.page("place"))
    let section = try #require(page.section("moves"))
    guard case .table(let table)? = section.body.first else {
      Issue.record("no list")
      return
    }
    #expect(table.rows.allSatisfy { (Int($0.cells[2].text) ?? 0) >= 5 })
    #expect(table.foot?.contains("more.") == true)
    #expect(section.heading == "26 changed class since week 45")
    shop.policy.mergesSmallCells = false
    guard case .table(let all)? = try shop.page("place")?.section("moves")?.body.first else {
      Issue.record("no list")
      return
    }
    #expect(all.rows.map { $0.cells[2].text } == ["9", "8", "7", "2"] && all.foot == nil)
  }
}
