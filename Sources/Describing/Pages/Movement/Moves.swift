import Analysing
import Charts
import Trade

/// The movement of a segmentation as pages tell it: classes of then and of now with their titles, what each move is, and what is kept back.
struct Moves {
  let framing: Framing
  let segmentation: Segmentation
  let movement: Movement
  /// Classes of then, and last those who were in none; classes of now, and last those who are in none.
  let rows: [Side]
  let columns: [Side]
  /// Cells that are not told.
  let withheld: [[Bool]]
  /// Customers by reason, row and column, of those who are still in the data.
  private let byReason: [Int]

  /// A class of then or of now.
  struct Side: Hashable {
    /// Nil for those in no class.
    var id: String?
    var title: String
    var mark: ClassMark?
    /// Whether it is a class of now, which has a page.
    var isNow: Bool
  }

  /// Which way a move went.
  enum Direction { case up, down }

  /// Nil where there is no movement to tell.
  init?(framing: Framing, segmentation: Segmentation) {
    guard let movement = segmentation.movement, movement.matrix.count == movement.earlierClasses.count + 1,
      movement.matrix.allSatisfy({ $0.count == segmentation.classes.count + 1 })
    else { return nil }
    (self.framing, self.segmentation, self.movement) = (framing, segmentation, movement)
    let mark = { ClassNames.mark(segmentation.id, $0) }
    rows =
      movement.earlierClasses.indices.map { index in
        let id = movement.earlierClasses[index]
        let isNow = segmentation.classes.contains(id)
        let name = movement.earlierNames.indices.contains(index) ? movement.earlierNames[index] : ""
        let title = isNow || name.isEmpty ? framing.title(segmentation, id: id) : name
        return Side(id: id, title: title, mark: mark(id), isNow: isNow)
      } + [Side(id: nil, title: "New", mark: nil, isNow: false)]
    columns =
      segmentation.classes.indices.map { index in
        let id = segmentation.classes[index]
        return Side(id: id, title: framing.title(segmentation, index), mark: mark(id), isNow: true)
      } + [Side(id: nil, title: "None", mark: nil, isNow: false)]
    let isKept = framing.isWithheld(1, mergesSmall: segmentation.id.isOfData)
    // Who was in no class and is in none moved nowhere, and is told nowhere.
    var told = movement.matrix
    told[movement.earlierClasses.count][segmentation.classes.count] = 0
    withheld = Suppression.withheld(told, under: isKept ? framing.analysis.policy.minCell : 0)
    byReason = Moves.count(segmentation, movement)
  }

  private static func count(_ segmentation: Segmentation, _ movement: Movement) -> [Int] {
    let (rows, columns) = (movement.earlierClasses.count + 1, segmentation.classes.count + 1)
    var counts = Array(repeating: 0, count: MoveReason.allCases.count * rows * columns)
    for customer in movement.reasons.indices where movement.reasons[customer] != Segmentation.none {
      let row = min(Int(movement.earlier[customer]), rows - 1)
      let column = min(Int(segmentation.assignment[customer]), columns - 1)
      counts[(Int(movement.reasons[customer]) * rows + row) * columns + column] += 1
    }
    return counts
  }

  private var words: Words { framing.words }

  // MARK: Cells

  /// How many went from a class of then to one of now.
  func count(_ row: Int, _ column: Int) -> Int {
    rows[row].id == nil && columns[column].id == nil ? 0 : movement.matrix[row][column]
  }

  /// Of them those with a reason.
  func count(_ reason: MoveReason, _ row: Int, _ column: Int) -> Int {
    guard let index = MoveReason.allCases.firstIndex(of: reason) else { return 0 }
    return byReason[(index * rows.count + row) * columns.count + column]
  }

  /// Whether the class is the same.
  func stays(_ row: Int, _ column: Int) -> Bool { rows[row].id == columns[column].id }

  /// Whether a move is one up or down; nil where neither can be said.
  func direction(_ row: Int, _ column: Int) -> Direction? {
    guard let from = rows[row].id.flatMap({ ClassRank.rank(segmentation.id, $0) }),
      let to = columns[column].id.flatMap({ ClassRank.rank(segmentation.id, $0) }), from != to
    else { return nil }
    return from < to ? .up : .down
  }

  /// Whether classes have an order at all.
  var isRanked: Bool { segmentation.classes.contains { ClassRank.rank(segmentation.id, $0) != nil } }

  // MARK: Sums

  /// Customers of all moves of which something holds; who stayed is none.
  func sum(where isCounted: (_ row: Int, _ column: Int) -> Bool) -> Int {
    rows.indices.reduce(0) { sum, row in
      columns.indices.reduce(sum) { $0 + (!stays(row, $1) && isCounted(row, $1) ? count(row, $1) : 0) }
    }
  }

  var up: Int { sum { direction($0, $1) == .up } }
  var down: Int { sum { direction($0, $1) == .down } }
  /// From one class to another.
  var moved: Int { sum { rows[$0].id != nil && columns[$1].id != nil } }
  /// From no class to one, and from one to none.
  var joined: Int { sum { row, _ in rows[row].id == nil } }
  var gone: Int { sum { _, column in columns[column].id == nil } }
  /// Who left a class of then; who came to one of now.
  func left(_ row: Int) -> Int { sum { from, _ in from == row } }
  func came(_ column: Int) -> Int { sum { _, to in to == column } }
  /// Who is not in the data any more, so that no reason is told.
  var vanished: Int {
    rows.indices.reduce(0) { sum, row in
      sum + count(row, columns.count - 1)
        - MoveReason.allCases.reduce(0) { $0 + count($1, row, columns.count - 1) }
    }
  }

  /// A number of customers in words; nothing that would show single ones.
  func told(_ count: Int) -> String { framing.told(count, mergesSmall: segmentation.id.isOfData) }
  /// The same for a heading, where counts up to twelve are words.
  func spelled(_ count: Int) -> String {
    framing.isWithheld(count, mergesSmall: segmentation.id.isOfData) ? framing.fewerThanCell : words.spelled(count)
  }
  /// Under how many customers a number is kept back; 0 for none.
  var least: Int { framing.isWithheld(1, mergesSmall: segmentation.id.isOfData) ? framing.analysis.policy.minCell : 0 }

  // MARK: Sentences

  /// "24 moved down and eleven up", "Twelve changed class": what happened between classes.
  var finding: String {
    let (up, down) = (up, down)
    func went(_ count: Int, _ way: String) -> String { "\(spelled(count)) moved \(way)" }
    if moved == 0 { return "Nobody changed class" }
    guard isRanked, up + down == moved else { return "\(spelled(moved)) changed class" }
    if up == 0 { return went(down, "down") + " and nobody up" }
    if down == 0 { return went(up, "up") + " and nobody down" }
    return down >= up ? "\(went(down, "down")) and \(spelled(up)) up" : "\(went(up, "up")) and \(spelled(down)) down"
  }

  /// "since week 45"
  var since: String { framing.since(movement.from) }
  /// "week 45"
  var then: String { framing.name(ofEarlier: movement.from) }
  /// "week 46"
  var now: String { words.nameInside(framing.analysis.period) }
}
