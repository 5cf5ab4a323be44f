import Describing
import Markup

extension PageMedium {
  /// The archive's periods: a year a group, a quarter a row.
  func draw(_ calendar: Calendar) -> Node {
    .group([
      .tag("div", class: "cal", calendar.years.map(draw)),
      .tag("p", class: "fig-s push", [calendar.legend.node]),
    ])
  }

  private func draw(_ year: Calendar.Year) -> Node {
    .tag(
      "section", with: [("aria-label", year.name)],
      [.tag("h3", [year.whole.map(name) ?? .text(year.name)]), .tag("div", year.rows.map(draw))])
  }

  private func draw(_ row: Calendar.Row) -> Node {
    .tag(
      "div", class: "quarter",
      [
        name(row.name), .tag("div", class: "weeks", row.weeks.map(week)),
        .tag("p", class: "months", row.months.map(name)),
      ])
  }

  private func week(_ cell: Calendar.Cell) -> Node {
    let shade = cell.shade.map { "w\($0)" }
    return draw(cell, class: cell.isGap ? "gap" : cell.link == nil ? "not" : shade)
  }

  private func name(_ cell: Calendar.Cell) -> Node {
    draw(cell, class: cell.isGap ? "gap" : cell.link == nil ? "quiet" : nil)
  }

  private func draw(_ cell: Calendar.Cell, class own: String?) -> Node {
    let classes = [own, cell.isRestated ? "re" : nil].compactMap(\.self).joined(separator: " ")
    return .tag(
      cell.link == nil ? "span" : "a",
      with: [
        ("class", classes.isEmpty ? nil : classes), ("id", cell.id.isEmpty ? nil : cell.id), ("href", cell.link),
        ("title", cell.title.isEmpty ? nil : cell.title), ("aria-current", cell.isCurrent ? "true" : nil),
      ], [.text(cell.text)])
  }
}
