import Acting
import Analysing
import Trade

/// The finding at the head of the actions: where most is at risk.
struct ActionsHeadline {
  let framing: Framing
  let dues: Dues
  private var words: Words { framing.words }

  /// "Start with the phone: 40 calls carry 48% of the €14,130 at risk"
  var text: String {
    if dues.rows == 0 { return "Nothing is due in \(framing.coveredName(dues.queue))" }
    guard dues.atRisk > .zero, let first, !framing.isWithheld(dues.customers.count) else {
      return "\(people(dues.customers.count)) \(dues.customers.count == 1 ? "is" : "are") due a message or call"
    }
    let count = dues.count(first)
    let start = first == .phone ? "Start with the phone" : "Start with \(ActionsHeadline.name(first))"
    let carry = "\(messages(count, by: first)) \(count == 1 ? "carries" : "carry")"
    let whole = words.money(dues.atRisk)
    let part = dues.atRiskByChannel[first.place]
    if part == dues.atRisk { return "\(start): \(carry) all \(whole) at risk" }
    let share =
      dues.customers.count >= framing.smallBase ? words.wholePercent(Share(part, of: dues.atRisk)) : words.money(part)
    return "\(start): \(carry) \(share) of the \(whole) at risk"
  }

  /// People's time first where calls carry a fifth, as an hour of it is worth most there; else what carries most.
  private var first: ContactChannel? {
    let found = dues.channels.filter { dues.atRiskByChannel[$0.place] > .zero }
    if found.contains(.phone), dues.atRiskByChannel[ContactChannel.phone.place].units >= dues.atRisk.units / 5 { return .phone }
    return found.max { dues.atRiskByChannel[$0.place] < dues.atRiskByChannel[$1.place] }
  }

  /// "527 customers are due in week 47. 34 wait …"
  var lede: Phrase {
    let queue = dues.queue
    var parts: [String] = []
    if dues.rows > 0 {
      let channels = dues.channels.map { messages(dues.count($0), by: $0) }
      parts.append("\(people(dues.customers.count)) get \(words.listed(channels)) in \(framing.coveredName(queue)).")
      if !queue.heldOut.isEmpty {
        parts.append(
          "\(framing.told(queue.heldOut.count)) more \(queue.heldOut.count == 1 ? "is" : "are") left out, to measure what contacts bring."
        )
      }
    }
    if !queue.deferred.isEmpty {
      parts.append(
        "\(framing.told(queue.deferred.count).withCapital) \(queue.deferred.count == 1 ? "waits" : "wait") for a later \(framing.unit)."
      )
    }
    let refused = dues.reasons.reduce(0) { $0 + ($1.reason.isNoWay ? $1.dropped : 0) }
    if refused > 0 {
      parts.append(
        "\(framing.told(refused).withCapital) \(refused == 1 ? "is" : "are") left out for want of consent, address or number.")
    }
    return [.text(parts.joined(separator: " "))]
  }

  private func people(_ count: Int) -> String {
    framing.isWithheld(count) ? "\(framing.fewerThanCell.withCapital) customers" : words.count(count, "customer", "customers")
  }

  private func messages(_ count: Int, by channel: ContactChannel) -> String {
    framing.isWithheld(count)
      ? "\(framing.fewerThanCell) by \(ActionsHeadline.name(channel))" : words.messages(count, by: channel)
  }

  /// "e-mail", "SMS", as it stands inside a sentence.
  static func name(_ channel: ContactChannel) -> String {
    switch channel {
    case .email: "e-mail"
    case .sms: "SMS"
    case .chat: "chat"
    case .phone: "phone"
    case .platform: "the platform"
    case .owner: "the owners"
    }
  }
}
