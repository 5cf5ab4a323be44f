import Acting
import Analysing
import Trade

extension MethodPage {
  /// How the list of actions is made: manners, money and assumptions in force. actions.md §2.
  var actions: Block {
    let policy = analysis.policy.contacting
    let terms: [(String, String)] = [
      (
        "Due",
        "An action is due once for each event that crosses into the period after the report's, never for a state that lasts. What was issued before, "
          + "or done by the log of contacts, is not due again."
      ),
      (
        "Kinds",
        "Service: no cap, no delay, no offer. Dated: within its days, else given up. Undated: on a working day, and put off for "
          + "\(words.days(policy.patience)) at most."
      ),
      (
        "Cap",
        "\(words.count(policy.messagesPerWeek, "marketing message", "marketing messages")) in any \(words.days(policy.capDays)); one in "
          + "\(words.days(policy.restDays)) for customers of importance potential and for whoever had \(words.count(policy.restAfter)) without ordering or "
          + "answering, whom only birthdays and big sales reach then. The same action once in \(words.days(policy.restDays))."
      ),
      (
        "Order",
        "Service, then dated, then undated ones; among those by worth, then by M, then by id. People's time goes down that list."
      ),
      ("People's time", time),
      ("Silence", ladder),
      (
        "At risk",
        "Net amount in \(words.days(analysis.policy.returnDays)) from first to last order × (1 − the share of such customers who came back before). "
          + "The rest of that amount is expected anyway."
      ),
      (
        "Worth",
        "At risk × uplift − cost of the offer × (the share who come anyway + uplift). Uplift: \(words.text(bound: policy.uplift)) of those contacted, an "
          + "assumption until \(words.count(policy.leastArm)) contacted and \(words.count(policy.leastArm)) left out are known for an action; from then "
          + "on what was measured. Free shipping and gifts are reckoned at the discount that they stand for."
      ),
      (
        "Offers",
        "At most half the usual margin, single use, \(words.days(framing.library.actions.offerDays)). Never a discount for who orders in the own rhythm, pays "
          + "the full price in \(words.text(bound: policy.fullPrice)) of at least \(words.count(policy.fullPriceOrders)) orders, or buys what is new, high-end or premium."
          + (policy.budget.map { " Together at most \(words.moneyExact($0)) a list." } ?? " No budget limits them.")
      ),
      (
        "Left out",
        "\(words.text(bound: policy.holdOut)) of the customers, by a hash of the id, the same for \(words.days(policy.poolDays)); not for service, personal days "
          + "and key accounts. An order within \(words.days(policy.outcomeDays)) is the outcome."
      ),
      (
        "Consent",
        "A no is final, for service as well. Who never said anything gets "
          + (policy.unknownConsent == .contact ? "marketing too." : "service only.")
          + (policy.marketplaces.isEmpty
            ? "" : " Customers of \(words.listed(policy.marketplaces)) are reached on the platform alone.")
      ),
      ("Festivals", festivals),
    ]
    return .section(
      Section(
        id: "actions", heading: "How the list of actions is made", layout: .text,
        body: [.terms(terms.filter { !$0.1.isEmpty }.map { Term($0.0, [.text($0.1)]) })]))
  }

  private var time: String {
    let capacity = analysis.policy.capacity
    return
      "\(words.count(capacity.calls, "call", "calls")) and \(words.count(capacity.chats, "chat", "chats")) a week; what finds no time is sent "
      + "by a channel that needs none, or waits."
  }

  private var ladder: String {
    let ladder = framing.library.actions.ladder
    if ladder.steps.isEmpty { return "" }
    let days = words.listed(ladder.steps.map { words.count($0.days) })
    let gaps = words.listed(ladder.steps.map { words.hundredths(Share($0.gaps, of: 100)) })
    let scale =
      ladder.scale == .rhythm
      ? "; from three purchase days on \(gaps) of the own median gaps, never before \(words.days(ladder.least))" : ""
    return "Steps when silence passes \(days) days\(scale). Of several steps passed only the highest counts."
  }

  /// The festivals that the store keeps, with their next days.
  private var festivals: String {
    let (from, to) = (analysis.facts.asOf.advanced(by: 1), analysis.facts.asOf.advanced(by: 366))
    let all = framing.library.calendar.festivals(in: analysis.store).compactMap { _, festival -> (Day, String)? in
      festival.rule.days(from: from, to: to).first.map { day in
        let name = festival.name[analysis.store.language] ?? festival.name["en"] ?? festival.id
        return (day, "\(name) \(words.shortDate(day))" + (festival.isForGifts ? " (presents)" : ""))
      }
    }
    return all.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.1).joined(separator: ", ")
  }
}
