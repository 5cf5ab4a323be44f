import Trade

/// The marketing messages to one customer: what earlier queues issued, what was logged, and what this queue adds.
struct Course: Sendable {
  /// In the order of `from`, but for what this queue adds.
  private(set) var messages: [Message] = []
  /// What earlier queues say of the customer: rows of `IssuedPast.actions`.
  let past: ArraySlice<Issued>
  /// The day of the last counted order or answer; nil for neither.
  let reacted: Day?
  /// Rows that this queue has for the customer, and rows of the held-out part.
  var rows: [Int] = []
  var heldRows: [Int] = []

  /// One message, or a second reason in it.
  struct Message: Sendable {
    var from: Day
    var until: Day
    var action: ActionID?
    var channel: ContactChannel?
    /// Whether the customer was left out, so that nothing was sent.
    var isHeldOut = false
    /// Whether it stands in the message before it and counts as none of its own.
    var isJoined = false
  }

  /// A course by what earlier queues issued and by what was logged. People log what a list told them to do on the day or a few days after: a
  /// touch within `window` days of a message is that message, unless it names another action.
  init(past: ArraySlice<Issued>, touches: [ContactLog.Touch], reacted: Day?, window: Int) {
    (self.past, self.reacted) = (past, reacted)
    for row in past where row.state == .issued || row.state == .heldOut {
      if row.action.kind == .service || row.action.isInternal { continue }
      add(
        Message(
          from: row.from, until: row.until, action: row.action, channel: row.channel, isHeldOut: row.state == .heldOut))
    }
    for touch in touches {
      let same = messages.indices.first { place in
        let it = messages[place]
        return !it.isHeldOut && it.from <= touch.day && touch.day < it.from.advanced(by: window)
          && (touch.action == nil || touch.action == it.action)
      }
      if let same {
        messages[same].until = max(messages[same].until, touch.day)
      } else {
        messages.append(Message(from: touch.day, until: touch.day, action: touch.action))
      }
    }
  }

  /// Adds a message; what goes out by the same channel on the same days is one message with the one before.
  mutating func add(_ message: Message) {
    var message = message
    message.isJoined = messages.contains {
      ($0.from, $0.until, $0.channel, $0.isHeldOut) == (message.from, message.until, message.channel, message.isHeldOut)
    }
    messages.append(message)
  }

  /// How many messages came since the customer last reacted; for who is left out, with those that would have come.
  func unanswered(countingHeldOut: Bool) -> Int {
    messages.count { message in
      !message.isJoined && (countingHeldOut || !message.isHeldOut) && reacted.map { message.from > $0 } ?? true
    }
  }

  /// Whether a message on a day leaves at most `limit` in any `span` running days.
  func allows(on day: Day, limit: Int, span: Int, countingHeldOut: Bool) -> Bool {
    if limit <= 0 { return false }
    let near = messages.filter { message in
      !message.isJoined && (countingHeldOut || !message.isHeldOut) && message.until > day.advanced(by: -span)
        && message.from < day.advanced(by: span)
    }
    if near.count < limit { return true }
    return (0..<span).allSatisfy { offset in
      let first = day.advanced(by: offset + 1 - span)
      return near.count { $0.until >= first && $0.from < first.advanced(by: span) } < limit
    }
  }

  /// Whether an action was done, or would have been, within so many days before or after a day.
  func repeats(_ action: ActionID, on day: Day, within span: Int, countingHeldOut: Bool) -> Bool {
    messages.contains { message in
      message.action == action && (countingHeldOut || !message.isHeldOut) && message.until > day.advanced(by: -span)
        && message.from < day.advanced(by: span)
    }
  }

  /// The weekday of the last message of an action before a day.
  func lastWeekday(of action: ActionID, before day: Day) -> Int? {
    messages.filter { $0.action == action && !$0.isHeldOut && $0.from < day }.map(\.from).max()?.weekday
  }

  /// What earlier queues did with an event; nil for a new one.
  func state(of candidate: Candidate) -> Issued.State? {
    var state: Issued.State?
    for row in past
    where row.action == candidate.action && row.step == candidate.step && row.event == candidate.event {
      if row.state != .deferred { return row.state }
      state = .deferred
    }
    return state
  }

  /// Whether people did an action, by their log, since it became due.
  func isDone(_ candidate: Candidate) -> Bool {
    messages.contains { $0.channel == nil && $0.action == candidate.action && $0.from >= candidate.since }
  }

  /// The number of this time that an action is done in the course since the last order.
  func attempt(of action: ActionID, since order: Day?) -> Int {
    1 + past.count { it in it.action == action && it.state == .issued && order.map { it.from > $0 } ?? true }
  }
}
