import Describing
import Markup

extension PageMedium {
  /// The archive's periods: a year a group, a quarter a row.
  func draw(_ calendar: Calendar) -> Node {
    .group([
      .element("div", class: "cal", calendar.years.map(draw)),
      .element("p", class: "fig-s push", [calendar.legend.node]),
    ])
  }

  private func draw(_ year: Calendar.Year) -> Node {
    .element(
      "section", [("aria-label", year.name)],
      [.element("h3", [.text(year.name)]), .element("div", year.rows.map(draw))])
  }

  private func draw(_ row: Calendar.Row) -> Node {
    .element(
      "div", class: "quarter",
      [
        name(row.name), .element("div", class: "weeks", row.weeks.map(week)),
        .element("p", class: "months", row.months.map(name)),
      ])
  }

  private func week(_ cell: Calendar.Cell) -> Node {
    let shade = cell.shade.map { "w\($0)" }
    return draw(cell, class: cell.isGap ? "gap" : cell.link == nil ? "not" : shade)
  }

  private func name(_ cell: Calendar.Cell) -> Node { draw(cell, class: cell.link == nil ? "quiet" : nil) }

  private func draw(_ cell: Calendar.Cell, class classes: String?) -> Node {
    .element(
      cell.link == nil ? "span" : "a",
      [
        ("class", classes), ("id", cell.id.isEmpty ? nil : cell.id), ("href", cell.link),
        ("title", cell.title.isEmpty ? nil : cell.title), ("aria-current", cell.isCurrent ? "true" : nil),
      ], [.text(cell.text)])
  }
}
