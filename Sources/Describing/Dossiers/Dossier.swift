import Analysing
import Trade

/// What to know of a key account before calling: background, people and who decides, business process and cycle, relationship, special
/// needs. sources.md, C and D.
///
/// Data of other people, such as colleagues and children's birthdays, is for the private file alone, whatever the privacy level. data.md §5.
struct Dossier: Sendable {
  let customer: CustomerID
  let framing: Framing

  var analysis: Analysis { framing.analysis }
  var words: Words { framing.words }
  var code: String { framing.labels.codes[customer] }

  /// A part with its lines.
  struct Part: Sendable {
    var title: String
    var lines: [Line]
  }

  /// A name and what is known under it.
  struct Line: Sendable {
    var name: String
    var text: String
    /// Whether it tells of people other than the customer.
    var isOfOthers = false
  }

  /// The customer's name, else the id.
  var title: String {
    let customers = analysis.ledger.customers
    return customers.text(.company, of: customer) ?? customers.text(.name, of: customer) ?? customers.id(of: customer)
  }

  /// All parts, for the private file.
  var parts: [Part] { parts { $0 } }

  /// The same for a page: what tells of other people is left out, and a text is no longer than a page can bear.
  var shownParts: [Part] {
    parts { line in
      line.isOfOthers ? nil : Line(name: line.name, text: line.text.shown(atMost: Dossier.longest))
    }
  }

  private func parts(_ told: (Line) -> Line?) -> [Part] {
    [background, people, business, relationship, needs, open]
      .map { Part(title: $0.title, lines: $0.lines.compactMap(told)) }
      .filter { !$0.lines.isEmpty }
  }

  /// Notes of a few paragraphs.
  private static let longest = 1000

  func cell(_ column: CustomerColumn) -> String? { analysis.ledger.customers.text(column, of: customer) }

  func line(_ name: String, _ column: CustomerColumn) -> Line? { cell(column).map { Line(name: name, text: $0) } }

  private var background: Part {
    let written = [cell(.street), cell(.postalCode), cell(.city), cell(.region), cell(.country)].compactMap(\.self)
    let place = written.isEmpty ? lastAddress : written
    return Part(
      title: "Background",
      lines: [
        Line(name: "Customer id", text: analysis.ledger.customers.id(of: customer)), line("Company", .company),
        line("Name", .name),
        line("Industry", .industry), place.isEmpty ? nil : Line(name: "Place", text: place.joined(separator: ", ")),
        line("Phone", .phone), line("E-mail", .email), line("Preferred contact", .preferredContact),
        line("When to call", .bestTime),
        line("Opening hours", .openingHours), line("Source", .source), line("Our contact", .owner),
      ].compactMap(\.self))
  }

  /// The address that was shipped to last, for whom the customer file has none.
  private var lastAddress: [String] {
    guard let addresses = analysis.relations?.addresses else { return [] }
    let known = [addresses.street(of: customer), addresses.city(of: customer), addresses.region(of: customer)].compactMap(\.self)
    return known.isEmpty ? [] : known + ["as shipped to last"]
  }

  private var needs: Part {
    Part(title: "Special needs", lines: [line("Special needs", .specialNeeds), line("Notes", .notes)].compactMap(\.self))
  }

  /// What is not known, so that the next contact can ask.
  private var open: Part {
    let columns: [(String, CustomerColumn)] = [
      ("how the purchase runs", .purchaseProcess), ("special needs", .specialNeeds), ("opening hours", .openingHours),
      ("the preferred way of contact", .preferredContact), ("what they do", .industry),
    ]
    let unknown = columns.filter { cell($0.1) == nil }.map(\.0) + (decides == nil ? ["who decides"] : [])
    if unknown.isEmpty { return Part(title: "To find out", lines: []) }
    return Part(title: "To find out", lines: [Line(name: "Ask for", text: unknown.joined(separator: ", "))])
  }

  // MARK: People

  /// The rows of the customer's people.
  private var rows: Range<Int> { analysis.ledger.people.customer.rows(of: customer) }

  /// Roles of those who decide; nil where nobody is known to.
  private var decides: String? {
    let people = analysis.ledger.people
    if people.decides.isEmpty { return nil }
    let deciding = rows.filter { people.decides[$0] == true }
    return deciding.isEmpty ? nil : deciding.map { people.role[$0] ?? "role not known" }.joined(separator: ", ")
  }

  private var people: Part {
    let people = analysis.ledger.people
    let named = rows.map { row in
      let details = [people.phone[row], people.email[row], people.bestTime[row].map { "best " + $0 }].compactMap(\.self)
      let head = [people.name[row], people.role[row]].compactMap(\.self).joined(separator: ", ")
      let isDeciding = !people.decides.isEmpty && people.decides[row] == true
      return Line(name: isDeciding ? "Decides" : "Person", text: ([head] + details).joined(separator: " · "), isOfOthers: true)
    }
    let known = rows.isEmpty ? nil : Line(name: "People", text: words.count(rows.count, "person", "people") + " known")
    return Part(
      title: "People and who decides",
      lines: [known, decides.map { Line(name: "Who decides", text: $0) }].compactMap(\.self) + named)
  }
}
