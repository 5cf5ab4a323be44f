import Charts

extension Words {
  /// Ticks of a money axis from 0 up to at least `largest` units of the currency, about four of them.
  func moneyTicks(upTo largest: Double) -> [Tick] {
    niceTicks(upTo: largest, wanted: 4).map { Tick($0, moneyShort($0)) }
  }
}
