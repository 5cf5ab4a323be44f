import Analysing
import Trade

@testable import Acting

/// A store for the finders, in the making: a week that ended on Sunday, 2026-11-15, so that the queue covers 2026-11-16 to 2026-11-22. Prices
/// are ten a product.
struct FindingBench {
  /// An order of some products.
  struct Order {
    var customer: String
    var day: String
    var products: [String] = []
  }

  /// A product.
  struct Product {
    var id: String
    var category: String?
    var brand: String?
    var launched: String?
  }

  /// A campaign.
  struct Campaign {
    var id: String
    var starts: String
    var ends: String
    var kind: String?
    var discount: String?
    var category: String?
    var sku: String?
    var audience: String?
  }

  var orders: [Order] = []
  /// Customers without an order.
  var contacts: [String] = []
  var products: [Product] = []
  var touches: [(customer: String, day: String, direction: ContactTable.Direction, topic: String?, outcome: String?)] = []
  var campaigns: [Campaign] = []
  var occasions: [(customer: String, day: String, kind: String, person: String?, calendar: String?)] = []
  var birthdays: [String: String] = [:]
  /// Whose birthday is one of the lunar calendar.
  var lunar: Set<String> = []
  var referredBy: [String: String] = [:]
  /// Days of registration of those who were referred.
  var registered: String?
  var policy = Policy()
  var book = ActionBook()
  var calendar = FestivalCalendar()
  var country: String?
  var period = "2026-W46"
  /// Classes by segmentation and tags, put in place of the rules'.
  var classes: [(id: SegmentationID, classID: String, customers: [String])] = []
  var tags: [String: [String]] = [:]
  /// What earlier queues did; `coveredTo` is set where there is any.
  var past: [Issued] = []
  var coveredTo: String?
  /// Has the last word on the analysis.
  var change: (inout Analysis) throws -> Void = { _ in }

  /// An empty store with the ladder of actions.md.
  init() {
    book.ladder.steps = [(45, 150), (60, 200), (90, 300), (120, 400), (360, 1200)].map { days, gaps in
      ActionBook.Ladder.Step(id: "step-\(days)", name: [:], days: days, gaps: gaps, say: ["en": "Hello."])
    }
  }

  /// Adds an order.
  mutating func sell(_ customer: String, _ day: String, _ products: String...) {
    orders.append(Order(customer: customer, day: day, products: products))
  }

  /// Names of the customers, by number.
  var names: [String] { Set(orders.map(\.customer) + contacts + referredBy.keys + birthdays.keys).sorted() }

  /// The number of a customer.
  func number(_ name: String) throws -> CustomerID {
    guard let place = names.firstIndex(of: name) else { throw PlanningBench.Missing() }
    return CustomerID(place)
  }

  /// What is due of an action, by customer, then day.
  func found(_ action: ActionID) throws -> [Candidate] {
    let desk = try desk()
    return (desk.datedCandidates() + desk.undatedCandidates()).filter { $0.action == action }.sorted {
      ($0.customer, $0.since, $0.event) < ($1.customer, $1.since, $1.event)
    }
  }

  /// Who is told, and since when: "ann 2026-11-16".
  func told(_ action: ActionID) throws -> [String] { try found(action).map { names[$0.customer.index] + " " + $0.since.iso } }

  /// The days on which something may be done: "2026-11-16...2026-11-22".
  func days(_ action: ActionID) throws -> [String] { try found(action).map { $0.from.iso + "..." + $0.until.iso } }

  /// A row of the record that says what became of a candidate.
  func row(_ candidate: Candidate, _ state: Issued.State) -> Issued {
    Issued(
      customer: candidate.customer, action: candidate.action, step: candidate.step, event: candidate.event, state: state,
      channel: .email, from: state == .deferred ? candidate.since : candidate.from,
      until: state == .deferred ? candidate.since : candidate.until, offer: .zero)
  }

  /// The book and the calendar.
  var library: Library {
    var library = Library(playbooks: [:])
    (library.actions, library.calendar) = (book, calendar)
    return library
  }

  /// The desk.
  func desk() throws -> Desk {
    var past = IssuedPast()
    past.actions = self.past.sorted { ($0.customer, $0.from) < ($1.customer, $1.from) }
    past.coveredTo = coveredTo.map { day($0) }
    return Desk(try analysis(), library, after: past, jobs: 2)
  }
}

/// A day; 1970-01-01 for what is none.
func day(_ text: String) -> Day {
  let parts = text.split(separator: "-").compactMap { Int($0) }
  return parts.count == 3 ? Day(year: parts[0], month: parts[1], day: parts[2]) ?? Day(number: 0) : Day(number: 0)
}
