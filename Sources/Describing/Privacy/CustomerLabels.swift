package import Analysing
package import Trade

/// What a page may call a customer, by the privacy level in force. data.md §5.
package struct CustomerLabels: Sendable {
  private let customers: CustomerTable
  private let privacy: Privacy
  /// The codes of all customers, for the exports.
  let codes: CustomerCodes
  private let idsArePublic: Bool

  /// Labels of the customers of an analysis. Without a key the codes change with the data; with one they stay. Where ids are
  /// public, they stand in the place of the codes.
  package init(_ analysis: Analysis, privacy: Privacy, codeKey: String?, idsArePublic: Bool = false) {
    customers = analysis.ledger.customers
    self.privacy = privacy
    self.idsArePublic = idsArePublic
    let key =
      codeKey.map { Array($0.utf8) }
      ?? CustomerCodes.derivedKey(analysis.ledger.customers, monetary: analysis.facts.monetary)
    codes = CustomerCodes(analysis.ledger.customers, key: key)
  }

  /// The customer of an id, or of a code in whatever letters; nil where there is none.
  package func customer(named name: String) -> CustomerID? {
    if let number = customers.number(of: name) { return CustomerID(number) }
    let code = name.uppercased()
    return (0..<customers.count).lazy.map { CustomerID($0) }.first { codes[$0] == code }
  }

  /// Name and code of a customer: `full` gives the name, else the id; `masked` a shortened name, if there is a name; the others
  /// none. Under `aggregate` a page shows no single customer at all, so it asks for none.
  package func label(_ customer: CustomerID) -> (name: String?, code: String) {
    let code = idsArePublic ? customers.id(of: customer).shown() : codes[customer]
    switch privacy {
    case .full: return (name(of: customer) ?? customers.id(of: customer).shown(), code)
    case .masked: return (masked(customer), code)
    case .ids, .aggregate: return (nil, code)
    }
  }

  /// Name and code in one text: "Emma Q. (C-7K2MQX)", or the code alone.
  package func text(_ customer: CustomerID) -> String {
    let (name, code) = label(customer)
    return name.map { privacy == .full ? $0 : "\($0) (\(code))" } ?? code
  }

  private func name(of customer: CustomerID) -> String? {
    (customers.text(.name, of: customer) ?? customers.text(.company, of: customer))?.shown()
  }

  /// "Emma Q." for a person; "Tetería del S." where a company's name is all there is.
  private func masked(_ customer: CustomerID) -> String? {
    if let name = customers.text(.name, of: customer)?.shown() {
      return CustomerLabels.masked(name) { $0.prefix(1) }
    }
    return (customers.text(.company, of: customer)?.shown()).map { name in
      CustomerLabels.masked(name) { $0.dropLast() }
    }
  }

  /// The words to keep and the initial of the last. A single word, and what may be an address, a number or a surname that comes
  /// first, is cut to initials.
  private static func masked(_ name: String, keeping kept: ([Substring]) -> ArraySlice<Substring>) -> String {
    let words = name.split(whereSeparator: \.isWhitespace)
    let initials = words.compactMap { $0.first(where: \.isLetter) }.map { "\($0)." }
    let isDelicate = name.contains { "@,;，、".contains($0) || $0.isNumber }
    guard words.count > 1, !isDelicate, let initial = words.last?.first(where: \.isLetter) else {
      return initials.isEmpty ? "–" : initials.joined(separator: " ")
    }
    return kept(words).joined(separator: " ") + " \(initial)."
  }
}
