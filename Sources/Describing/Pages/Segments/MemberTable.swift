import Analysing
import Charts
import Trade

/// Single customers with their orders as strips; not for pages under `Privacy.aggregate`.
struct MemberTable {
  let material: SegmentMaterial
  let members: [CustomerID]
  /// Of whose class they are members.
  let segmentation: SegmentationID

  /// Days of a strip, and the strokes that a page can carry: beyond them strokes a day or more apart become one.
  private static let days = 730
  private static let strokes = 4000

  private var words: Words { material.words }

  /// Why there is no table under `Privacy.aggregate`.
  static func withheld(_ material: SegmentMaterial) -> Phrase {
    [
      "The privacy level ", .code("aggregate"), " shows no single customer on a page. All are in ",
      .code("exports/\(material.analysis.period.id)/customers.csv"), ".",
    ]
  }

  /// The table, most valuable first; contacts, of whom no order is known, have their stage and their source where the file
  /// has them and the privacy level shows them, else their colour of the funnel, and in one colour how near an order is.
  var table: Table {
    if members.allSatisfy({ !material.facts.isBuyer($0) }) { return contacts }
    let columns: [Table.Column] = [
      .init("Customer", .left), .init("Orders in 24 months,\nthen silence", .graphic), .init("Days\nsilent"), .init("Own\ngap"),
      .init("Ratio"), .init("Orders"), .init("Lifetime", isKey: true, sorted: .descending),
    ]
    let strips = strips
    return Table(columns: columns, rows: zip(members, strips).map(row), style: .members)
  }

  private var contacts: Table {
    let columns = (material.framing.privacy == .full ? [told(.stage, "Stage"), told(.source, "Source")] : [other]).compactMap(
      \.self)
    return Table(
      columns: [.init("Contact", .left)] + columns.map { .init($0.heading, .left) },
      rows: members.map { contact in
        Table.Row([head(contact)] + columns.map { Table.Cell($0.text(contact) ?? "–") })
      }, style: .members)
  }

  /// A column of the table of contacts.
  private typealias Told = (heading: String, text: (CustomerID) -> String?)

  /// A column of the customer file as people wrote it; nil where the file has none.
  private func told(_ column: CustomerColumn, _ heading: String) -> Told? {
    let customers = material.analysis.ledger.customers
    return customers.texts[column].map { _ in (heading, { customers.text(column, of: $0)?.shown() }) }
  }

  /// The class of the funnel, which stands for the stage where nothing that people wrote may be shown; the temperature where all are of one
  /// colour.
  private var other: Told? {
    let framing = material.framing
    return framing.segmentation(segmentation == .funnel ? .temperature : .funnel).map { other in
      (framing.title(of: other), { other.classID(of: $0).map { framing.title(other, id: $0) } })
    }
  }

  private func head(_ customer: CustomerID) -> Table.Cell {
    let (name, code) = material.framing.labels.label(customer)
    return Table.Cell([.text(name ?? code)], below: name == nil ? nil : code)
  }

  private func row(_ customer: CustomerID, _ strip: [Int]) -> Table.Row {
    let facts = material.facts
    let head = head(customer)
    let doubled = Int(facts.doubledMedianGap[customer.index])
    // Nothing is known of the days of a contact: there was none.
    guard facts.isBuyer(customer) else {
      return Table.Row([
        head, Table.Cell([]), Table.Cell("–"), Table.Cell("–"), Table.Cell("–"), Table.Cell("0"), Table.Cell("–"),
      ])
    }
    return Table.Row([
      head, Table.Cell([], graphic: .orderStrip(days: strip)),
      Table.Cell(words.count(facts.recency(customer))), Table.Cell(doubled == 0 ? "–" : words.half(doubled: doubled)),
      Table.Cell(facts.overdueRatio(customer).map(words.ratio(hundredths:)) ?? "–"),
      Table.Cell(words.count(Int(facts.orderCount[customer.index]))), Table.Cell(words.money(facts.money(customer))),
    ])
  }

  /// Days of the strips, 0 at the left: one a day with an order, on a coarser grid where a page would hold too many.
  private var strips: [[Int]] {
    // Once a table: a copy of all that the material holds for each order is what the strips would take longest for.
    let (orders, counted) = (material.analysis.ledger.orders, material.analysis.counted)
    let asOf = material.facts.asOf
    let exact = members.map { days(orders.orders(of: $0), orders.day, counted, asOf) }
    // A step of the grid holds as many days as it is wide, so that narrower grids need not be tried.
    var grid = 1
    while exact.reduce(0, { $0 + ($1.count + grid - 1) / grid }) > MemberTable.strokes { grid += 1 }
    while exact.reduce(0, { $0 + strokes($1, grid) }) > MemberTable.strokes { grid += 1 }
    return grid == 1 ? exact : exact.map { coarse($0, grid) }
  }

  private func days(_ orders: Range<Int>, _ day: ContiguousArray<Day>, _ counted: Counted, _ asOf: Day) -> [Int] {
    var days: [Int] = []
    for order in orders where counted.net(order) > 0 {
      let place = MemberTable.days - 1 - day[order].distance(to: asOf)
      if place >= 0, days.last != place { days.append(place) }
    }
    return days
  }

  /// How many strokes a strip has on a grid.
  private func strokes(_ days: [Int], _ grid: Int) -> Int {
    var (count, last) = (0, -1)
    for day in days where day / grid != last { (count, last) = (count + 1, day / grid) }
    return count
  }

  /// One stroke for each step of the grid, the last where it is.
  private func coarse(_ days: [Int], _ grid: Int) -> [Int] {
    var kept: [Int] = []
    for day in days.reversed() where kept.last.map({ $0 / grid != day / grid }) ?? true { kept.append(day) }
    return kept.reversed()
  }
}
