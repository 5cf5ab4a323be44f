import Acting
import Analysing
import Charts
import Trade

/// The covered days with what stands on each, by channel, and how much of people's time that takes.
struct ActionDaysSection {
  let framing: Framing
  let dues: Dues
  private var words: Words { framing.words }
  private var covered: Period { dues.queue.covered }

  var block: Block? {
    if dues.rows == 0 { return nil }
    let kind = covered.kind == .range ? "The days" : "The \(covered.kind.rawValue)"
    let by = covered.length <= 7 ? "day by day" : covered.length <= ActionDaysSection.mostDays ? "week by week" : "month by month"
    let note = "The highest worth gets people’s time first; the rest falls back to what sends itself. Service comes before both."
    return .section(Section(id: "days", heading: "\(kind), \(by)", note: [[.text(note)]], body: [.table(table)]))
  }

  private static let mostDays = 98

  /// Stretches of the covered days that have a column each.
  private var stretches: [(heading: String, days: Range<Int>)] {
    func heading(_ day: Day) -> String {
      covered.length <= 7
        ? words.weekday(day).prefix(3) + "\n" + words.dayAndMonth(day)
        : covered.length <= ActionDaysSection.mostDays ? "Week\n\(day.isoWeek.week)" : words.monthShort(day.civil.month)
    }
    let days = (0..<covered.length).map { covered.from.advanced(by: $0) }
    var found: [(heading: String, days: Range<Int>)] = []
    for (place, day) in days.enumerated() {
      if let last = found.last, last.heading == heading(day) {
        found[found.count - 1].days = last.days.lowerBound..<place + 1
      } else {
        found.append((heading(day), place..<place + 1))
      }
    }
    return found
  }

  private var table: Table {
    let stretches = stretches
    let columns: [Table.Column] =
      [.init("Channel", .left)] + stretches.map { .init($0.heading) } + [
        .init("All", isKey: true), .init("Of people’s time", .graphic),
      ]
    func row(_ name: String, _ days: [Int], _ last: Table.Cell) -> Table.Row {
      let counts = stretches.map { stretch in days[stretch.days].reduce(0, +) } + [days.reduce(0, +)]
      return Table.Row([Table.Cell(name)] + counts.map { Table.Cell($0 == 0 ? "–" : framing.told($0)) } + [last])
    }
    let rows = dues.channels.map { row(words.name($0), dues.days[$0.place], time($0)) }
    let sums = (0..<covered.length).map { day in dues.days.reduce(0) { $0 + $1[day] } }
    return Table(columns: columns, rows: rows, footer: row("All", sums, Table.Cell([])))
  }

  /// "40 of 40": as much of the week's capacity as the covered days have.
  private func time(_ channel: ContactChannel) -> Table.Cell {
    let capacity = framing.analysis.policy.capacity
    let week: Int? = channel == .phone ? capacity.calls : channel == .chat ? capacity.chats : nil
    guard let week else { return Table.Cell([.quiet("no limit")]) }
    let most = Int(roundedQuotient(Int128(max(0, week)) * Int128(covered.length), 7))
    let count = dues.count(channel)
    let bar = Graphic.bar(Double(min(count, most)), scale: Double(max(1, most)), tone: .here)
    return framing.isWithheld(count)
      ? Table.Cell("–") : Table.Cell([.text("\(words.count(count)) of \(words.count(most))")], graphic: bar)
  }
}
