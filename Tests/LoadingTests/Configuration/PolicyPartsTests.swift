import Loading
import Testing
import Trade

@Suite("Cut-offs of habits, relations and measures in the configuration")
struct PolicyPartsTests {
  /// A line of the policy, and what holds only of the policy that it gives.
  private struct Case: CustomTestStringConvertible, Sendable {
    let line: String
    let holds: @Sendable (Policy) -> Bool

    init(_ line: String, _ holds: @escaping @Sendable (Policy) -> Bool) { (self.line, self.holds) = (line, holds) }

    var testDescription: String { line }
  }

  @Test("Each key changes its cut-off", arguments: cases)
  private func reads(each: Case) throws {
    #expect(each.holds(try read(each.line)))
    #expect(!each.holds(Policy()))
  }

  @Test("The usual festivals, and parts with nothing in them, are the defaults")
  func defaults() throws {
    #expect(try read("purpose: { festivals: usual }") == Policy())
    #expect(try read("behaviour:\n  journey: {}\n  measures: { repeat_days: }") == Policy())
  }

  private static let cases: [Case] = [
    Case("behaviour: { discount: 12% }") { $0.behaviour.discount == 1200 },
    Case("behaviour: { discount: 0.12 }") { $0.behaviour.discount == 1200 },
    Case("behaviour: { discount_kinds: [festival, 促销, clearance] }") {
      $0.behaviour.discountKinds == ["festival", "promotion", "clearance"]
    },
    Case("behaviour: { discount_kinds: [] }") { $0.behaviour.discountKinds.isEmpty },
    Case("behaviour: { hunter_orders: 2 }") { $0.behaviour.hunterOrders == 2 },
    Case("behaviour: { hunter_share: 100% }") { $0.behaviour.hunterShare == 10_000 },
    Case("behaviour: { chance: 50% }") { $0.behaviour.chance == 5000 },
    Case("behaviour: { loyal_orders: 3 }") { $0.behaviour.loyalOrders == 3 },
    Case("behaviour: { loyal_share: 75% }") { $0.behaviour.loyalShare == 7500 },
    Case("behaviour: { common_unit: 1% }") { $0.behaviour.commonUnit == 100 },
    Case("behaviour: { loyal_days: 36500 }") { $0.behaviour.loyalDays == 36_500 },
    Case("behaviour: { targeted_orders: 2 }") { $0.behaviour.targetedOrders == 2 },
    Case("behaviour: { targeted_share: 71% }") { $0.behaviour.targetedShare == 7100 },
    Case("behaviour: { impulse_orders: 10000 }") { $0.behaviour.impulseOrders == 10_000 },
    Case("behaviour: { impulse_categories: 2 }") { $0.behaviour.impulseCategories == 2 },
    Case("behaviour: { impulse_variation: 1.25 }") { $0.behaviour.impulseVariation == 125 },
    Case("behaviour: { claimed_buyers: 10% }") { $0.behaviour.claimedBuyers == 1000 },
    Case("behaviour: { claimed_value: 40% }") { $0.behaviour.claimedValue == 4000 },
    Case("temperature: { purchase_days: 4 }") { $0.temperature.purchaseDays == 4 },
    Case("temperature: { recent: 364 }") { $0.temperature.recent == 364 },
    Case("temperature: { ready_days: 179 }") { $0.temperature.readyDays == 179 },
    Case("temperature: { silent: 31 }") { $0.temperature.silent == 31 },
    Case("temperature: { answer_days: 31 }") { $0.temperature.answerDays == 31 },
    Case("journey: { referred: 1 }") { $0.journey.referred == 1 },
    Case("journey: { referral_days: 90 }") { $0.journey.referralDays == 90 },
    Case("journey: { merit_orders: 5 }") { $0.journey.meritOrders == 5 },
    Case("journey: { merit_tier: supreme }") { $0.journey.meritTier == 0 },
    Case("journey: { merit_tier: senior }") { $0.journey.meritTier == 2 },
    Case("node: { super_percentile: 100 }") { $0.node.superPercentile == 100 },
    Case("node: { super_frequency: 2 }") { $0.node.superFrequency == 2 },
    Case("node: { new_days: 1 }") { $0.node.newDays == 1 },
    Case("funnel: { platinum: 6 }") { $0.funnel.platinum == 6 },
    Case("funnel: { red_gold: 4, platinum_red_long: 5 }") { $0.funnel.redGold == 4 },
    Case("funnel: { platinum_red: 4 }") { $0.funnel.platinumRed == 4 },
    Case("funnel: { platinum_red_long: 5 }") { $0.funnel.platinumRedLong == 5 },
    Case("funnel: { cooperation: 730 }") { $0.funnel.cooperation == 730 },
    Case("funnel: { silent: 200 }") { $0.funnel.silent == 200 },
    Case("purpose: { gifts: 30% }") { $0.purpose.gifts == 3000 },
    Case("purpose: { festive_orders: 1 }") { $0.purpose.festiveOrders == 1 },
    Case("purpose: { festive_share: 55% }") { $0.purpose.festiveShare == 5500 },
    Case("purpose: { festive_days: 365 }") { $0.purpose.festiveDays == 365 },
    Case("purpose: { festivals: [2028-02-29, 2028-12-25] }") {
      $0.purpose.festivals?.map(\.iso) == ["2028-02-29", "2028-12-25"]
    },
    Case("purpose: { festivals: [] }") { $0.purpose.festivals == [] },
    Case("purpose: { own_use_days: 1 }") { $0.purpose.ownUseDays == 1 },
    Case("price_line: { parts: 4 }") { $0.priceLine.parts == 4 },
    Case("measures: { repeat_days: [30, 60] }") { $0.measures.repeatDays == [30, 60] },
    Case("measures: { cohort_months: 12 }") { $0.measures.cohortMonths == 12 },
    Case("measures: { best_orders: 5 }") { $0.measures.bestOrders == 5 },
    Case("measures: { basket_goods: 20 }") { $0.measures.basketGoods == 20 },
    Case("measures: { basket_seen: 1 }") { $0.measures.basketSeen == 1 },
    Case("measures: { basket_products: 1000000 }") { $0.measures.basketProducts == 1_000_000 },
    Case("measures: { basket_pairs: 100 }") { $0.measures.basketPairs == 100 },
    Case("measures: { due_days: 2 }") { $0.measures.dueDays == 2 },
    Case("measures: { overdue_days: 14 }") { $0.measures.overdueDays == 14 },
    Case("measures: { success_days: 7 }") { $0.measures.successDays == 7 },
    Case("tags: { last_campaigns: 64 }") { $0.tags.lastCampaigns == 64 },
    Case("tags: { new_days: 14 }") { $0.tags.newDays == 14 }, Case("tags: { dear: 90 }") { $0.tags.dear == 90 },
    Case("small_store: 100") { $0.smallStore == 100 }, Case("small_base: 10") { $0.smallBase == 10 },
    Case("return_days: 60") { $0.returnDays == 60 }, Case("short_history: 365") { $0.shortHistory == 365 },
    Case("largest_names: 200") { $0.largestNames == 200 },
    Case("group_buy_channels: [pinduoduo, 团购]") { $0.groupBuyChannels == ["pinduoduo", "团购"] },
  ]

  @Test("A wrong cut-off is named with its place and what is expected", arguments: wrong)
  func refused(line: String, message: String) {
    let error = #expect(throws: LoadingError.self) { try read(line) }
    #expect(error?.description == "c.yml:4:" + message)
  }

  private static let wrong: [(String, String)] = [
    (
      "behaviour: { discount: 101% }",
      "26: policy.behaviour.discount: \"101%\" is not allowed here; expected a share from 1% to 100% in whole percents, such as 60%"
    ),
    (
      "purpose: { gifts: 12.5% }",
      "21: policy.purpose.gifts: \"12.5%\" is not allowed here; expected a share from 1% to 100% in whole percents, such as 60%"
    ),
    (
      "behaviour: { loyal_share: 60 }",
      "29: policy.behaviour.loyal_share: \"60\" is not allowed here; expected a share from 1% to 100% in whole percents, such as 60%"
    ),
    (
      "behaviour: { chance: 0% }",
      "24: policy.behaviour.chance: \"0%\" is not allowed here; expected a share from 1% to 50% in whole percents, such as 60%"
    ),
    (
      "behaviour: { hunter_order: 3 }",
      "16: unknown key \"hunter_order\" in policy.behaviour; the nearest known key is \"hunter_orders\""
    ),
    (
      "behaviour: { hunter_orders: 1 }",
      "31: policy.behaviour.hunter_orders: \"1\" is not allowed here; expected a whole number from 2 to 10000"
    ),
    (
      "behaviour: { impulse_variation: 0 }",
      "35: policy.behaviour.impulse_variation: \"0\" is not allowed here; expected a number from 0.01 to 100 with at most two decimals, such as 1"
    ),
    (
      "behaviour: { discount_kinds: promotion }",
      "32: policy.behaviour.discount_kinds: \"promotion\" is not allowed here; expected a list of kinds of campaigns such as [promotion, group-buy]"
    ),
    ("behaviour: 3", "14: policy.behaviour: \"3\" is not allowed here; expected a section with keys"),
    (
      "temperature: { recent: 0 }",
      "26: policy.temperature.recent: \"0\" is not allowed here; expected a whole number from 1 to 36500"
    ),
    (
      "temperature: { recent: 365 }",
      "16: policy.temperature: recent is not below silent; expected such as { recent: 30, silent: 365 }"
    ),
    (
      "temperature: { ready_days: 180 }",
      "16: policy.temperature: ready_days is not below answer_days; expected such as { ready_days: 30, answer_days: 180 }"
    ),
    (
      "journey: { merit_tier: regular }",
      "26: policy.journey.merit_tier: \"regular\" is not allowed here; expected supreme, vip or senior"
    ),
    (
      "node: { super_percentile: 101 }",
      "29: policy.node.super_percentile: \"101\" is not allowed here; expected a whole number from 1 to 100"
    ),
    (
      "funnel: { red_gold: 3 }",
      "11: policy.funnel: red_gold, platinum_red_long and platinum_red do not ascend; expected such as { red_gold: 2, platinum_red_long: 3, platinum_red: 6 }"
    ),
    (
      "funnel: { platinum_red: 3 }",
      "11: policy.funnel: red_gold, platinum_red_long and platinum_red do not ascend; expected such as { red_gold: 2, platinum_red_long: 3, platinum_red: 6 }"
    ),
    (
      "funnel: { platinum: 7 }",
      "11: policy.funnel: platinum is above platinum_red; expected such as { platinum: 3, platinum_red: 6 }"
    ),
    (
      "purpose: { festivals: [2026-02-29] }",
      "26: policy.purpose.festivals: \"2026-02-29\" is not allowed here; expected a day such as 2026-12-25"
    ),
    (
      "purpose: { festivals: [2026-12-25, 2026-12-25] }",
      "25: policy.purpose.festivals: expected usual, or a list of days, each later than the one before, such as [2026-12-25, 2027-01-06]"
    ),
    (
      "price_line: { parts: 2 }", "24: policy.price_line.parts: \"2\" is not allowed here; expected a whole number from 3 to 100"
    ),
    (
      "measures: { repeat_days: [90, 90] }",
      "28: policy.measures.repeat_days: expected 1 to 10 numbers of days, each larger than the one before"
    ),
    (
      "measures: { repeat_days: [] }",
      "28: policy.measures.repeat_days: expected 1 to 10 numbers of days, each larger than the one before"
    ),
    (
      "measures: { repeat_days: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] }",
      "28: policy.measures.repeat_days: expected 1 to 10 numbers of days, each larger than the one before"
    ),
    (
      "measures: { cohort_months: 2.5 }",
      "30: policy.measures.cohort_months: \"2.5\" is not allowed here; expected a whole number from 1 to 120"
    ),
    ("small_base: 0", "15: policy.small_base: \"0\" is not allowed here; expected a whole number from 1 to 10000"),
    ("return_days: 36501", "16: policy.return_days: \"36501\" is not allowed here; expected a whole number from 1 to 36500"),
    ("largest_names: 201", "18: policy.largest_names: \"201\" is not allowed here; expected a whole number from 1 to 200"),
    (
      "group_buy_channels: pinduoduo",
      "23: policy.group_buy_channels: \"pinduoduo\" is not allowed here; expected a list of channels such as [pinduoduo]"
    ),
    (
      "group_buy_channels: [a, b, a]", "30: policy.group_buy_channels: \"a\" is given twice; keep one of them"
    ),
    ("group_buy_chanels: []", "3: unknown key \"group_buy_chanels\" in policy; the nearest known key is \"group_buy_channels\""),
  ]

  private func read(_ lines: String) throws -> Policy {
    try Configuration(yaml: "store: { currency: EUR }\nsources: { orders: o.csv }\npolicy:\n  " + lines + "\n", file: "c.yml")
      .policy
  }
}
