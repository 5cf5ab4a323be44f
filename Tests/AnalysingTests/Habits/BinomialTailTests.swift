import Testing
import Trade

@testable import Analysing

@Suite("How likely so many are by chance")
struct BinomialTailTests {
  /// Worked out with exact fractions (Python's `fractions` and `math.comb`).
  @Test(
    "The upper tail is that of the binomial distribution",
    arguments: [
      (3, 3, 1, 2, 0.125), (2, 3, 1, 2, 0.5), (0, 3, 1, 2, 1), (4, 3, 1, 2, 0), (5, 5, 1, 4, 0.0009765625),
      (8, 10, 1, 2, 0.0546875), (9, 10, 1, 2, 0.0107421875), (1, 1, 3, 10, 0.3), (1, 4, 0, 1, 0), (4, 4, 1, 1, 1),
      (6, 9, 13, 40, 0.037521781901062014),
      (24, 30, 7, 10, 0.1595229821958747),
      (80, 100, 3, 4, 0.14883105044299125),
      (1000, 2000, 1, 2, 0.5089195055729272),
      (8000, 10000, 79, 100, 0.007045063359752495),
      (3, 200, 1, 1000, 0.0011337680974626506),
      (500, 600, 9, 10, 0.9999998256056716),
      (20, 50, 1, 10, 2.3685993581841863e-08),
    ] as [(Int, Int, Int, Int, Double)])
  func known(number: Int, count: Int, part: Int, whole: Int, probability: Double) {
    let tail = BinomialTail(Share(part, of: whole), chance: 500).probability(atLeast: number, of: count)
    #expect(abs(tail - probability) <= 1e-12 * probability)
  }

  @Test("Remembered answers are those that are worked out", arguments: [1, 30, 300, 500, 999])
  func remembered(perMille: Int) {
    let (some, none) = (
      BinomialTail(Share(perMille, of: 1000), chance: 500, remembered: 40), BinomialTail(Share(perMille, of: 1000), chance: 500)
    )
    for count in 1...50 {
      for number in 0...count {
        #expect(some.isHabit(number, of: count) == none.isHabit(number, of: count))
        #expect(none.isHabit(number, of: count) == (none.probability(atLeast: number, of: count) < 0.05))
      }
    }
  }

  @Test("The more of them, the less likely", arguments: [10, 250, 600])
  func falling(perMille: Int) {
    let tail = BinomialTail(Share(perMille, of: 1000), chance: 500)
    for count in [1, 7, 100, 2000] {
      let tails = (0...count).map { tail.probability(atLeast: $0, of: count) }
      #expect(zip(tails, tails.dropFirst()).allSatisfy { $0 >= $1 - 1e-15 })
      #expect(tails.allSatisfy { (0...1).contains($0) })
    }
  }
}
