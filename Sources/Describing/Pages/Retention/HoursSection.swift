import Analysing
import Charts
import Trade

/// When the best repeat buyers order, by weekday and two hours of the day, and how many pieces.
struct HoursSection {
  let framing: Framing
  private var words: Words { framing.words }
  private static let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  private static let longDays = ["Mondays", "Tuesdays", "Wednesdays", "Thursdays", "Fridays", "Saturdays", "Sundays"]
  private static let few = "The best repeat buyers have no best hour yet"
  private static let fallback = "When the best repeat buyers order"

  /// The section.
  var block: Block {
    guard let hours = framing.analysis.measures.hours else {
      return box([
        "Not shown: no order tells its time of day. Orders with date and time in ", .code("placed_at"),
        " switch it on.",
      ])
    }
    guard hours.orders > 0, !framing.isWithheld(hours.customers) else {
      return box([
        .text(
          "Not shown: no key account or important customer with \(words.count(framing.analysis.policy.measures.bestOrders)) orders "
            + "ordered in \(framing.yearName).")
      ])
    }
    let cells = hours.counts.map { day in stride(from: 0, to: 24, by: 2).map { day[$0] + day[$0 + 1] } }
    let step = Framing.shadeStep(upTo: cells.joined().max() ?? 0)
    let heads = stride(from: 0, to: 24, by: 2).map { HeatMap.Head(name: "\($0)", short: "", long: "–\($0 + 2)") }
    let chart = HeatMap(
      title: "Orders by weekday and hour", summary: heading(cells) + ".", columns: heads,
      rows: HoursSection.days.map { HeatMap.Head(name: $0, short: "") },
      cells: cells.map { row in
        row.map {
          $0 == 0 || framing.isWithheld($0) ? nil : HeatMap.Cell(count: words.count($0), below: "", shade: 1 + min(5, $0 / step))
        }
      }, layout: .flat)
    let best = words.count(framing.analysis.policy.measures.bestOrders)
    let caption =
      "Orders of \(words.count(hours.customers, "key account or important customer", "key accounts and important customers")) "
      + "with \(best) orders or more, \(framing.yearName), by weekday and two hours of the day, \(framing.analysis.store.zone.name)"
    let figure = Figure(caption: [.text(caption)], chart: .heatMap(chart), data: data(cells, heads))
    return .section(
      Section(
        id: "hours", heading: heading(cells),
        note: (peak(cells) == nil ? [] : [["A private message is read best just before."]]) + [[.text(eachTime(hours))]],
        body: [.figure(figure)]))
  }

  private func box(_ text: Phrase) -> Block {
    .section(Section(id: "hours", heading: HoursSection.fallback, body: [.empty(text)]))
  }

  private func heading(_ cells: [[Int]]) -> String {
    if let (day, hour) = peak(cells) {
      return "The best repeat buyers order most on \(HoursSection.longDays[day]) from \(hour * 2) to \(hour * 2 + 2)"
    }
    return cells.joined().reduce(0, +) < framing.smallBase ? HoursSection.fallback : HoursSection.few
  }

  /// Weekday and double hour of most orders; nil where a handful of orders would be all that speaks for it.
  private func peak(_ cells: [[Int]]) -> (day: Int, hour: Int)? {
    let places = cells.indices.flatMap { day in cells[day].indices.map { (day, $0) } }
    guard let top = places.max(by: { (cells[$0.0][$0.1], $1.0, $1.1) < (cells[$1.0][$1.1], $0.0, $0.1) }),
      cells.joined().reduce(0, +) >= framing.smallBase, cells[top.0][top.1] >= framing.analysis.policy.minCell
    else { return nil }
    return top
  }

  /// How much each time.
  private func eachTime(_ hours: BuyingHours) -> String {
    let mean = words.moneyExact(hours.revenue.divided(by: hours.orders))
    guard let pieces = hours.pieces, pieces.count > 0 else {
      return "\(mean) an order on average. How many pieces is not shown: the lines have no quantity."
    }
    func number(_ doubled: Int64) -> String {
      let share = Share(doubled, of: 2 * Money.scale)
      return doubled % (2 * Money.scale) == 0 ? words.count(Int(doubled / (2 * Money.scale))) : words.tenths(share)
    }
    let text = "\(mean) an order on average; half of the orders have \(number(pieces.doubledMedian)) pieces or more"
    return pieces.count >= framing.smallBase ? text + ", one in ten \(number(2 * pieces.ninetieth)) or more." : text + "."
  }

  private func data(_ cells: [[Int]], _ heads: [HeatMap.Head]) -> Table {
    func count(_ number: Int) -> Table.Cell { Table.Cell(framing.told(number)) }
    let rows = cells.indices.map { day in
      Table.Row([Table.Cell(HoursSection.days[day])] + cells[day].map(count) + [count(cells[day].reduce(0, +))])
    }
    let sums = heads.indices.map { hour in cells.reduce(0) { $0 + $1[hour] } }
    let footer = Table.Row([Table.Cell("All")] + sums.map(count) + [count(sums.reduce(0, +))])
    return Table(
      columns: [.init("", .left, label: "Day")] + heads.map { .init($0.name + $0.long) } + [.init("All")], rows: rows,
      footer: footer, style: .tight)
  }
}
