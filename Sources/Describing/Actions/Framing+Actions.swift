import Acting
import Trade

extension Framing {
  /// Names, causes and first sentences.
  var actionWords: ActionWords { ActionWords(analysis, library, words: words) }

  /// Coupons and the identities of calendar entries.
  var eventCodes: EventCodes { EventCodes(labels, analysis, library.actions) }

  /// "week 47"
  func coveredName(_ queue: Queue) -> String { words.nameInside(queue.covered) }

  /// Money of so many customers, kept back where it would show single ones.
  func told(_ amount: Money, of customers: Int) -> String { isWithheld(customers) ? "–" : words.money(amount) }
}
