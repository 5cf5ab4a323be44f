/// Sorts by whole numbers digit by digit, from the lowest, without comparing; digits that all keys share are skipped.
enum RadixSort {
  /// Sorts numbers by their words; equal words keep their order.
  static func sort(_ keys: inout ContiguousArray<(word: UInt64, number: Int32)>) {
    if keys.count < 64 {
      keys.sort { ($0.word, $0.number) < ($1.word, $1.number) }
      return
    }
    var differing: UInt64 = 0
    for key in keys { differing |= key.word ^ keys[0].word }
    var other = keys
    for shift in stride(from: 0, to: 64, by: 8) where differing >> UInt64(shift) & 255 != 0 {
      var places = ContiguousArray(repeating: 0, count: 257)
      for key in keys { places[Int(truncatingIfNeeded: key.word >> UInt64(shift) & 255) + 1] += 1 }
      for digit in 1...256 { places[digit] += places[digit - 1] }
      other.withUnsafeMutableBufferPointer { target in
        for key in keys {
          let digit = Int(truncatingIfNeeded: key.word >> UInt64(shift) & 255)
          target[places[digit]] = key
          places[digit] += 1
        }
      }
      swap(&keys, &other)
    }
  }
}
