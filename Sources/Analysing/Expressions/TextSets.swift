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
  }

  /// The numbers of a customer's words.
  func numbers(of customer: Int) -> Range<Int> { Int(starts[customer])..<Int(starts[customer + 1]) }

  /// Puts the numbers from a place on in order, each once.
  static func settle(_ numbers: inout ContiguousArray<Int32>, from first: Int) {
    if numbers.count - first < 2 { return }
    numbers[first...].sort()
    var end = first + 1
    for place in first + 1..<numbers.count where numbers[place] != numbers[end - 1] {
      numbers[end] = numbers[place]
      end += 1
    }
    numbers.removeSubrange(end...)
  }
}
