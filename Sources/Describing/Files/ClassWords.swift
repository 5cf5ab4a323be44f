/// A class per customer, and the words of the classes as fields of a CSV row.
struct ClassWords: Sendable {
  /// By customer number; empty where the report has no such classes.
  private let assignment: ContiguousArray<UInt8>
  /// The words, each with the comma before it.
  private let bytes: ContiguousArray<UInt8>
  private let ends: ContiguousArray<Int>
  /// The longest word, its comma included.
  let widest: Int

  /// Words in the order of the classes: ids, or names that the data gives, made harmless as every text from outside is.
  init(_ words: [String], assignment: ContiguousArray<UInt8>) {
    self.assignment = assignment
    let fields = words.map { word in
      var word = word
      return word.withUTF8 { text in CSVText.written(atMost: CSVCursor.most(text.count)) { $0.field(text) } }
    }
    bytes = ContiguousArray(fields.joined())
    ends = fields.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
    widest = fields.map(\.count).max() ?? 1
  }

  /// The word of a customer's class as a field; empty where the customer has none.
  func write(_ customer: Int, into cursor: inout CSVCursor) {
    guard customer < assignment.count else { return cursor.empty() }
    write(word: Int(assignment[customer]), into: &cursor)
  }

  /// A word as a field; empty where there is none.
  func write(word: Int, into cursor: inout CSVCursor) {
    guard word < ends.count - 1 else { return cursor.empty() }
    bytes.withUnsafeBufferPointer { cursor.copy(UnsafeBufferPointer(rebasing: $0[ends[word]..<ends[word + 1]])) }
  }
}
