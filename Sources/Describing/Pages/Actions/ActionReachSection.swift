import Acting
import Analysing
import Charts
import Trade

/// Whom marketing may reach by each channel; and what became of orders that waited for their payment.
struct ActionReachSection {
  let framing: Framing
  let dues: Dues
  private var words: Words { framing.words }
  private var queue: Queue { dues.queue }

  var block: Block? {
    let all = framing.analysis.ledger.customers.count
    if all == 0 { return nil }
    let channels = ContactChannel.allCases.filter { queue.reachable[$0, default: 0] > 0 }
    guard let most = channels.max(by: { queue.reachable[$0, default: 0] < queue.reachable[$1, default: 0] }) else {
      let text: Phrase = [
        "Nobody may be written to for marketing: it takes a consent and an address or a number. The columns ", .code("consent"),
        ", ", .code("email"), " and ", .code("phone"), " of the customer file switch it on; service goes on without a consent.",
      ]
      return section("Marketing reaches nobody", .empty(text))
    }
    let reached = queue.reachable[most, default: 0]
    let heading =
      "\(ActionsHeadline.name(most).withCapital) reaches \(framing.told(reached)) of \(words.count(all, "customer", "customers"))"
    let rows = channels.map { channel -> Table.Row in
      let count = queue.reachable[channel, default: 0]
      let isKept = framing.isWithheld(count)
      let share = all >= framing.smallBase && !isKept ? words.percent(Share(count, of: all)) : "–"
      let bar: Graphic? = isKept ? nil : .bar(Double(count), scale: Double(all), tone: .here)
      return Table.Row([
        Table.Cell(words.name(channel)), Table.Cell(framing.told(count)), Table.Cell(share), Table.Cell([], graphic: bar),
      ])
    }
    let table = Table(
      columns: [
        .init("Channel", .left), .init("Customers", isKey: true), .init("Of all"), .init("", .graphic, label: "Share"),
      ], rows: rows, foot: "A customer may be reached by several.")
    return section(heading, .table(table))
  }

  private func section(_ heading: String, _ body: Block) -> Block {
    let unknown =
      framing.analysis.policy.contacting.unknownConsent == .contact
      ? "Who never said anything may be written to (policy.unknown_consent)."
      : "Who never said anything gets service only (policy.unknown_consent)."
    return .section(
      Section(
        id: "reach", heading: heading,
        note: [
          [.text("With consent and an address or number. A no is final. \(unknown) Marketplace customers: the platform alone.")]
        ],
        body: [body]))
  }

  /// Orders of the report's period that waited for their payment.
  var payments: Block? {
    guard let payments = queue.payments, payments.unpaid > 0 else { return nil }
    let isOne = payments.unpaid == 1
    let heading =
      "\(framing.told(payments.unpaid).withCapital) \(isOne ? "order" : "orders") of the \(framing.unit) waited for payment"
    if framing.isWithheld(payments.unpaid) { return .section(Section(id: "payments", heading: heading, body: [])) }
    let later = payments.paidLater
    let hours = payments.medianHours.map { ", at the median after \(words.count($0, "hour", "hours"))" } ?? ""
    let text =
      "\(words.money(payments.unpaidAmount)) of goods. "
      + (later == 0
        ? "None was paid later."
        : framing.isWithheld(later)
          ? "\(framing.fewerThanCell.withCapital) were paid later, by themselves or with another order."
          : "\(words.count(later)) \(later == 1 ? "was" : "were") paid later, by \(later == 1 ? "itself" : "themselves") or with another order\(hours).")
    let lost = payments.unpaid - later
    let open = framing.isWithheld(lost) ? "" : " \(words.count(lost)) \(lost == 1 ? "is" : "are") open."
    return .section(Section(id: "payments", heading: heading, layout: .text, body: [.prose([[.text(text + open)]])]))
  }
}
