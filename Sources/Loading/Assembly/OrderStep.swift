/// The first step of sorting orders: each goes to its group, in the order of numbers within the group.
struct OrderStep: ~Copyable {
  /// Where each group begins, and at the end how many orders stay.
  let bounds: [Int]
  /// The place of each order; `away` for one that does not stay.
  private var places = RawColumn<UInt32>()

  /// Stands for the group, and later the place, of an order that does not stay.
  static let away = UInt32.max

  /// How many orders there were, and how many stay.
  var count: Int { places.count }
  var total: Int { bounds.last ?? 0 }

  /// Puts orders into groups; `find` writes the groups of a range of orders.
  init(groups width: Int, count: Int, _ find: (Range<Int>, UnsafeMutablePointer<UInt32>) -> Void) {
    var next = RawColumn<UInt32>()
    next.fill(Parallel.jobs * width, with: 0)
    let counts = next.base
    places.resize(count)
    let target = places.base
    Parallel.forParts(of: count) { part, range in
      let own = counts + part * width
      // The groups stand where the places will.
      find(range, target + range.lowerBound)
      for order in range where target[order] != OrderStep.away { own[Int(target[order])] += 1 }
    }
    var bounds = [0]
    for group in 0..<width {
      var place = bounds[group]
      for part in 0..<Parallel.jobs {
        let size = Int(counts[part * width + group])
        counts[part * width + group] = UInt32(truncatingIfNeeded: place)
        place += size
      }
      bounds.append(place)
    }
    self.bounds = bounds
    Parallel.forParts(of: count) { part, range in
      let own = counts + part * width
      for order in range where target[order] != OrderStep.away {
        let group = Int(target[order])
        target[order] = own[group]
        own[group] += 1
      }
    }
  }

  /// The group of each order; of one that does not stay, any.
  func groups() -> RawColumn<UInt16> {
    var groups = RawColumn<UInt16>()
    groups.resize(count)
    let (bounds, places, target) = (bounds.map { UInt32(truncatingIfNeeded: $0) }, places.base, groups.base)
    Parallel.forParts(of: count) { _, range in
      for order in range {
        target[order] = UInt16(truncatingIfNeeded: bounds.partitioningIndex { $0 > places[order] } - 1)
      }
    }
    return groups
  }

  /// Puts a column into groups.
  @inline(__always) func spread<Value: BitwiseCopyable>(_ column: Pieces<Value>, into target: UnsafeMutablePointer<Value>) {
    let places = places.base
    Parallel.forParts(of: count) { _, range in
      column.forEach(in: range) { first, values in
        for index in values.indices where places[first + index] != OrderStep.away {
          target[Int(places[first + index])] = values[index]
        }
      }
    }
  }
}
