import Acting
import Analysing
import Trade

/// `contacts-template.csv`: what is to be done as rows of the contacts table. Who has done it fills in the outcome, takes out what was not
/// done, and gives the file back as `sources.contacts`: what people did counts as made. Private. actions.md §2, last paragraphs.
package struct ContactsTemplate: Sendable {
  private let rows: [Queue.Row]
  private let customers: CustomerTable
  /// Rows a piece, so that a long list never stands in memory as a whole.
  private static let step = 10_000

  static let name = "contacts-template.csv"

  /// The columns of the contacts table.
  package static let columns = [
    "customer_id", "at", "direction", "channel", "topic", "outcome", "reason", "campaign",
  ]

  /// The rows of a queue but for what is said in the house.
  init(_ dues: Dues, framing: Framing) {
    rows = dues.queue.rows.filter { !$0.candidate.action.isInternal }
    customers = framing.analysis.ledger.customers
  }

  var file: Report.File {
    let (count, step) = (rows.count, ContactsTemplate.step)
    return Report.File(
      path: ContactsTemplate.name,
      content: .pieces(count: 1 + (count + step - 1) / step) { piece in
        if piece == 0 { return CSVText(header: ContactsTemplate.columns).bytes }
        var text = CSVText()
        for row in rows[(piece - 1) * step..<min(count, piece * step)] {
          text.field(customers.id(of: row.candidate.customer))
          text.day(row.candidate.from)
          text.field("out")
          text.field(row.channel == .phone ? "call" : "message")
          text.field("")
          text.field("")
          text.field("")
          text.field(row.candidate.action.rawValue)
          text.endRow()
        }
        return text.bytes
      })
  }
}
