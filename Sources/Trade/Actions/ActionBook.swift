/// What actions say, offer and take: the company's own, read from `content/actions.yml`. actions.md §2.
package struct ActionBook: Hashable, Sendable {
  /// By action; every action has one.
  package var entries: [ActionID: Entry] = [:]
  package var ladder = Ladder()
  /// Days for which an offer holds.
  package var offerDays = 14

  /// A book without entries, for tests.
  package init() {}

  /// The entry of an action; an empty one where the book has none.
  package subscript(action: ActionID) -> Entry { entries[action] ?? Entry() }

  /// What an action is.
  package struct Entry: Hashable, Sendable {
    /// Whether the store does it at all.
    package var isOn = true
    /// Names by language, such as "Welcome".
    package var name: [String: String] = [:]
    /// Who does it, such as `service`, where neither the customer file nor the class names an owner.
    package var owner = ""
    /// Minutes that one takes.
    package var minutes = 0
    /// Ways to do it, the best one first; a customer's preferred one goes before.
    package var channels: [ContactChannel] = []
    /// The first sentence by language, without an offer; with placeholders (`SayFigure`).
    package var say: [String: String] = [:]
    /// The most that an offer may take off, in basis points of the customer's usual basket; 0: no offer.
    package var discount = 0

    /// An entry that says nothing.
    package init() {}
  }

  /// The steps of silence. Of several steps passed only the highest counts.
  package struct Ladder: Hashable, Sendable {
    package var scale = Scale.rhythm
    /// In the order of their days.
    package var steps: [Step] = []
    /// No step before this many days on the scale of the customer's own rhythm.
    package var least = 10

    /// A ladder without steps.
    package init() {}

    /// What a step's place is measured by, from three purchase days on: the customer's own median gap, or days for everybody.
    package enum Scale: String, CaseIterable, Sendable { case rhythm, days }

    /// One step.
    package struct Step: Hashable, Sendable {
      /// Such as `reminder`; a small word that is safe in a coupon.
      package var id: String
      package var name: [String: String]
      /// Recency in days that has to be passed.
      package var days: Int
      /// The same in hundredths of the own median gap.
      package var gaps: Int
      package var say: [String: String]
      /// As `Entry.discount`.
      package var discount: Int
      /// Channels of this step; empty: those of the entry.
      package var channels: [ContactChannel]
      /// Whether a big campaign is its occasion, so that it also reaches those who rest.
      package var isBigSale: Bool

      /// A step.
      package init(
        id: String, name: [String: String], days: Int, gaps: Int, say: [String: String], discount: Int = 0,
        channels: [ContactChannel] = [], isBigSale: Bool = false
      ) {
        (self.id, self.name, self.days, self.gaps, self.say) = (id, name, days, gaps, say)
        (self.discount, self.channels, self.isBigSale) = (discount, channels, isBigSale)
      }
    }
  }
}

/// What the first sentence of an action may name as `{{product}}`. Which of them an action has follows from its cause; the reader of the book
/// refuses others.
package enum SayFigure: String, CaseIterable, Sendable {
  /// The store's name; the customer's name as the file has it, or "" (then the word and one blank before it go).
  case store, name
  /// The product at hand; the one that goes with it; the last one bought; its category.
  case product
  case crossSell = "cross_sell"
  case lastProduct = "last_product"
  case category
  /// A day in words: when it is due, begins, or is kept until.
  case day
  /// An amount: of the unpaid order, or what keeps the tier.
  case amount
  /// Days of silence, or since the order.
  case days
  /// The campaign, the festival, the occasion; the tier or class.
  case campaign, festival, occasion, tier
}
