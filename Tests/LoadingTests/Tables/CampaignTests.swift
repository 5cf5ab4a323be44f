import Testing
import Trade

@testable import Loading

@Suite("The campaigns table")
struct CampaignTests {
  private static let orders = "customer_id,placed_at,amount\na,2026-01-05,9\n"

  @Test("Campaigns are read by their first day, with money and the kinds that the program knows")
  func happyPath() throws {
    let text =
      "campaign,starts,ends,kind,category,sku,audience,discount,channel,spend,target\n"
      + "XMAS,2026-12-01,2026-12-24,Festival,tea,T1,all,10%,mail,120.50,\nNEW,2026-03-01,2026-03-01,上新,,,,,,,5000\n"
      + "NEW,2026-03-01,2026-03-01,上新,,,,,,,5000\n"
    let campaigns = try ledger(CampaignTests.orders, others: ["campaigns.csv": text]).campaigns
    #expect(campaigns.count == 2)
    #expect((campaigns.id[0], campaigns.id[1]) == ("NEW", "XMAS"))
    #expect(campaigns.starts.map(\.iso) == ["2026-03-01", "2026-12-01"])
    #expect(campaigns.ends.map(\.iso) == ["2026-03-01", "2026-12-24"])
    #expect((campaigns.kind[0], campaigns.kind[1]) == ("new-arrivals", "festival"))
    #expect(campaigns.category[1] == "tea" && campaigns.sku[1] == "T1" && campaigns.audience[1] == "all")
    #expect((campaigns.discount[0], campaigns.discount[1], campaigns.channel[1]) == (nil, "10%", "mail"))
    #expect(campaigns.spend == [OrderTable.unknown, 120_5000])
    #expect(campaigns.target == [5_000_0000, OrderTable.unknown])
  }

  @Test(
    "A campaign that cannot be read is set aside",
    arguments: [
      (",2026-01-01,2026-01-02,1", "campaign", "", "the id is blank"), ("C,,2026-01-02,1", "starts", "", "the date is blank"),
      ("C,2026-01-01,,1", "ends", "", "the date is blank"),
      ("C,2026-01-02,2026-01-01,1", "ends", "2026-01-01", "is before the day on which it starts"),
      ("C,2026-01-01,2026-01-02,-1", "spend", "-1", "is below zero"),
      ("C,2026-01-01,2026-01-02,much", "spend", "much", "is not an amount; expected digits and one decimal separator"),
    ])
  func rejects(row: String, column: String, value: String, reason: String) throws {
    let text = "campaign,starts,ends,spend\nA,2026-01-01,2026-01-01,0\n\(row)\n"
    let ledger = try ledger(CampaignTests.orders, others: ["campaigns.csv": text])
    #expect(
      ledger.intake.rejects == [Reject(file: "campaigns.csv", line: 3, column: column, value: value, reason: reason)])
    #expect(ledger.campaigns.count == 1)
    #expect(ledger.campaigns.kind.isThere == false)
  }

  @Test(
    "Headers in three languages are known",
    arguments: [
      "Campaign id;Start date;End date;Type;Cost;Goal", "Campaña;Fecha de inicio;Fecha de fin;Tipo;Gasto;Objetivo",
      "活动名称;开始日期;结束日期;活动类型;花费;销售目标",
    ])
  func synonyms(header: String) throws {
    let ledger = try ledger(
      CampaignTests.orders, others: ["campaigns.csv": header + "\nC;2026-01-01;2026-01-02;promotion;5;9\n"])
    #expect(ledger.campaigns.spend == [5_0000])
    #expect(ledger.campaigns.target == [9_0000])
    #expect(ledger.campaigns.kind[0] == "promotion")
  }
}
