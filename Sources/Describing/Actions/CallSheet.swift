import Acting
import Analysing
import Trade

/// The calls of a queue, to be printed: who, the number, what to say, and a box for the outcome. Private.
package struct CallSheet: Sendable {
  package let title: String
  package let lede: String
  package let language: String
  /// What may be ticked.
  package let outcomes: [String]
  /// How many calls there are.
  package let count: Int
  /// Makes the call of a place; it is made only when it is written.
  package let call: @Sendable (Int) -> Call

  /// A call.
  package struct Call: Hashable, Sendable {
    /// "Mon 16 · Silence ladder"
    package var head: String
    package var name: String
    package var phone: String
    package var say: String
    /// What is good to know, with its name.
    package var facts: [Fact]

    /// Something that is known, and its name.
    package struct Fact: Hashable, Sendable {
      package var name: String
      package var text: String

      /// A fact.
      package init(name: String, text: String) { (self.name, self.text) = (name, text) }
    }

    /// A call.
    package init(head: String, name: String, phone: String, say: String, facts: [Fact]) {
      (self.head, self.name, self.phone, self.say, self.facts) = (head, name, phone, say, facts)
    }
  }

  /// A sheet.
  package init(
    title: String, lede: String, language: String, outcomes: [String], count: Int, call: @escaping @Sendable (Int) -> Call
  ) {
    (self.title, self.lede, self.language, self.outcomes) = (title, lede, language, outcomes)
    (self.count, self.call) = (count, call)
  }

  /// The name of the file among the exports.
  package static let name = "call-sheet.html"

  /// The sheet of a queue; nil where nobody is to be called.
  init?(_ dues: Dues, framing: Framing) {
    let rows = dues.queue.rows[dues.rows(.phone)]
    if rows.isEmpty { return nil }
    let (words, calls) = (framing.words, Calls(framing))
    let number = words.messages(rows.count, by: .phone)
    self.init(
      title: "\(number) in \(framing.coveredName(dues.queue)) · \(framing.analysis.store.name)",
      lede: "\(words.longDates(dues.queue.covered)). Private: take it with you, and shred it afterwards.",
      language: framing.analysis.store.language,
      outcomes: ["answered", "no answer", "ordered", "later", "refused", "wrong number"], count: rows.count
    ) { calls.call(rows[rows.startIndex + $0]) }
  }
}

/// Makes calls of rows.
private struct Calls: Sendable {
  let analysis: Analysis
  let told: ActionWords
  let codes: EventCodes
  let contacts: ContactDetails

  init(_ framing: Framing) {
    (analysis, told, codes) = (framing.analysis, framing.actionWords, framing.eventCodes)
    contacts = ContactDetails(framing.analysis.ledger)
  }

  func call(_ row: Queue.Row) -> CallSheet.Call {
    let (candidate, customer, words) = (row.candidate, row.candidate.customer, told.words)
    let offer = [told.text(row.offer), codes.coupon(candidate, row.offer) ?? ""].filter { !$0.isEmpty }
    let until = row.offer.map { ["until " + words.dayAndMonth($0.validUntil)] } ?? []
    let facts: [(String, String)] = [
      ("Ask for", contacts.person(.phone, of: customer)), ("Company", contacts.text("company", of: customer)),
      ("Best time", contacts.text("best_time", of: customer)), ("Open", contacts.text("opening_hours", of: customer)),
      ("Why now", told.reason(candidate, isPrivate: true)),
      ("Also", row.also.map { told.name($0) + ": " + told.reason($0, isPrivate: true) }.joined(separator: "; ")),
      ("Offer, after the answer", offer.isEmpty ? "" : (offer + until).joined(separator: " · ")),
      ("Class", told.leadingClass(of: customer) ?? ""), ("Last order", lastOrder(of: customer)),
      ("Usual basket", told.usualBasket(of: customer).map(words.moneyExact) ?? ""),
      ("Special needs", contacts.text("special_needs", of: customer)), ("Attempt", row.attempt > 1 ? String(row.attempt) : ""),
      ("By", row.owner), ("Id", analysis.ledger.customers.id(of: customer)),
    ]
    let name = contacts.title(of: customer)
    return CallSheet.Call(
      head: words.due(candidate) + " · " + told.name(candidate), name: name, phone: contacts.text("phone", of: customer),
      say: told.say(candidate, validUntil: row.offer?.validUntil),
      facts: facts.filter { !$0.1.isEmpty && $0.1 != name }.map { CallSheet.Call.Fact(name: $0.0, text: $0.1) })
  }

  private func lastOrder(of customer: CustomerID) -> String {
    guard analysis.facts.isBuyer(customer) else { return "" }
    let day = told.words.shortDate(analysis.facts.lastDay[customer.index])
    return ([day] + told.lastProducts(of: customer, atMost: 3)).joined(separator: ", ")
  }
}
