import Testing
import Trade

@testable import Acting

@Suite struct CampaignTests {
  @Test(
    "A campaign is announced fourteen days before it begins, until its eve",
    arguments: [("2026-11-29", false), ("2026-11-30", true), ("2026-12-06", true), ("2026-12-07", false)])
  func notice(starts: String, isTold: Bool) throws {
    var bench = FindingBench()
    bench.sell("ann", "2026-09-01")
    bench.campaigns = [.init(id: "winter", starts: starts, ends: "2026-12-20")]
    let first = day(starts).advanced(by: -14)
    #expect(try bench.told(.campaignNotice) == (isTold ? ["ann \(first.iso)"] : []))
    #expect(try bench.found(.campaignNotice).allSatisfy { $0.from == first && $0.until == day(starts).advanced(by: -1) })
    #expect(try bench.found(.campaignNotice).allSatisfy { $0.cause == .campaign(row: 0, isLarge: false) })
  }

  @Test(
    "Every campaign is told from 31 to 180 days of silence on, a large one after that as well",
    arguments: [
      (30, false, false), (31, true, true), (180, true, true), (181, false, true), (365, false, true), (366, false, true),
      (2000, false, true),
    ])
  func recency(recency: Int, isTold: Bool, isToldIfLarge: Bool) throws {
    var bench = FindingBench()
    bench.contacts = ["eve"]
    bench.sell("ann", day("2026-11-15").advanced(by: -recency).iso)
    bench.campaigns = [.init(id: "winter", starts: "2026-12-01", ends: "2026-12-20")]
    #expect(try bench.told(.campaignNotice) == (isTold ? ["ann 2026-11-17"] : []))
    bench.campaigns[0].kind = "festival"
    #expect(try bench.told(.campaignNotice) == (isToldIfLarge ? ["ann 2026-11-17"] : []))
  }

  @Test("The big sale takes more off than any other of the year around it, of the same discount the first")
  func large() throws {
    var bench = FindingBench()
    bench.sell("ann", "2026-09-01")
    bench.campaigns = [
      .init(id: "far", starts: "2026-06-01", ends: "2026-06-02", discount: "50%"),
      .init(id: "autumn", starts: "2026-10-01", ends: "2026-10-02", discount: "20 %"),
      .init(id: "black", starts: "2026-12-01", ends: "2026-12-02", discount: "30%"),
      .init(id: "again", starts: "2026-12-02", ends: "2026-12-03", discount: "30%"),
      .init(id: "money", starts: "2026-12-03", ends: "2026-12-03", discount: "5 EUR"),
      .init(id: "party", starts: "2026-12-04", ends: "2026-12-04", kind: "festival"),
    ]
    // 183 days before the first of December, then 182.
    #expect(try Campaigns(bench.desk()).all.filter(\.isLarge).map(\.id) == ["far", "black", "party"])
    bench.campaigns[0].starts = "2026-06-02"
    #expect(try Campaigns(bench.desk()).all.filter(\.isLarge).map(\.id) == ["far", "party"])
  }

  @Test(
    "Discounts are read as they are written",
    arguments: [
      ("10%", 1000), ("12.5 %", 1250), ("-15%", 1500), ("up to 30% off", 3000), ("7,25%", 725), ("２０％", nil), ("8折", 2000),
      ("85折", 1500), ("8.5折", 1500), ("10 EUR", nil), ("", nil), ("%", nil), ("200%", nil),
    ])
  func discount(text: String, points: Int?) {
    #expect(Campaigns.discount(text) == points)
  }

  @Test(
    "Of several campaigns at once a customer is told one, the large one first; rows of one campaign are one; new customers' are left out"
  )
  func several() throws {
    var bench = FindingBench()
    bench.sell("ann", "2026-09-01")
    bench.campaigns = [
      .init(id: "a", starts: "2026-12-01", ends: "2026-12-02"),
      .init(id: "b", starts: "2026-12-03", ends: "2026-12-05", kind: "festival"),
      .init(id: "b", starts: "2026-12-03", ends: "2026-12-09", kind: "festival"),
      .init(id: "c", starts: "2026-12-02", ends: "2026-12-05", kind: "festival", audience: "new customers"),
    ]
    #expect(try bench.found(.campaignNotice).map(\.cause) == [.campaign(row: 2, isLarge: true)])
    #expect(try Campaigns(bench.desk()).all.map(\.last) == [day("2026-12-02"), day("2026-12-09")])
  }

  @Test("A notice that waits is told again until the campaign begins")
  func waiting() throws {
    var bench = FindingBench()
    bench.sell("ann", "2026-09-01")
    bench.campaigns = [.init(id: "winter", starts: "2026-11-30", ends: "2026-12-20")]
    let due = try #require(try bench.found(.campaignNotice).first)
    (bench.period, bench.coveredTo) = ("2026-W47", "2026-11-22")
    #expect(try bench.found(.campaignNotice).isEmpty)
    bench.past = [bench.row(due, .deferred)]
    #expect(try bench.found(.campaignNotice).map(\.event) == [due.event])
    bench.period = "2026-W48"
    #expect(try bench.found(.campaignNotice).isEmpty)
  }
}
