import Trade

/// Gathers the tags of a block of customers tag by tag, and gives them customer by customer.
struct TagSheet {
  /// Place in the block and place of the tag, one after another.
  private var notes: ContiguousArray<UInt64> = []
  /// Where the tags of each place in the block end.
  private var ends = ContiguousArray<Int>(repeating: 0, count: FactBlock.size)
  private var numbers: ContiguousArray<Int32> = []

  /// An empty sheet.
  init() {}

  /// Notes a tag of a place in the block.
  @inline(__always) mutating func note(_ tag: Int32, at place: Int) {
    notes.append(UInt64(place) << 32 | UInt64(UInt32(bitPattern: tag)))
  }

  /// Notes a tag wherever a mask has it.
  mutating func note(_ tag: Int32, where mask: Evaluator.Mask) {
    let mask = mask.span
    for place in mask.indices where mask[place] { note(tag, at: place) }
  }

  /// Adds the tags of so many places in order, each once, to those of a slice; those of a place without a customer are left out.
  mutating func move(_ count: Int, to part: inout TextSets.Part, where isThere: (Int) -> Bool) {
    while numbers.count < notes.count { numbers.append(0) }
    TagSheet.distribute(notes, &numbers, &ends, count)
    var begin = 0
    for place in 0..<count {
      if isThere(place) { for own in begin..<ends[place] { part.numbers.append(numbers[own]) } }
      part.end()
      begin = ends[place]
    }
    notes.removeAll(keepingCapacity: true)
  }

  /// Puts notes in the order of their places: by counting, as a place has few.
  private static func distribute(
    _ notes: ContiguousArray<UInt64>, _ numbers: inout ContiguousArray<Int32>, _ ends: inout ContiguousArray<Int>, _ count: Int
  ) {
    let notes = notes.span
    var numbers = numbers.mutableSpan
    var ends = ends.mutableSpan
    for place in 0..<count { ends[place] = 0 }
    for index in notes.indices { ends[Int(notes[index] >> 32)] += 1 }
    var sum = 0
    for place in 0..<count { (ends[place], sum) = (sum, sum + ends[place]) }
    for index in notes.indices {
      let place = Int(notes[index] >> 32)
      numbers[ends[place]] = Int32(truncatingIfNeeded: notes[index])
      ends[place] += 1
    }
  }
}
