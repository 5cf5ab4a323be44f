import Trade

/// A finding with what it is ranked by: the amount, then its name.
struct RankedFinding: Sendable {
  var amount: Money
  var id: String
  var finding: Findings.Finding

  /// A finding: a bold claim, then its cause or evidence; what the money is, and where to act.
  init(_ id: String, _ amount: Money, _ label: String, _ bold: String, _ rest: String, _ act: Link, in words: Words) {
    self.id = id
    self.amount = amount
    let say: Phrase = rest.isEmpty ? [.strong(bold)] : [.strong(bold), .text(" " + rest)]
    finding = Findings.Finding(money: words.money(amount), label: label, say: say, act: act)
  }

  /// Whether it stands before another: the larger amount first.
  func stands(before other: RankedFinding) -> Bool { amount == other.amount ? id < other.id : amount > other.amount }
}
