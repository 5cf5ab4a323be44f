import Trade

/// A few words a customer, of words that many share: offsets and numbers, without an array for each customer.
struct TextSets: Sendable {
  /// The words by number, as expressions name them.
  var words: [String]
  /// What people call the words, where it differs; else empty.
  var titles: [String] = []
  /// Where the numbers of each customer begin; one more than there are customers.
  var starts: ContiguousArray<Int32>
  /// The numbers of the words, ascending within a customer.
  var numbers: ContiguousArray<Int32>

  /// Sets from those of the slices of the customers, in their order.
  init(_ words: [String], titles: [String] = [], customers: Int, parts: [Part]) {
    (self.words, self.titles) = (words, titles)
    starts = [0]
    starts.reserveCapacity(customers + 1)
    numbers = []
    numbers.reserveCapacity(parts.reduce(0) { $0 + $1.numbers.count })
    for part in parts { numbers.append(contentsOf: part.numbers) }
    var end: Int32 = 0
    for part in parts {
      for count in part.counts {
        end += count
        starts.append(end)
      }
    }
  }

  /// The sets of a slice of the customers.
  struct Part: Sendable {
    /// How many words each customer has.
    var counts: ContiguousArray<Int32> = []
    var numbers: ContiguousArray<Int32> = []
    /// Where the words of the customer who is not ended yet begin.
    private var begin = 0

    /// Nobody's words.
    init() {}

    /// Ends a customer, whose words were added in any order.
    @inline(__always) mutating func end() {
      if numbers.count - begin > 1 { TextSets.settle(&numbers, from: begin) }
      counts.append(Int32(truncatingIfNeeded: numbers.count - begin))
      begin = numbers.count
    }
  }

  /// The numbers of a customer's words.
  func numbers(of customer: Int) -> Range<Int> { Int(starts[customer])..<Int(starts[customer + 1]) }

  /// Puts the numbers from a place on in order, each once.
  static func settle(_ numbers: inout ContiguousArray<Int32>, from first: Int) {
    let end = settle(&numbers, first..<numbers.count)
    numbers.removeLast(numbers.count - end)
  }

  /// Puts some of the numbers in order, each once, and answers where they end now.
  static func settle(_ numbers: inout ContiguousArray<Int32>, _ range: Range<Int>) -> Int {
    if range.count < 2 { return range.upperBound }
    // Nearly all customers have a few words, most of them in order.
    if range.count > 32 { numbers[range].sort() }
    var numbers = numbers.mutableSpan
    var end = range.lowerBound
    for place in range {
      let number = numbers[place]
      var own = end
      while own > range.lowerBound, numbers[own - 1] > number { own -= 1 }
      if own > range.lowerBound, numbers[own - 1] == number { continue }
      for other in stride(from: end, to: own, by: -1) { numbers[other] = numbers[other - 1] }
      numbers[own] = number
      end += 1
    }
    return end
  }
}
