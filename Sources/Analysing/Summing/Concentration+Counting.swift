import Trade

extension Concentration {
  /// How the value of a snapshot's buyers is spread.
  init(_ snapshot: Snapshot) {
    let amounts = snapshot.monetary
    let values = snapshot.ranking == .revenue ? amounts : Descending(snapshot.ofBuyers(snapshot.facts.profit))
    let top = values.values.prefix((values.count + 4) / 5).reduce(0, +)
    let positive = values.values.reduce(0) { $0 + max(0, $1) }
    self.init(topFifth: Share(Money(units: top), of: Money(units: positive)), gini: Concentration.gini(amounts))
  }

  /// Σ (2i − n − 1)·xᵢ ÷ (n·Σ xᵢ) over the ascending amounts that are not negative, i from 1; 0 where there is no money.
  static func gini(_ amounts: Descending) -> Double {
    let count = amounts.count(from: 0)
    var (numerator, sum) = (Int128(0), Int128(0))
    for (index, amount) in amounts.values.prefix(count).enumerated() {
      numerator += Int128(count - 1 - 2 * index) * Int128(amount)
      sum += Int128(amount)
    }
    return sum == 0 ? 0 : Double(numerator) / Double(sum * Int128(count))
  }
}
