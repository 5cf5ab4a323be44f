import Trade

extension FactColumn {
  /// The value of one customer, for explanations; nil where it is not known.
  func quantity(of customer: Int, as type: FactType) -> Quantity? {
    switch self {
    case .unknown: return nil
    case .texts(let pool): return pool[customer].isEmpty ? nil : .word(pool[customer])
    case .sets(let sets):
      return .word(sets.numbers(of: customer).map { sets.words[Int(sets.numbers[$0])] }.joined(separator: "; "))
    case .words(let words, let values): return FactColumn.value(of: customer, values).map { .word(words[Int($0)]) }
    case .numbers(let values):
      guard let value = FactColumn.value(of: customer, values) else { return nil }
      switch type {
      case .money: return .money(Money(units: value))
      case .share: return .share(Share(value, of: 10_000))
      case .date: return .word(Day(number: Int32(value)).iso)
      case .boolean: return .flag(value != 0)
      case .number, .text, .set:
        return value % 10_000 == 0 ? .count(Int(value / 10_000)) : .ratio(hundredths: Int(value / 100))
      }
    }
  }

  private static func value(of customer: Int, _ values: Values) -> Int64? {
    var block = FactBlock()
    block.customers = customer..<customer + 1
    values(&block)
    return block.values[0] == missing ? nil : block.values[0]
  }
}
