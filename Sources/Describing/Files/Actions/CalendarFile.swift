import Acting
import Analysing
import Trade

/// `actions.ics`: calls, and the birthdays and other days to remember, as entries of a calendar. Private. RFC 5545. The same input gives the same
/// bytes: the stamp is the as-of day.
struct CalendarFile: Sendable {
  private let rows: [Queue.Row]
  private let framing: Framing
  private let told: ActionWords
  private let codes: EventCodes
  private let contacts: ContactDetails

  static let name = "actions.ics"

  /// The entries of a queue.
  init(_ dues: Dues, framing: Framing) {
    self.framing = framing
    rows = dues.queue.rows.filter { $0.channel == .phone || $0.candidate.action.isPersonalDay }
    (told, codes) = (framing.actionWords, framing.eventCodes)
    contacts = ContactDetails(framing.analysis.ledger)
  }

  var file: Report.File {
    var text = ContentLines()
    text.add("BEGIN", "VCALENDAR")
    text.add("VERSION", "2.0")
    text.add("PRODID", "-//clientela//actions//EN")
    text.add("CALSCALE", "GREGORIAN")
    text.add("METHOD", "PUBLISH")
    text.add("X-WR-CALNAME", text: "\(framing.analysis.store.name): calls and birthdays")
    for row in rows { add(row, to: &text) }
    text.add("END", "VCALENDAR")
    return Report.File(path: CalendarFile.name, bytes: text.bytes)
  }

  private func add(_ row: Queue.Row, to text: inout ContentLines) {
    let (candidate, customer, analysis) = (row.candidate, row.candidate.customer, framing.analysis)
    let stamp = CalendarFile.date(analysis.facts.asOf) + "T000000Z"
    text.add("BEGIN", "VEVENT")
    text.add("UID", codes.identity(candidate))
    text.add("DTSTAMP", stamp)
    if let minute = candidate.minute {
      let start = analysis.store.zone.seconds(candidate.from, minute: minute)
      text.add("DTSTART", CalendarFile.instant(start))
      text.add("DURATION", "PT\(max(1, framing.library.actions[candidate.action].minutes))M")
    } else {
      text.add("DTSTART;VALUE=DATE", CalendarFile.date(candidate.from))
      // The day after the last one: RFC 5545 §3.6.1.
      text.add("DTEND;VALUE=DATE", CalendarFile.date(candidate.until.advanced(by: 1)))
      text.add("TRANSP", "TRANSPARENT")
    }
    let way = row.channel == .phone ? "Call" : framing.words.name(row.channel)
    text.add("SUMMARY", text: "\(way): \(contacts.title(of: customer)) (\(told.name(candidate)))")
    let number = row.channel == .phone ? contacts.text("phone", of: customer) : ""
    let lines = [
      told.reason(candidate, isPrivate: true), told.say(candidate, validUntil: row.offer?.validUntil), told.text(row.offer),
      number, analysis.ledger.customers.id(of: customer), row.owner,
    ]
    text.add("DESCRIPTION", text: lines.filter { !$0.isEmpty }.joined(separator: "\n"))
    text.add("CATEGORIES", text: candidate.action.rawValue)
    text.add("END", "VEVENT")
  }

  /// "20261117"
  private static func date(_ day: Day) -> String { day.iso.filter { $0 != "-" } }

  /// "20261117T090000Z"
  private static func instant(_ seconds: Int64) -> String {
    let rest = Int(seconds % 86_400)
    let time = [rest / 3600, rest / 60 % 60, rest % 60].map { ($0 < 10 ? "0" : "") + String($0) }.joined()
    return date(Day(number: Int32(seconds / 86_400))) + "T" + time + "Z"
  }
}
