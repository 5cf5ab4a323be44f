/// How an amount is made of the cells of one record. A place is a header while the rule is declared, a cell's number once a file is
/// open.
struct AmountRule<Place: Hashable & Sendable>: Hashable, Sendable {
  /// Added. The first must be filled, or the record tells no amount; the others may be blank.
  var plus: [Place]
  /// Pieces by which the first is multiplied.
  var times: Place?
  /// Taken off as they stand: shipping, tax, fees.
  var minus: [Place] = []
  /// Taken off whatever their sign, for exports write discounts with either. A file may lack them.
  var discounts: [Place] = []
  /// What the amount is at most, where this is filled.
  var atMost: Place?

  init(_ plus: [Place], times: Place? = nil, minus: [Place] = [], discounts: [Place] = [], atMost: Place? = nil) {
    self.plus = plus
    self.times = times
    self.minus = minus
    self.discounts = discounts
    self.atMost = atMost
  }

  /// Every place.
  var places: [Place] { plus + [times].compactMap(\.self) + minus + discounts + [atMost].compactMap(\.self) }
}

extension AmountRule<String> {
  /// The rule by cell numbers; nil if the file lacks a header that it needs.
  func resolved(_ keys: [String]) -> AmountRule<Int>? {
    func cell(_ header: String) -> Int? { keys.firstIndex(of: Synonyms.key(header)) }
    let (added, taken) = (plus.compactMap(cell), minus.compactMap(cell))
    guard added.count == plus.count, taken.count == minus.count else { return nil }
    let (pieces, limit) = (times.flatMap(cell), atMost.flatMap(cell))
    if times != nil && pieces == nil || atMost != nil && limit == nil { return nil }
    return AmountRule<Int>(added, times: pieces, minus: taken, discounts: discounts.compactMap(cell), atMost: limit)
  }
}

extension AmountRule<Int> {
  /// `Order Value − Discount Amount`, for the notes.
  func sentence(_ headers: [String]) -> String {
    var text = plus.map { headers[$0] }.joined(separator: " + ")
    if let times { text = headers[plus[0]] + " × " + headers[times] }
    for place in minus + discounts { text += " − " + headers[place] }
    if let atMost { text += ", at most " + headers[atMost] }
    return text
  }
}

/// A refund that is told by two totals: what was to be paid, and what was left of it. A blank or zero second total means that nothing
/// was given back.
struct RefundRule<Place: Hashable & Sendable>: Hashable, Sendable {
  var from: Place
  var to: Place
}
