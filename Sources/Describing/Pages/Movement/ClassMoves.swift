import Analysing
import Trade

/// Who came to a class and who left it since the last recorded period, from where, where to, and because of what.
struct ClassMoves {
  let moves: Moves
  /// Place of the class in the segmentation.
  let index: Int
  let path: String

  /// The most customers that a list names.
  private static let listed = 25

  private var framing: Framing { moves.framing }
  private var words: Words { framing.words }
  private var id: String { moves.segmentation.classes[index] }
  /// Place of the class among those of then; nil where it was not there.
  private var row: Int? { moves.rows.firstIndex { $0.id == id } }
  private var came: Int { moves.came(index) }
  private var left: Int { row.map(moves.left) ?? 0 }

  /// Both ways in sums, then who they are, as far as the privacy level shows customers.
  var blocks: [Block] {
    guard came + left > 0 else {
      return [.section(Section(id: "moves", heading: "Nobody came or left \(moves.since)", body: [.prose([[.text(stayed)]])]))]
    }
    let tables: [Block] = [
      came > 0
        ? .table(table("Came from", cells: moves.rows.indices.map { ($0, index) }) { moves.rows[$0.row] }) : nothing("came"),
      row.flatMap { row in
        left == 0 ? nil : .table(table("Went to", cells: moves.columns.indices.map { (row, $0) }) { moves.columns[$0.column] })
      } ?? nothing("left"),
    ]
    let summary = Block.section(
      Section(
        id: "moves", heading: "\(heading) \(moves.since)",
        note: [[.text(stayed)], [.link("Moves between all classes", to: overview)], everyone].filter { $0 != [.text("")] },
        body: [.pair(tables)]))
    return [summary] + lists
  }

  /// The movement of the whole segmentation.
  private var overview: String { framing.link(from: path, toPage: "\(moves.segmentation.id.rawValue).html#moves") }

  /// Where all of them are.
  private var everyone: Phrase { ["All of them are in ", .code("exports/\(framing.analysis.period.id)/movement.csv"), "."] }

  private func nothing(_ what: String) -> Block { .prose([[.text("Nobody \(what).")]]) }

  /// "Five came and seven left"
  private var heading: String {
    if came == 0 { return "\(moves.spelled(left).withCapital) left and nobody came" }
    if left == 0 { return "\(moves.spelled(came).withCapital) came and nobody left" }
    return "\(moves.spelled(came).withCapital) came and \(moves.spelled(left)) left"
  }

  /// "342 were here in week 45 already."
  private var stayed: String {
    guard let row else { return "The class was not there in \(moves.then)." }
    let count = moves.count(row, index)
    if moves.withheld[row][index] { return "" }
    if count == 0 { return "Nobody of \(moves.then) is here still." }
    return "\(words.count(count)) \(count == 1 ? "was" : "were") here in \(moves.then) already."
  }

  // MARK: Sums

  private func table(_ heading: String, cells: [(row: Int, column: Int)], side: ((row: Int, column: Int)) -> Moves.Side) -> Table
  {
    let found = cells.filter { !moves.stays($0.row, $0.column) && moves.count($0.row, $0.column) > 0 }
      .sorted { a, b in
        let (left, right) = (moves.count(a.row, a.column), moves.count(b.row, b.column))
        return left == right ? (a.row, a.column) < (b.row, b.column) : left > right
      }
    return Table(
      columns: [.init(heading, .left), .init("Customers", isKey: true, sorted: .descending), .init("Because of", .left)],
      rows: found.map { cell in
        let side = side(cell)
        let isKept = moves.withheld[cell.row][cell.column]
        return Table.Row([
          Table.Cell(name(side), mark: side.mark), Table.Cell(isKept ? "–" : words.count(moves.count(cell.row, cell.column))),
          Table.Cell(isKept ? "–" : because(cell)),
        ])
      })
  }

  private func name(_ side: Moves.Side) -> Phrase {
    guard let id = side.id, side.isNow else { return [.text(side.id == nil ? noClass(side) : side.title)] }
    return [.link(side.title, to: framing.link(from: path, toPage: "\(moves.segmentation.id.rawValue)/\(id).html"))]
  }

  /// Those who were in no class then are new here; those in none now have no counted order left, or are gone from the data.
  private func noClass(_ side: Moves.Side) -> String { side == moves.columns.last ? "No class" : "New" }

  /// "an order 5, time passed 2"; the reasons alone where there is one, or where numbers could tell of single customers.
  private func because(_ cell: (row: Int, column: Int)) -> String {
    let all = moves.count(cell.row, cell.column)
    let told = MoveReason.allCases.map { (text: words.text($0), count: moves.count($0, cell.row, cell.column)) }
    let rest = (text: "gone from the data", count: all - told.reduce(0) { $0 + $1.count })
    return (told + [rest]).filter { $0.count > 0 }.map { text, count in
      count == all || moves.least > 0 ? text : "\(text) \(words.count(count))"
    }.joined(separator: ", ")
  }

  // MARK: Lists

  private var lists: [Block] {
    guard moves.least == 0 else { return [] }
    let (entered, gone) = (ranked(moves.segmentation.entered(index)), ranked(row.map(moves.segmentation.left) ?? []))
    return [
      list(entered, came, id: "came", heading: "came", side: "From") {
        moves.movement.earlierClass(of: $0).map(earlier) ?? "New"
      },
      list(gone, left, id: "left", heading: "left", side: "To") { now($0) },
    ].compactMap(\.self)
  }

  private func earlier(_ id: String) -> String { moves.rows.first { $0.id == id }?.title ?? id }

  private func now(_ customer: CustomerID) -> String {
    moves.segmentation.classID(of: customer).map { framing.title(moves.segmentation, id: $0) } ?? "No class"
  }

  /// The most valuable first.
  private func ranked(_ customers: [CustomerID]) -> [CustomerID] {
    let facts = framing.analysis.facts
    return customers.sorted { (facts.money($1), $0.index) < (facts.money($0), $1.index) }
  }

  private func list(
    _ members: [CustomerID], _ count: Int, id: String, heading verb: String, side: String, class name: (CustomerID) -> String
  ) -> Block? {
    guard !members.isEmpty else { return nil }
    let shown = members.prefix(ClassMoves.listed)
    let heading =
      shown.count < count
      ? "The \(words.count(shown.count)) most valuable of \(words.count(count)) who \(verb)"
      : count == 1 ? "Who \(verb)" : "The \(words.spelled(count)) who \(verb)"
    let facts = framing.analysis.facts
    let rows = shown.map { customer in
      let (name_, code) = framing.labels.label(customer)
      return Table.Row([
        Table.Cell([.text(name_ ?? code)], below: name_ == nil ? nil : code), Table.Cell(name(customer)),
        Table.Cell(moves.movement.reason(of: customer).map { words.text($0).withCapital } ?? "–"),
        Table.Cell(facts.isBuyer(customer) ? words.count(facts.recency(customer)) : "–"),
        Table.Cell(facts.isBuyer(customer) ? words.money(facts.money(customer)) : "–"),
      ])
    }
    let columns: [Table.Column] = [
      .init("Customer", .left), .init(side, .left), .init("Because of", .left), .init("Days\nsilent"),
      .init("Lifetime", isKey: true, sorted: .descending),
    ]
    return .section(
      Section(
        id: id, heading: heading, note: [["By what they have brought."]], layout: .full,
        body: [.table(Table(columns: columns, rows: rows, style: .members))]))
  }
}
