import Acting
import Analysing
import Trade

/// How a customer is reached: what the customer file says, else, of a company, the person of it who decides, else the first of them with such
/// an address. For private files alone.
struct ContactDetails: Sendable {
  private let customers: CustomerTable
  private let people: PersonTable
  private let orders: OrderTable

  /// The details of a ledger's customers.
  init(_ ledger: Ledger) { (customers, people, orders) = (ledger.customers, ledger.people, ledger.orders) }

  /// The columns that a list of a channel ends with.
  static func columns(_ channel: ContactChannel) -> [String] {
    switch channel {
    case .email: ["name", "company", "contact_person", "email", "preferred_contact"]
    case .sms: ["name", "company", "contact_person", "phone", "preferred_contact", "best_time"]
    case .chat: ["name", "nickname", "company", "contact_person", "phone", "preferred_contact", "best_time"]
    case .phone:
      ["name", "company", "contact_person", "phone", "preferred_contact", "best_time", "opening_hours", "special_needs"]
    // Whom only the platform reaches is in no list of addresses or numbers.
    case .platform: ["name", "platform"]
    case .owner: ["name", "company"]
    }
  }

  /// A cell of such a column.
  func text(_ column: String, of customer: CustomerID) -> String {
    switch column {
    case "email": address(of: customer).text
    case "phone": number(of: customer).text
    case "platform": platform(of: customer)
    default: CustomerColumn(rawValue: column).flatMap { customers.text($0, of: customer) } ?? ""
    }
  }

  /// The person at a company to whom the address of a channel belongs; "" where it is the customer's own.
  func person(_ channel: ContactChannel, of customer: CustomerID) -> String {
    let found: Int? =
      switch channel {
      case .email: address(of: customer).person
      case .sms, .chat, .phone: number(of: customer).person
      case .platform, .owner: nil
      }
    return found.flatMap { people.name[$0] } ?? ""
  }

  /// What to call a customer: the name, else the company, else the id.
  func title(of customer: CustomerID) -> String {
    customers.text(.name, of: customer) ?? customers.text(.company, of: customer) ?? customers.id(of: customer)
  }

  private func address(of customer: CustomerID) -> (text: String, person: Int?) {
    find(.email, people.email, of: customer) { $0.contains("@") }
  }

  private func number(of customer: CustomerID) -> (text: String, person: Int?) {
    find(.phone, people.phone, of: customer) { $0.utf8.count { (0x30...0x39).contains($0) } >= 5 }
  }

  private func find(
    _ column: CustomerColumn, _ own: WordColumn, of customer: CustomerID, where isOne: (String) -> Bool
  ) -> (text: String, person: Int?) {
    if let text = customers.text(column, of: customer), isOne(text) { return (text, nil) }
    let rows = people.customer.rows(of: customer).filter { row in own[row].map(isOne) ?? false }
    let deciding = rows.first { !people.decides.isEmpty && people.decides[$0] == true } ?? rows.first
    return deciding.map { (own[$0] ?? "", $0) } ?? ("", nil)
  }

  /// The channel of the last order.
  private func platform(of customer: CustomerID) -> String {
    orders.orders(of: customer).last.flatMap { orders.channel[$0] } ?? ""
  }
}
