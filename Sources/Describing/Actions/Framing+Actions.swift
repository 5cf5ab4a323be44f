import Acting
import Trade

extension Framing {
  /// Names, causes and first sentences.
  var actionWords: ActionWords { ActionWords(analysis, library, words: words) }

  /// Coupons and the identities of calendar entries.
  var eventCodes: EventCodes { EventCodes(labels, analysis, library.actions) }

  /// The private lists of what is due, which need no drawing: one a channel that anything goes out by, the calendar, and the table to give
  /// back; none where nothing is due.
  var actionFiles: [Report.File] {
    guard let dues, dues.rows > 0 else { return [] }
    return dues.channels.map { ActionListFile($0, dues, framing: self).file }
      + [CalendarFile(dues, framing: self).file, ContactsTemplate(dues, framing: self).file]
  }

  /// "week 47"
  func coveredName(_ queue: Queue) -> String { words.nameInside(queue.covered) }

  /// Money of so many customers, kept back where it would show single ones.
  func told(_ amount: Money, of customers: Int) -> String { isWithheld(customers) ? "–" : words.money(amount) }
}
