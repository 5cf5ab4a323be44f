import Acting
import Analysing
import Trade

/// `actions-CHANNEL.csv`: what is to be done by a channel in the period after the report's, in the order of the queue. Private. actions.md §2,
/// last paragraphs.
package struct ActionListFile: Sendable {
  private let channel: ContactChannel
  private let rows: ArraySlice<Queue.Row>
  private let analysis: Analysis
  private let told: ActionWords
  private let codes: EventCodes
  private let contacts: ContactDetails
  private let leading: Segmentation?
  /// Rows a piece, so that a long list never stands in memory as a whole.
  private static let step = 2000

  /// The columns that every list begins with, in their order.
  package static let columns = [
    "customer_id", "action", "kind", "from", "until", "reason", "say", "offer", "coupon", "valid_until", "class", "worth",
    "last_order", "last_items", "usual_basket", "overdue_ratio", "last_contact", "attempt", "also", "owner",
  ]

  /// The list of a channel.
  init(_ channel: ContactChannel, _ dues: Dues, framing: Framing) {
    (self.channel, analysis, leading) = (channel, framing.analysis, dues.leading.segmentation)
    rows = dues.queue.rows[dues.rows(channel)]
    told = framing.actionWords
    codes = framing.eventCodes
    contacts = ContactDetails(framing.analysis.ledger)
  }

  /// The name of a channel's list.
  static func name(_ channel: ContactChannel) -> String { "actions-\(channel.rawValue).csv" }

  var file: Report.File {
    let (count, step) = (rows.count, ActionListFile.step)
    let header = ActionListFile.columns + ContactDetails.columns(channel)
    return Report.File(
      path: ActionListFile.name(channel),
      content: .pieces(count: 1 + (count + step - 1) / step) { piece in
        if piece == 0 { return CSVText(header: header).bytes }
        var text = CSVText()
        let first = rows.startIndex + (piece - 1) * step
        for row in rows[first..<min(rows.endIndex, first + step)] { write(row, into: &text) }
        return text.bytes
      })
  }

  private func write(_ row: Queue.Row, into text: inout CSVText) {
    let (candidate, customer) = (row.candidate, row.candidate.customer)
    let (facts, places) = (analysis.facts, analysis.store.currency.digits)
    text.field(analysis.ledger.customers.id(of: customer))
    text.field(candidate.action.rawValue)
    text.field(candidate.action.kind.rawValue)
    text.field(from(candidate))
    text.day(candidate.until)
    text.field(told.reason(candidate, isPrivate: true))
    text.field(told.say(candidate, validUntil: row.offer?.validUntil))
    text.field(told.text(row.offer))
    text.field(codes.coupon(candidate, row.offer) ?? "")
    text.field(row.offer?.validUntil.iso ?? "")
    text.field(leading?.classID(of: customer) ?? "")
    text.field(isWorthKnown(candidate) ? row.worth.total.decimal(atLeast: places) : "")
    text.field(facts.isBuyer(customer) ? facts.lastDay[customer.index].iso : "")
    text.field(told.lastProducts(of: customer, atMost: ActionListFile.items).joined(separator: "; "))
    text.field(told.usualBasket(of: customer)?.decimal(atLeast: places) ?? "")
    text.field(facts.overdueRatio(customer).map { told.words.ratio(hundredths: $0).filter { $0 != "×" && $0 != "," } } ?? "")
    text.field(lastContact(of: customer)?.iso ?? "")
    text.number(row.attempt)
    text.field(row.also.map(\.action.rawValue).joined(separator: ";"))
    text.field(row.owner)
    for column in ContactDetails.columns(channel) {
      text.field(
        column == "contact_person" ? contacts.person(channel, of: customer) : contacts.text(column, of: customer))
    }
    text.endRow()
  }

  /// Products of the last order that are named.
  private static let items = 5

  /// Nothing is reckoned of service and of what is said in the house.
  private func isWorthKnown(_ candidate: Candidate) -> Bool {
    candidate.action.kind != .service && !candidate.action.isInternal && analysis.outlook != nil
  }

  /// A day; where the hour matters the instant, in the store's zone.
  private func from(_ candidate: Candidate) -> String {
    candidate.minute.map { analysis.store.zone.iso(candidate.from, minute: $0) } ?? candidate.from.iso
  }

  private func lastContact(of customer: CustomerID) -> Day? {
    guard let last = analysis.relations?.touches.last, !last.isEmpty else { return nil }
    return last[customer.index]
  }
}

extension ZoneRules {
  /// Seconds since 1970 of a time of a day.
  func seconds(_ day: Day, minute: Int) -> Int64 { utc(fromLocal: Int64(day.number) * 86_400 + Int64(minute) * 60) }

  /// A time of a day with its offset: "2026-11-17T10:00:00+01:00". A time that a change of clocks skips is the one an hour later.
  func iso(_ day: Day, minute: Int) -> String {
    let utc = seconds(day, minute: minute)
    let offset = offset(at: utc)
    let local = utc + offset
    let (number, rest) = (local / 86_400, Int(local % 86_400))
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
    let time = [rest / 3600, rest / 60 % 60, rest % 60].map(two).joined(separator: ":")
    let minutes = Int(offset.magnitude) / 60
    let zone = (offset < 0 ? "-" : "+") + two(minutes / 60) + ":" + two(minutes % 60)
    return Day(number: Int32(number)).iso + "T" + time + zone
  }
}
