import Acting
import Analysing
import Trade

@testable import Describing

/// A shop with a queue written by hand: calls, e-mails, a birthday, a reminder of a payment at ten o'clock, and what waits or was given up. All
/// people are invented.
struct QueueShop {
  var privacy = Privacy.masked
  var isEmpty = false

  static let names = ["Emma Quinn", "Rafael Ibarra", SampleShop.hostile, "Lena Ostrova", "Tom Weir"]
  static let emails = ["emma.quinn@example.com", "rafael@example.org", "hostile@example.net", "lena@example.com", ""]
  static let phones = ["+34 600 111 222", "+34 611 333 444", "", "+34 622 555 666", "600-777-888"]

  private var shop: SampleShop {
    var shop = SampleShop(
      orders: [
        .init("a", "2026-09-01", 100), .init("a", "2026-09-15", 140), .init("a", "2026-10-01", 120), .init("b", "2026-10-02", 60),
        .init("c", "2026-08-20", 40), .init("d", "2026-11-13", 80), .init("e", "2026-11-14", 25, .unpaid),
      ])
    shop.records = Dictionary(
      uniqueKeysWithValues: zip(["a", "b", "c", "d", "e"], QueueShop.names.map { (name: $0, company: "") }))
    shop.privacy = privacy
    return shop
  }

  var library: Library {
    var library = Library(playbooks: [:])
    var (call, mail, day, pay) = (ActionBook.Entry(), ActionBook.Entry(), ActionBook.Entry(), ActionBook.Entry())
    (call.name, call.say, call.minutes) = (
      ["en": "Contact with a key account"], ["en": "Dear {{name}}, how was the last order?"], 15
    )
    mail.name = ["en": "Silence ladder"]
    (day.name, day.say) = (["en": "Birthday wish"], ["en": "All of us at {{store}} wish you a happy {{day}}."])
    (pay.name, pay.say) = (["en": "Payment reminder"], ["en": "Your order of {{amount}} waits."])
    library.actions.entries = [.keyAccount: call, .silence: mail, .birthday: day, .paymentReminder: pay]
    library.actions.ladder.steps = [
      ActionBook.Ladder.Step(
        id: "last-reminder", name: ["en": "Last reminder"], days: 45, gaps: 150, say: ["en": "It has been {{days}} days."],
        discount: 500)
    ]
    return library
  }

  var analysis: Analysis {
    get throws {
      var analysis = try shop.analysis
      for (column, cells) in [(CustomerColumn.email, QueueShop.emails), (.phone, QueueShop.phones)] {
        var pool = TextPool()
        for cell in cells { pool.append(cell.utf8) }
        analysis.ledger.customers.texts[column] = pool
      }
      return analysis
    }
  }

  var editor: Editor {
    Editor(library: library, privacy: privacy, archive: [], tool: "clientela 0.1.0", codeKey: "key")
  }

  var queue: Queue {
    get throws {
      var queue = Queue(covered: try analysis.period.next)
      if isEmpty { return queue }
      let monday = queue.covered.from
      let wednesday = monday.advanced(by: 2)
      var silence = row(.silence, 1, .email, on: wednesday, 1, .silence(step: 0, days: 45))
      silence.offer = Offer(
        form: .coupon, discount: 500, cost: Money(units: 30_000), validUntil: wednesday.advanced(by: 13))
      silence.worth = Worth(
        atRisk: Money(units: 540_000), anyway: Money(units: 60_000), uplift: 500, isMeasured: false, redemption: 1500,
        cost: Money(units: 4500), total: Money(units: 22_500))
      var call = row(.keyAccount, 0, .phone, on: monday, 2, .noContact(since: nil, days: 30))
      call.worth.atRisk = Money(units: 2_460_000)
      call.worth.total = Money(units: 123_000)
      call.also = [candidate(.birthday, 0, monday, 9, .birthday(monday))]
      var reminder = row(.paymentReminder, 4, .sms, on: monday, 3, .unpaid(order: 6, isNew: true))
      reminder.candidate.minute = 600
      queue.rows = [
        silence, row(.birthday, 2, .email, on: monday.advanced(by: 5), 4, .birthday(monday.advanced(by: 5))), reminder, call,
      ]
      queue.deferred = [Queue.Waiting(candidate(.silence, 3, monday, 5, .silence(step: 0, days: 45)), .cap)]
      queue.dropped = [Queue.Dropped(candidate(.silence, 2, monday, 6, .silence(step: 0, days: 45)), .consent)]
      queue.budget.limit = Money(units: 1_000_000)
      queue.budget.granted = 1
      queue.budget.spent = Money(units: 4500)
      queue.reachable = [.email: 3, .phone: 2]
      queue.results = [
        ActionResult(
          action: .silence, contacted: 40, contactedOrders: 9, held: 5, heldOrders: 1, verdict: .tooEarly(needs: 95), uplift: 250,
          low: -900, high: 1400)
      ]
      queue.payments = PaymentWait(unpaid: 3, unpaidAmount: Money(units: 750_000), paidLater: 1, medianHours: 20)
      return queue
    }
  }

  var framing: Framing { get throws { Framing(analysis: try analysis, editor: editor, queue: try queue) } }
  var report: Report { get throws { try editor.describe(try analysis, queue: try queue) } }
  func page(_ name: String) throws -> Page? { try report.pages.first { $0.path == "2026-W46/\(name).html" } }

  private func candidate(_ action: ActionID, _ customer: Int, _ day: Day, _ event: UInt32, _ cause: Cause) -> Candidate {
    Candidate(action, for: CustomerID(customer), event: event, from: day, until: day, because: cause)
  }

  private func row(
    _ action: ActionID, _ customer: Int, _ channel: ContactChannel, on day: Day, _ event: UInt32, _ cause: Cause
  ) -> Queue.Row {
    Queue.Row(
      candidate: candidate(action, customer, day, event, cause), channel: channel, owner: "desk", offer: nil, worth: .none,
      attempt: 1)
  }
}
