import Trade

/// The reminders of an unpaid order, and their hours in the store's zone. actions.md §2, *payment reminder*.
struct ReminderSteps: Sendable {
  let zone: ZoneRules
  let policy: Policy.Service

  /// One reminder; its raw value is `Candidate.step`.
  enum Step: UInt8, CaseIterable, Sendable {
    case chat = 1
    case email, sms, call

    /// The way that it goes, then those that take its place where the customer cannot be reached so.
    var channels: [ContactChannel] {
      switch self {
      case .chat: [.chat, .email, .sms, .platform]
      case .email: [.email, .sms, .chat, .platform]
      case .sms: [.sms, .email, .chat, .platform]
      case .call: [.phone, .sms, .email, .chat, .platform]
      }
    }
  }

  /// A minute by the store's clocks.
  struct Time: Hashable, Sendable {
    var day: Day
    /// Since midnight, as clocks show it.
    var minute: Int
  }

  /// The steps of an order, less those for which the store has no channel, unless it has none of them.
  func steps(isNew: Bool, isLarge: Bool, by channels: [ContactChannel]) -> [Step] {
    let all: [Step] = isNew ? [.chat, .email, .sms] : isLarge ? [.call] : [.sms]
    let open = all.filter { channels.contains($0.channels[0]) }
    return open.isEmpty ? Array(all.prefix(1)) : open
  }

  /// The first of some steps of which the minute is not past; nil where all are.
  func next(of steps: [Step], for placed: Instant, at now: Instant) -> (step: Step, time: Time)? {
    let minute = Int64(now.seconds) / 60
    for step in steps {
      let seconds = moment(of: step, for: placed)
      if seconds / 60 >= minute { return (step, time(seconds)) }
    }
    return nil
  }

  /// Seconds since 1970 at which a step is due.
  private func moment(of step: Step, for placed: Instant) -> Int64 {
    let morrow = zone.day(of: placed).advanced(by: 1)
    return switch step {
    case .chat: awake(Int64(placed.seconds) + Int64(policy.chatHours) * 3600)
    case .email: awake(at(policy.emailHour, morrow))
    case .sms, .call: awake(at(policy.smsHour, morrow))
    }
  }

  /// The same moment, or the end of the quiet hours in which it lies.
  private func awake(_ seconds: Int64) -> Int64 {
    let time = time(seconds)
    if time.minute < policy.quietUntil * 60 { return at(policy.quietUntil, time.day) }
    if time.minute >= policy.quietFrom * 60 { return at(policy.quietUntil, time.day.advanced(by: 1)) }
    return seconds
  }

  private func at(_ hour: Int, _ day: Day) -> Int64 { zone.utc(fromLocal: Int64(day.number) * 86_400 + Int64(hour) * 3600) }

  private func time(_ seconds: Int64) -> Time {
    let local = seconds + zone.offset(at: seconds)
    let day = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
    return Time(day: Day(number: Int32(day)), minute: Int((local - day * 86_400) / 60))
  }
}
