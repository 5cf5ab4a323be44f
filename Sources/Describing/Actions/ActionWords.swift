import Acting
import Analysing
import Trade

/// What is said of the rows of a queue: names, why now, the offer. On pages nothing of other people, such as children's birthdays, whatever the
/// privacy level; private lists have it. data.md §5.
struct ActionWords: Sendable {
  let analysis: Analysis
  let book: ActionBook
  let calendar: FestivalCalendar
  let words: Words
  /// The segmentation that leads, whose classes `Cause.classLeft` counts.
  let leading: Segmentation?

  private let titles: ClassTitles
  var ledger: Ledger { analysis.ledger }

  /// The words of an analysis and a company's book.
  init(_ analysis: Analysis, _ library: Library, words: Words) {
    (self.analysis, self.words, book, calendar) = (analysis, words, library.actions, library.calendar)
    titles = ClassTitles(policy: analysis.policy, words: words)
    let lead = SegmentationID(analysis.policy.contacting.lead)
    leading = analysis.segmentations.first { $0.id == lead }
  }

  // MARK: Names

  /// "Silence ladder"
  func name(_ action: ActionID) -> String { told(book[action].name) ?? action.rawValue.asTitle }

  /// The same; of the ladder the step.
  func name(_ candidate: Candidate) -> String { step(candidate).flatMap { told($0.name) } ?? name(candidate.action) }

  /// The step of the ladder that a candidate is.
  func step(_ candidate: Candidate) -> ActionBook.Ladder.Step? {
    guard case .silence(let place, _) = candidate.cause, book.ladder.steps.indices.contains(place) else { return nil }
    return book.ladder.steps[place]
  }

  /// The text of a language, English where it has none.
  func told(_ texts: [String: String]) -> String? {
    texts[analysis.store.language] ?? texts["en"] ?? texts.min { $0.key < $1.key }?.value
  }

  func product(_ number: Int32) -> String { ledger.products.title(Int(number)).shown() }

  func category(_ number: Int32) -> String {
    let names = ledger.products.categories
    return number >= 0 && Int(number) < names.count ? names[Int(number)].shown() : "goods"
  }

  func campaign(_ row: Int32) -> String { ledger.campaigns.id[Int(row)]?.shown() ?? "a campaign" }

  func festival(_ place: Int32) -> String {
    guard calendar.festivals.indices.contains(Int(place)) else { return "a festival" }
    let festival = calendar.festivals[Int(place)]
    return told(festival.name) ?? festival.id.asTitle
  }

  func title(_ id: SegmentationID, _ index: Int) -> String { title(analysis.segmentations.first { $0.id == id }, index) }

  /// The class of the leading segmentation that a customer is in; nil for none.
  func leadingClass(of customer: CustomerID) -> String? { leading?.classID(of: customer).map { title(leading, id: $0) } }

  func leadingTitle(_ index: Int) -> String { title(leading, index) }

  private func title(_ segmentation: Segmentation?, _ index: Int) -> String {
    guard let segmentation, segmentation.classes.indices.contains(index) else { return "another class" }
    return titles.title(segmentation, index)
  }

  private func title(_ segmentation: Segmentation?, id: String) -> String {
    segmentation.map { titles.title($0, id: id) } ?? id
  }

  // MARK: Why now

  /// Why an action is due, in a few words: "silence passes 45 days". A private list tells of other people as well.
  func reason(_ candidate: Candidate, isPrivate: Bool = false) -> String {
    switch candidate.cause {
    case .unpaid(let order, let isNew):
      let orders = ledger.orders
      let amount = words.moneyExact(Money(units: orders.amount[Int(order)]))
      return "\(amount) of \(words.dayAndMonth(orders.day[Int(order)])) not paid" + (isNew ? ", a new customer" : "")
    case .firstOrder(let day): return "first order on \(words.dayAndMonth(day))"
    case .delivered(let day, let isKnown):
      return (isKnown ? "delivered on " : "paid on ") + words.dayAndMonth(day)
    case .firstOfCategory(let number, let day): return "first \(category(number)) on \(words.dayAndMonth(day))"
    case .launch(let number, let day): return "\(product(number)) is on sale from \(words.dayAndMonth(day))"
    case .campaign(let row, let isLarge):
      let starts = words.dayAndMonth(ledger.campaigns.starts[Int(row)])
      return "\(isLarge ? "the big sale " : "")\(campaign(row)) begins on \(starts)"
    case .runsOut(let number, let day, let beside):
      let other = beside.map { "; bought with it: " + product($0) } ?? ""
      return "\(product(number)) lasts until \(words.dayAndMonth(day))" + other
    case .birthday(let day): return "birthday on \(words.dayAndMonth(day))"
    case .occasion(let row, let day):
      return (isPrivate ? occasion(row) : "a day to remember") + " on " + words.dayAndMonth(day)
    case .festival(let place, let day): return "\(festival(place)) on \(words.dayAndMonth(day))"
    case .silence(_, let days): return "silence passes \(words.days(days))"
    case .noContact(let since, let days):
      return since.map { "no two-way contact since \(words.shortDate($0)), over \(words.days(days))" }
        ?? "no two-way contact on record"
    case .tierRisen(let from, let to): return "rose from \(title(.tier, from)) to \(title(.tier, to))"
    case .tierAtRisk(let held, let missing, let day):
      return "\(title(.tier, held)) ends on \(words.dayAndMonth(day)); \(words.moneyExact(missing)) keep it"
    case .classLeft(let from, let to): return "left \(leadingTitle(from)) for \(leadingTitle(to))"
    case .privateLink(let number, let day):
      return "\(product(number)) is due on \(words.dayAndMonth(day)), one of the most valuable"
    case .notAskedYet: return "nothing was asked for a long time"
    case .lost(let refused): return refused.map { "refused an offer on \(words.dayAndMonth($0))" } ?? "became churned"
    case .referral(let friend, let day):
      let who = isPrivate ? "referred \(ledger.customers.id(of: friend)), who paid" : "a customer whom they referred paid"
      return "\(who) first on \(words.dayAndMonth(day))"
    case .thirdOrder(let day): return "third order on \(words.dayAndMonth(day))"
    }
  }

  /// "child's birthday of Ana": for private lists alone.
  func occasion(_ row: Int32) -> String {
    let kind = ledger.occasions.kind[Int(row)]?.shown() ?? "a day to remember"
    return ledger.occasions.person[Int(row)].map { "\(kind) of \($0.shown())" } ?? kind
  }

  // MARK: Offers

  /// A form without its amount: "a coupon".
  func text(_ form: Offer.Form) -> String {
    switch form {
    case .coupon: "a coupon"
    case .freeShipping: "free shipping"
    case .gift: "a gift"
    case .earlyAccess: "early access"
    case .quantityTerms: "terms by quantity"
    }
  }

  /// "8% off, coupon", "free shipping"; "" without one.
  func text(_ offer: Offer?) -> String {
    guard let offer else { return "" }
    let off = words.text(bound: offer.discount)
    return switch offer.form {
    case .coupon: "\(off) off"
    case .freeShipping: "free shipping"
    case .gift: "a gift of up to \(words.moneyExact(offer.cost))"
    case .earlyAccess: "early access"
    case .quantityTerms: "\(off) off by quantity"
    }
  }
}
