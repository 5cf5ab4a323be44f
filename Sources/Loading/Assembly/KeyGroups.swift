/// Groups of neighbouring customers by their keys, about equally many rows in each, as a sample of them tells. Nobody's is the last.
struct KeyGroups: ~Copyable {
  /// Where each group but the first begins; the rest is beyond any key.
  private var heads = RawColumn<UInt64>()
  private var tails = RawColumn<UInt64>()
  private let hasTails: Bool
  /// How many groups there are.
  let count: Int

  private static let most = 512

  /// Groups for rows with such keys; without `tails` all of these are 0.
  init(_ heads: Pieces<UInt64>, _ tails: Pieces<UInt64>?) {
    let rows = heads.count
    let wanted = max(1, min(KeyGroups.most, rows / 4096))
    let step = max(1, rows / (wanted * 32))
    var sample = stride(from: 0, to: rows, by: step).map { CustomerKey(head: heads[$0], tail: tails?[$0] ?? 0) }
    sample.removeAll { $0 == .nobody }
    sample.sort()
    var bounds: [CustomerKey] = []
    for group in 1..<max(2, wanted) where !sample.isEmpty && wanted > 1 {
      let bound = sample[sample.count * group / wanted]
      if bound != bounds.last { bounds.append(bound) }
    }
    count = bounds.count + 2
    hasTails = tails != nil
    for bound in bounds {
      self.heads.append(bound.head)
      self.tails.append(bound.tail)
    }
    self.heads.fill(KeyGroups.most - 1, with: .max)
    self.tails.fill(KeyGroups.most - 1, with: .max)
  }

  /// Writes the group of each key of a stretch; without `tails` all of these are 0.
  func find(_ keys: UnsafeBufferPointer<UInt64>, _ tails: UnsafePointer<UInt64>?, into target: UnsafeMutablePointer<UInt32>) {
    let (bounds, tailBounds, nobody) = (heads.base, self.tails.base, UInt32(truncatingIfNeeded: count - 1))
    guard let tails else {
      for row in keys.indices {
        let group = KeyGroups.search { bounds[$0] <= keys[row] }
        target[row] = keys[row] == 0 ? nobody : group
      }
      return
    }
    for row in keys.indices {
      let group = KeyGroups.search {
        bounds[$0] < keys[row] || (bounds[$0] == keys[row] && tailBounds[$0] <= tails[row])
      }
      target[row] = keys[row] == 0 ? nobody : group
    }
  }

  /// How many bounds are not beyond a key: a binary search that never jumps, so that those of several rows overlap.
  @inline(__always) private static func search(_ isBehind: (Int) -> Bool) -> UInt32 {
    var (low, half) = (0, KeyGroups.most / 2)
    while half > 0 {
      low &+= half & (0 &- (isBehind(low &+ half &- 1) ? 1 : 0))
      half >>= 1
    }
    return UInt32(truncatingIfNeeded: low)
  }
}
