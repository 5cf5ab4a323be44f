import Charts
import Describing

extension Samples {
  static let overview: [Block] = [
    .findings(
      Findings(
        title: "What changed, and what to do", note: ["Ranked by money · ", .link("how it is worked out", to: "#worth")],
        items: [
          Findings.Finding(
            money: "€8,252", label: "winnable",
            say: [.strong("65 of our best customers are out of rhythm."), " They would spend €20,068 in 90 days."],
            act: Link("Win back 58 of them", to: "#winback")),
          Findings.Finding(money: "€270", label: "less than week 45", say: [.text("Said of \(hostile).")], act: nil),
        ])),
    .tiles(title: "The week in figures", tiles, under: "Lines: the last 13 weeks, each on its own scale."),
    .section(
      Section(
        heading: "The year is 19% ahead of the last one", note: [["€357,013 in 52 weeks, after €300,697."]],
        body: [
          .figure(
            Figure(
              caption: ["Revenue per week: ", .key("last 52 weeks", .line), " and ", .key("the 52 weeks before", .ghost)],
              chart: .trend(trend), data: tight, foot: "Amounts are rounded to the euro; the totals are exact."))
        ])),
    .section(
      Section(
        id: "classes", heading: "12% of customers bring 52% of revenue",
        note: [
          ["Three marks stand for recency, frequency and money: ", .pips(Pips(r: true, f: true, m: true)), " all high."],
          ["Shade: ", .ramp(from: "little", to: "much"), " ", .quiet("quiet"), " ", .code("clientela build")],
        ],
        body: [.table(classTable), .empty(["No costs: add a ", .code("cost"), " column to switch profit on."])])),
    .section(
      Section(
        heading: "Two tables side by side", layout: .full,
        body: [
          .matrix(matrix), .pair([.table(tight), .terms([Term("Active", ["Silent for 90 days or less."])])]),
          .prose([["A paragraph."]]),
        ])),
  ]

  static let classPage: [Block] = [
    .section(
      Section(
        heading: "Playbook", layout: .text,
        body: [
          .playbook(
            PlaybookText(
              facts: [Term("Goal", ["Bring back one in eight"])],
              markdown: "## Who they are\n\nThey *bought* <b>often</b>.\n\n1. **Call.**\n2. Write.\n\n- No discount.\n"))
        ])),
    .section(Section(heading: "The most valuable", layout: .full, body: [.table(members)])),
    .classes(
      title: "All classes",
      [
        ClassLink(
          Link("Important value", to: "important-value.html"), mark: .pips(Pips(r: true, f: true, m: true)), isCurrent: true),
        ClassLink(Link("General value", to: "important-value.html"), isCurrent: false),
      ]),
  ]

  static var archive: Page {
    let weeks = (1...13).map { week -> Calendar.Cell in
      let id = week < 10 ? "2026-W0\(week)" : "2026-W\(week)"
      switch week {
      case 5: return Calendar.Cell(id: id, text: "05", link: nil, shade: nil, title: "not built", isGap: true)
      case 12...: return Calendar.Cell(id: id, text: "\(week)", link: nil, shade: nil, title: "")
      default:
        return Calendar.Cell(
          id: id, text: "\(week)", link: "2026-W46/index.html", shade: week % 5 + 1, title: "\(id): €3,860", isCurrent: week == 11
        )
      }
    }
    let row = Calendar.Row(
      name: Calendar.Cell(id: "2026-Q1", text: "Q1", link: nil, shade: nil, title: ""), weeks: weeks,
      months: [
        Calendar.Cell(id: "2026-01", text: "Jan", link: "2026-W46/index.html", shade: nil, title: ""),
        Calendar.Cell(id: "2026-02", text: "Feb", link: nil, shade: nil, title: ""),
      ])
    let calendar = Calendar(
      years: [Calendar.Year(name: "2026", rows: [row])], legend: ["Shade: revenue. ", .key("05", .away), " not built"])
    return page(
      "index.html", root: "", heading: "Sales slipped 3%",
      blocks: [.section(Section(heading: "All periods", body: [.calendar(calendar)]))])
  }

  private static let tiles = [
    Tile(
      name: "Revenue", value: "€8,142",
      yardsticks: [
        .init("−3.2%", "on week 45", direction: .down, judgement: .bad),
        .init("+5.8%", "on a year ago", direction: .up, judgement: .good),
      ], spark: .sparkline([5, 7, nil, 6, 8, 9, 8], tone: .ink, height: 34)),
    Tile(name: "Customers", value: "114", yardsticks: [.init("", "4.0% of all")]),
  ]

  private static let trend = TrendChart(
    title: "Revenue per week", summary: "Highest 9,731, lowest 1,247.", values: [5, 6, 7, 6.5, 8], ghost: [4, 5, 6, 6, 7],
    ticks: [Tick(0, "0"), Tick(5, "€5k"), Tick(10, "€10k")], months: [TrendChart.Label(index: 1, text: "Jan", below: "2026")],
    end: TrendChart.EndLabel(value: "€8", name: "week 46"), ghostEnd: TrendChart.EndLabel(value: "€7", name: "a year ago"),
    marks: [])

  private static let tight = Table(
    columns: [Table.Column("Week", .left), Table.Column("Revenue"), Table.Column("Change")],
    rows: [Table.Row([Table.Cell("2026-W46"), Table.Cell("€8,142"), Table.Cell("–")])],
    footer: Table.Row([Table.Cell("1 week"), Table.Cell("€8,142"), Table.Cell("–")]), style: .tight)

  private static let matrix = Matrix(
    from: "From, in week 45", to: "to, in week 46",
    columns: [
      Matrix.Head("Important value", link: "rfm/important-value.html", mark: .pips(Pips(r: true, f: true, m: true))),
      Matrix.Head(hostile, link: "rfm/important-value.html", mark: .pips(Pips(r: false, f: false, m: false))),
      Matrix.Head("None"),
    ],
    rows: [
      Matrix.Row(
        head: Matrix.Head("Important value", link: "rfm/important-value.html", mark: .pips(Pips(r: true, f: true, m: true))),
        cells: [Matrix.Cell("342", .stayed), Matrix.Cell("5", .down, isMany: true), Matrix.Cell("1", .left)], total: "6"),
      Matrix.Row(
        head: Matrix.Head(hostile), cells: [Matrix.Cell("4", .up), Matrix.Cell("0", .none), Matrix.Cell("–", .withheld)],
        total: "–"),
      Matrix.Row(
        head: Matrix.Head("New"), cells: [Matrix.Cell("22", .joined), Matrix.Cell("2", .moved), Matrix.Cell("0", .none)],
        total: ""),
    ], totalHead: "Left",
    footer: Matrix.Row(
      head: Matrix.Head("Came"), cells: [Matrix.Cell("26", .sum), Matrix.Cell("7", .sum), Matrix.Cell("1", .sum)], total: ""))

  private static let classTable = Table(
    columns: [
      Table.Column("Class", .left), Table.Column("Customers", sorted: .descending),
      Table.Column("Share of\ncustomers", label: "Of customers"),
      Table.Column("Both shares on one scale", .graphic, axis: .dumbbellAxis([Tick(0, "0%"), Tick(0.6, "60%")], scale: 0.6)),
      Table.Column("Share of\nrevenue", isKey: true), Table.Column("13 weeks", .graphic),
    ],
    rows: [
      Table.Row(
        [
          Table.Cell(
            [.link("Important value", to: "rfm/important-value.html")], mark: .pips(Pips(r: true, f: true, m: true)),
            below: "recent · often · much"),
          Table.Cell("350"), Table.Cell("12.3%"),
          Table.Cell([], graphic: .dumbbell(ring: 0.123, dot: 0.522, scale: 0.6, tone: .here)), Table.Cell("52.2%"),
          Table.Cell([], graphic: .sparkline([1, 2, 3], tone: .here, height: 22)),
        ], id: "important-value"),
      Table.Row([
        Table.Cell([.link("General win-back", to: "rfm/important-value.html")], mark: .pips(Pips(r: false, f: false, m: false))),
        Table.Cell(["−12"], judgement: .bad), Table.Cell("–"),
        Table.Cell([], graphic: .dumbbell(ring: 0.3, dot: 0.1, scale: 0.6, tone: .away)), Table.Cell("8.2%"), Table.Cell([]),
      ]),
    ],
    footer: Table.Row([
      Table.Cell("All customers"), Table.Cell("2,846"), Table.Cell("100%"), Table.Cell([]), Table.Cell("100%"), Table.Cell([]),
    ]), style: .classes, foot: "Amounts are rounded to the euro.")

  private static let members = Table(
    columns: [
      Table.Column("Customer", .left), Table.Column("Orders in 24 months, then silence", .graphic), Table.Column("Days silent"),
      Table.Column("Lifetime", isKey: true, sorted: .descending),
    ],
    rows: [
      Table.Row([
        Table.Cell([.text(hostile)], below: "C-01834"), Table.Cell([], graphic: .orderStrip(days: [3, 90, 400])),
        Table.Cell("349"),
        Table.Cell("€14,042"),
      ])
    ], style: .members)
}
