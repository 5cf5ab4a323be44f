import Acting
import Trade

/// Channels, days of a list, and what stands in one.
extension Words {
  /// "E-mail", as the head of a column.
  func name(_ channel: ContactChannel) -> String {
    switch channel {
    case .email: "E-mail"
    case .sms: "SMS"
    case .chat: "Chat"
    case .phone: "Phone"
    case .platform: "Platform"
    case .owner: "Owner"
    }
  }

  /// "40 calls", "1 e-mail".
  func messages(_ number: Int, by channel: ContactChannel) -> String {
    switch channel {
    case .email: count(number, "e-mail", "e-mails")
    case .sms: count(number, "text message", "text messages")
    case .chat: count(number, "chat", "chats")
    case .phone: count(number, "call", "calls")
    case .platform: count(number, "message on the platform", "messages on the platform")
    case .owner: count(number, "alert to an owner", "alerts to owners")
    }
  }

  /// "40 calls, 93 chats and 365 e-mails"
  func listed(_ parts: [String]) -> String {
    guard let last = parts.last else { return "" }
    return parts.count == 1 ? last : parts.dropLast().joined(separator: ", ") + " and " + last
  }

  /// "Mon 16"
  func weekday(_ day: Day) -> String { Words.shortWeekdays[day.weekday - 1] + "\u{A0}" + String(day.civil.day) }

  /// "16 Nov"
  func dayAndMonth(_ day: Day) -> String { String(day.civil.day) + "\u{A0}" + monthShort(day.civil.month) }

  /// "Mon 16", "Mon 16, 10:00", "Mon 16 – Wed 18"
  func due(_ candidate: Candidate) -> String {
    if let minute = candidate.minute { return "\(weekday(candidate.from)), \(time(minute))" }
    return candidate.from == candidate.until
      ? weekday(candidate.from) : "\(weekday(candidate.from)) – \(weekday(candidate.until))"
  }

  /// Minutes since midnight as "09:05".
  func time(_ minute: Int) -> String {
    [minute / 60, minute % 60].map { ($0 < 10 ? "0" : "") + String($0) }.joined(separator: ":")
  }

  /// Why something does not stand in a list: "no consent".
  func text(_ reason: Queue.Reason) -> String {
    switch reason {
    case .cap: "had a message in the last days"
    case .resting: "rests after messages without an answer"
    case .repeated: "had the same lately"
    case .consent: "no consent"
    case .marketplace: "bought on a marketplace"
    case .unreachable: "no address and no number"
    case .capacity: "people have no time"
    case .budget: "no money left for the offer"
    case .weekday: "same weekday as the last mass discount"
    case .worthless: "costs more than it brings"
    case .patience: "waited for as long as it may"
    case .late: "its last day has passed"
    }
  }

  /// What forbids a discount.
  func text(_ guards: GuardSet) -> String {
    let names: [(GuardSet, String)] = [
      (.inRhythm, "orders in the own rhythm"), (.fullPrice, "pays the full price"), (.newArrivals, "buys what is new"),
      (.highEnd, "buys high-end goods"), (.premium, "buys premium goods"),
    ]
    return listed(names.filter { guards.contains($0.0) }.map(\.1))
  }

  private static let shortWeekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
}
