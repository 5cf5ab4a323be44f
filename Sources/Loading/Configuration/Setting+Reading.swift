import Trade

extension Setting {
  /// Whether anything was written.
  var isGiven: Bool {
    if case .nothing = value { return false }
    return true
  }

  /// A text that is not empty.
  func text(_ what: String = "a text") throws -> String {
    guard case .text(let text) = value, !text.isEmpty else { throw expected(what) }
    return text
  }

  /// `true` or `false`.
  func flag() throws -> Bool {
    switch try text("true or false") {
    case "true": true
    case "false": false
    default: throw expected("true or false")
    }
  }

  /// A whole number in a range.
  func integer(in range: ClosedRange<Int>) throws -> Int {
    let what = "a whole number from " + String(range.lowerBound) + " to " + String(range.upperBound)
    guard let number = ExactDecimal.parse(try text(what)[...], decimals: 0), range.contains(Int(number)) else {
      throw expected(what)
    }
    return Int(number)
  }

  /// A decimal times 10^`decimals`, in a range.
  func decimal(decimals: Int, in range: ClosedRange<Int64>, _ what: String) throws -> Int64 {
    guard let number = ExactDecimal.parse(try text(what)[...], decimals: decimals), range.contains(number) else {
      throw expected(what)
    }
    return number
  }

  /// A share in basis points, 0…10,000, written `12.5%` or `0.125`.
  func basisPoints() throws -> Int {
    let what = "a share from 0% to 100% with at most two decimals, such as 10% or 0.1"
    let text = try text(what)
    let parsed =
      text.last == "%"
      ? ExactDecimal.parse(text.dropLast(), decimals: 2) : ExactDecimal.parse(text[...], decimals: 4)
    guard let parsed, (0...10_000).contains(parsed) else { throw expected(what) }
    return Int(parsed)
  }

  /// An item per entry of a list.
  func list(_ what: String) throws -> [Setting] {
    guard case .list(let items) = value else { throw expected(what) }
    return items
  }

  /// The entries of a list, or the setting alone where it is none.
  var items: [Setting] {
    if case .list(let items) = value { items } else { [self] }
  }

  /// Texts: one, or a list of them.
  func texts(_ what: String) throws -> [String] {
    if case .list(let items) = value { return try items.map { try $0.text(what) } }
    return [try text(what)]
  }

  /// One of an enumeration's values by its raw value.
  func choice<Choice: RawRepresentable & CaseIterable>(of type: Choice.Type) throws -> Choice where Choice.RawValue == String {
    let known = Choice.allCases.map(\.rawValue)
    guard let choice = Choice(rawValue: try word(among: known)) else { throw expected(known.joined(separator: ", ")) }
    return choice
  }

  /// One of a few words.
  func word(among known: [String]) throws -> String {
    let what = known.count == 1 ? known[0] : known.dropLast().joined(separator: ", ") + " or " + (known.last ?? "")
    let text = try text(what)
    guard known.contains(text) else { throw expected(what + nearestHint(to: text, among: known)) }
    return text
  }

  private func nearestHint(to text: String, among known: [String]) -> String {
    known.count < 4 ? "" : nearest(to: text, among: known).map { "; the nearest is \"" + $0 + "\"" } ?? ""
  }
}
