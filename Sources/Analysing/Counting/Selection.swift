/// Numbers among which places of the ascending order are looked up, in linear time each: Hoare's quickselect with three parts, so that
/// many equal values do no harm.
struct Selection {
  private var values: ContiguousArray<Int64>

  /// Looks up places among these values.
  init(_ values: ContiguousArray<Int64>) { self.values = values }

  /// The value at a place of the ascending order, from 0; 0 if there is no such place.
  mutating func value(at place: Int) -> Int64 {
    guard values.indices.contains(place) else { return 0 }
    var low = 0
    var high = values.count - 1
    while low < high {
      let pivot = middle(values[low], values[(low + high) / 2], values[high])
      let equal = partition(low, high, by: pivot)
      if place < equal.lowerBound {
        high = equal.lowerBound - 1
      } else if place >= equal.upperBound {
        low = equal.upperBound
      } else {
        return pivot
      }
    }
    return values[low]
  }

  /// Twice the median; 0 without values.
  mutating func doubledMedian() -> Int64 { value(at: (values.count - 1) / 2) + value(at: values.count / 2) }

  /// Nearest rank: the smallest value with at least `percent` % of the values ≤ it; 0 without values.
  mutating func percentile(_ percent: Int) -> Int64 { value(at: max(0, (values.count * percent + 99) / 100 - 1)) }

  /// Puts the smaller values before and the larger after those that equal the pivot, and returns where these are.
  private mutating func partition(_ low: Int, _ high: Int, by pivot: Int64) -> Range<Int> {
    var (smaller, index, larger) = (low, low, high)
    while index <= larger {
      if values[index] < pivot {
        values.swapAt(smaller, index)
        smaller += 1
        index += 1
      } else if values[index] > pivot {
        values.swapAt(index, larger)
        larger -= 1
      } else {
        index += 1
      }
    }
    return smaller..<index
  }

  private func middle(_ a: Int64, _ b: Int64, _ c: Int64) -> Int64 { max(min(a, b), min(max(a, b), c)) }
}
