import Trade

extension Concentration {
  /// How the value of a snapshot's buyers is spread.
  init(_ snapshot: Snapshot) {
    let amounts = snapshot.ofBuyers(snapshot.facts.monetary).sorted()
    let values = snapshot.ranking == .revenue ? amounts : snapshot.ofBuyers(snapshot.facts.profit).sorted()
    let top = values.suffix((values.count + 4) / 5).reduce(0, +)
    let positive = values.reduce(0) { $0 + max(0, $1) }
    self.init(topFifth: Share(Money(units: top), of: Money(units: positive)), gini: Concentration.gini(ascending: amounts))
  }

  /// Σ (2i − n − 1)·xᵢ ÷ (n·Σ xᵢ) over the ascending amounts that are not negative, i from 1; 0 where there is no money.
  static func gini(ascending amounts: [Int64]) -> Double {
    let ascending = amounts.drop { $0 < 0 }
    var (numerator, sum) = (Int128(0), Int128(0))
    for (index, amount) in ascending.enumerated() {
      numerator += Int128(2 * index + 1 - ascending.count) * Int128(amount)
      sum += Int128(amount)
    }
    return sum == 0 ? 0 : Double(numerator) / Double(sum * Int128(ascending.count))
  }
}
