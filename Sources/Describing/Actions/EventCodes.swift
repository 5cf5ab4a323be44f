import Acting
import Analysing
import Trade

/// Codes that belong to one event of one customer: keyed hashes, which tell nothing of who it is, and are the same whenever the list is made.
struct EventCodes: Sendable {
  private let customers: CustomerTable
  private let book: ActionBook
  private let key: [UInt8]

  /// The codes of a report's customers, under the key of their own codes.
  init(_ labels: CustomerLabels, _ analysis: Analysis, _ book: ActionBook) {
    (customers, self.book, key) = (analysis.ledger.customers, book, labels.codes.key)
  }

  /// The single-use code of an offer, "LR-7K2MQ-X9PBD": the first letters of the action, of the ladder those of the step; nil for an offer that
  /// needs none.
  func coupon(_ candidate: Candidate, _ offer: Offer?) -> String? {
    guard let form = offer?.form, form == .coupon || form == .freeShipping else { return nil }
    var name = candidate.action.rawValue
    if case .silence(let place, _) = candidate.cause, book.ladder.steps.indices.contains(place) {
      name = book.ladder.steps[place].id
    }
    let letters = name.split(separator: "-").compactMap(\.first).map { $0.uppercased() }.joined()
    let code = code(candidate, "coupon", length: 10)
    return "\(letters)-\(code.prefix(5))-\(code.dropFirst(5))"
  }

  /// The identity of an entry in a calendar: RFC 5545 §3.8.4.7 wants it to be the same whenever it is written.
  func identity(_ candidate: Candidate) -> String { code(candidate, "calendar", length: 13) + "@clientela" }

  /// Digits and consonants; thirteen of them are all that a hash has.
  private func code(_ candidate: Candidate, _ purpose: String, length: Int) -> String {
    let parts = [
      purpose, customers.id(of: candidate.customer), candidate.action.rawValue, String(candidate.step), String(candidate.event),
    ]
    var rest = Array(parts.joined(separator: "\u{0}").utf8).withUnsafeBufferPointer { KeyedHash(key: key).prefix(of: $0) }
    var code = ""
    for _ in 0..<length {
      code.unicodeScalars.append(Unicode.Scalar(CustomerCodes.alphabet[Int(rest % CustomerCodes.base)]))
      rest /= CustomerCodes.base
    }
    return code
  }
}
