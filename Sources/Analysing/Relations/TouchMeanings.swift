import Trade

/// What touches mean, from their words: each distinct word is looked up once.
struct TouchMeanings {
  /// What a touch means.
  struct Meaning {
    var outcome: Outcome
    /// Whether it came from the customer.
    var isIncoming: Bool
    /// Whether the customer answered, came or took part.
    var isAnswer: Bool
    /// Whether a price list or a quotation was asked for.
    var isRequest: Bool
  }

  private let contacts: ContactTable
  private let outcomes: [Outcome?]
  private let topics: [Outcome?]
  private let comesIn: [Bool]
  private let isMeeting: [Bool]

  /// Looks the words of contacts up.
  init(_ contacts: ContactTable) {
    self.contacts = contacts
    outcomes = contacts.outcome.meanings(WordMeanings.outcomes)
    topics = contacts.topic.meanings(WordMeanings.outcomes)
    comesIn = contacts.channel.meanings(WordMeanings.incomingChannels).map { $0 == true }
    isMeeting = contacts.channel.meanings(WordMeanings.meetings).map { $0 == true }
  }

  /// Outcomes that no list has. Topics are the store's own words.
  var unknownWords: [UnknownWord] { contacts.outcome.unknown(outcomes, in: "contacts.outcome") }

  /// What a touch means.
  subscript(touch: Int) -> Meaning {
    let topic = TouchMeanings.word(contacts.topic, touch).flatMap { topics[$0] }
    let told = outcome(touch, topic: topic)
    let channel = TouchMeanings.word(contacts.channel, touch)
    let direction = contacts.direction.isEmpty ? nil : contacts.direction[touch]
    let isIncoming = direction.map { $0 == .incoming } ?? channel.map { comesIn[$0] } ?? false
    // A message about prices that the store sends of itself is no request.
    let isAsked = topic == .request && (direction != .outgoing || told == .answer)
    let isRequest = told == .request || isAsked
    return Meaning(
      outcome: told == .unknown && isAsked ? .request : told, isIncoming: isIncoming,
      isAnswer: isIncoming || told == .answer || isRequest || channel.map { isMeeting[$0] } ?? false, isRequest: isRequest)
  }

  /// The outcome by its own word; a complaint or a refusal may also stand in the topic of a touch that was not settled.
  private func outcome(_ touch: Int, topic: Outcome?) -> Outcome {
    let word = TouchMeanings.word(contacts.outcome, touch)
    let known = word.flatMap { outcomes[$0] }
    if let known, known != .unknown { return known }
    if let topic, topic == .complaint || topic == .refusal { return topic }
    return known ?? (word == nil ? .unknown : .other)
  }

  private static func word(_ column: WordColumn, _ row: Int) -> Int? {
    column.isThere && column.number[row] >= 0 ? Int(column.number[row]) : nil
  }
}
