import Acting
import Analysing
import Trade

/// What is due for the members of each class of a segmentation.
struct ClassDues: Sendable {
  /// Messages by class, action and channel.
  private let counts: ContiguousArray<Int32>
  /// Members who stand in any list, by class.
  let customers: [Int]
  /// Members to whom another rule forbids a discount, by class.
  let forbidden: [Int]

  private static let actions = ActionID.allCases
  fileprivate static let channels = ContactChannel.allCases.count

  /// As much of a row as is counted: a queue's rows are walked once for each segmentation.
  struct Key: Sendable {
    let customer: Int32
    let kind: UInt8

    /// A row of an action, by its place among all.
    init(_ row: Queue.Row, action: Int) {
      customer = row.candidate.customer.number
      kind = UInt8(action * ClassDues.channels + row.channel.place)
    }
  }

  /// The counts of rows; `due` are the customers who stand in any list.
  init(_ keys: ContiguousArray<Key>, _ segmentation: Segmentation, _ due: [CustomerID], forbidden: [Int]) {
    let width = ClassDues.actions.count * ClassDues.channels
    var counts = ContiguousArray<Int32>(repeating: 0, count: segmentation.classes.count * width)
    for key in keys {
      let place = segmentation.assignment[Int(key.customer)]
      if place != Segmentation.none { counts[Int(place) * width + Int(key.kind)] += 1 }
    }
    var customers = Array(repeating: 0, count: segmentation.classes.count)
    for customer in due where segmentation.assignment[customer.index] != Segmentation.none {
      customers[Int(segmentation.assignment[customer.index])] += 1
    }
    (self.counts, self.customers, self.forbidden) = (counts, customers, forbidden)
  }

  /// What is due for a class: each action with its messages by the place of the channel, most messages first.
  func rows(of index: Int) -> [(action: ActionID, channels: [Int])] {
    let width = ClassDues.actions.count * ClassDues.channels
    let all = ClassDues.actions.enumerated().map { place, action in
      let first = index * width + place * ClassDues.channels
      return (action: action, channels: counts[first..<first + ClassDues.channels].map { Int($0) })
    }
    return all.filter { $0.channels.contains { $0 > 0 } }.enumerated().sorted { a, b in
      let sums = (a.element.channels.reduce(0, +), b.element.channels.reduce(0, +))
      return sums.0 == sums.1 ? a.offset < b.offset : sums.0 > sums.1
    }.map(\.element)
  }
}
