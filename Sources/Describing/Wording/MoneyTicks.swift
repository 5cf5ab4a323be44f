import Charts
import Trade

extension Words {
  /// Ticks of a money axis from 0 up to at least `largest` units of the currency: about four, at 1, 2 or 5 times a power of ten.
  func moneyTicks(upTo largest: Double) -> [Tick] {
    guard largest > 0 else { return [Tick(0, "0")] }
    var power = 1.0
    while power * 10 <= largest / 4 { power *= 10 }
    while power > largest / 4 { power /= 10 }
    let multiple: Double = [1, 2, 5].first { largest / ($0 * power) <= 5 } ?? 10
    let step = multiple * power
    let last = Int((largest / step).rounded(.up))
    return (0...last).map { Tick(Double($0) * step, moneyShort(Double($0) * step)) }
  }
}
