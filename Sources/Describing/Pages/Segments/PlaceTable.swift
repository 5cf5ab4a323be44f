import Analysing
import Trade

/// Regions or cities with their customers and what they brought; adds up.
struct PlaceTable {
  let material: SegmentMaterial
  /// "Region", "City"
  let kind: String
  let places: [PlaceFigures.Place]

  private var words: Words { material.words }

  /// The table, in the order of the figures.
  var table: Table {
    let rows = places.map { place in
      if material.isWithheld(place.customers) {
        return Table.Row([Table.Cell(title(place.name)), Table.Cell(material.fewerThanCell), Table.Cell("–"), Table.Cell("–")])
      }
      return line(title(place.name), place.customers, place.buyers, place.revenue)
    }
    let footer = line(
      "All", places.reduce(0) { $0 + $1.customers }, places.reduce(0) { $0 + $1.buyers }, places.reduce(.zero) { $0 + $1.revenue }
    )
    return Table(
      columns: [
        .init(kind, .left), .init("Customers"), .init("Lifetime\nrevenue", isKey: true, sorted: .descending),
        .init("Mean per\nbuyer"),
      ], rows: rows, footer: footer)
  }

  private func line(_ title: String, _ customers: Int, _ buyers: Int, _ revenue: Money) -> Table.Row {
    Table.Row([
      Table.Cell(title), Table.Cell(words.count(customers)), Table.Cell(words.money(revenue)),
      Table.Cell(material.mean(revenue, of: buyers)),
    ])
  }

  /// What a place is called.
  func title(_ name: PlaceFigures.Name) -> String {
    switch name {
    case .named(let name): name.shown()
    case .others: "Others"
    case .fewer: "Fewer than \(words.count(material.policy.minCell)) customers each"
    case .unknown: "Not known"
    }
  }
}
