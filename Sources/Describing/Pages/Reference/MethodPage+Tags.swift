import Analysing
import Trade

extension MethodPage {
  /// What the facts that shipped tags ask for are counted from. segmentation.md §6.
  var tags: Block {
    let (policy, behaviour) = (analysis.policy.tags, analysis.policy.behaviour)
    let channels = analysis.policy.groupBuyChannels
    let discount = words.percent(Share(behaviour.discount, of: 10_000))
    let named: Phrase =
      channels.isEmpty
      ? [.text("no channel is listed as one ("), .code("group_buy_channels"), .text(").")]
      : [
        .text("these channels are listed as such: \(channels.joined(separator: ", ")) ("), .code("group_buy_channels"),
        .text(")."),
      ]
    let terms = [
      Term(
        "Price-sensitive",
        [
          .text(
            "Orders with at least \(discount) off, with a coupon of which no money is told, of a promotion or group-buy, or by a "
              + "group-buy channel; ")
        ] + named),
      Term(
        "Campaign regular",
        [
          .text(
            "Campaigns with an order of the customer, of the last \(words.count(policy.lastCampaigns)) promotions, festivals and "
              + "group-buys. An order belongs to the campaign that it names, else to the one whose days and goods hold it and that began last."
          )
        ]),
      Term(
        "High-end",
        [
          .text(
            "What the customer paid a piece, held against the \(words.ordinal(policy.dear)) percentile of the prices in each category; "
              + "without lines, the average order against \(framing.knowsShares ? "that percentile of all buyers’" : largeOrder)."
          )
        ]),
      Term(
        "New arrivals",
        [.text("Products bought without a discount within \(words.days(policy.newDays)) of their first day on sale.")]),
    ]
    return .section(Section(id: "tags", heading: "What tags are counted from", layout: .text, body: [.terms(terms)]))
  }

  /// What a large order is in a store with too few buyers for percentiles.
  private var largeOrder: String {
    "\(words.times(hundredths: 10 * analysis.policy.smallStoreVotes.largestOrder)) the median order, as under "
      + "\(words.count(analysis.policy.smallStore)) buyers a percentile says nothing"
  }
}
