import Charts
import Describing
import Markup
import Testing

@testable import Rendering

@Suite("Drawing blocks") struct BlockTests {
  @Test("A table keeps its roles when it folds, and labels all but name and key figure") func table() {
    let table = Table(
      columns: [
        Table.Column("Class", .left), Table.Column("Share of\ncustomers"),
        Table.Column("Revenue", isKey: true, sorted: .descending),
      ],
      rows: [Table.Row([Table.Cell("A"), Table.Cell("–"), Table.Cell([.text("8")], judgement: .good)], id: "a")])
    let text = draw(.table(table))
    #expect(text.hasPrefix(#"<div class="scroll"><table role="table" class="fold"><thead role="rowgroup"><tr role="row">"#))
    #expect(text.contains(#"<th scope="col" role="columnheader" class="r">Share of<br>customers</th>"#))
    #expect(text.contains(#"<th scope="col" role="columnheader" class="r k" aria-sort="descending">Revenue</th>"#))
    #expect(text.contains(#"<tr id="a" role="row"><th scope="row" role="rowheader">A</th>"#))
    #expect(text.contains(#"<td role="cell" class="r none" data-l="Share of customers">–</td>"#))
    #expect(text.contains(#"<td role="cell" class="r k good">8</td>"#))
  }

  @Test(
    "A table's style decides how it folds",
    arguments: [
      (Table.Style.plain, #"<table role="table" class="fold">"#), (.classes, #"<table role="table" class="classes-t fold">"#),
      (.members, #"<table role="table" class="mem fold">"#), (.tight, #"<table class="tight">"#),
    ])
  func style(style: Table.Style, start: String) {
    #expect(draw(.table(Table(columns: [Table.Column("A")], rows: [], style: style))).contains(start))
    let strips = Table(columns: [Table.Column("A"), Table.Column("B", .graphic)], rows: [], style: .members)
    #expect(draw(.table(strips)).contains(#"<table role="table" class="mem fold-l">"#))
  }

  @Test("A matrix says of each move whether it went up or down, in words too, and marks stand for names where all have one")
  func matrix() {
    func matrix(_ mark: ClassMark?) -> Matrix {
      let head = Matrix.Head("A <&>", link: "a.html", mark: mark)
      let cells: [Matrix.Cell] = [
        Matrix.Cell("9", .stayed), Matrix.Cell("4", .up), Matrix.Cell("5", .up, isMany: true), Matrix.Cell("1", .down),
        Matrix.Cell("7", .down, isMany: true), Matrix.Cell("0", .none), Matrix.Cell("3", .moved), Matrix.Cell("2", .joined),
        Matrix.Cell("–", .withheld),
      ]
      return Matrix(
        from: "From, in week 45", to: "to, in week 46", columns: Array(repeating: head, count: cells.count),
        rows: [Matrix.Row(head: head, cells: cells, total: "8")], totalHead: "Left",
        footer: Matrix.Row(head: Matrix.Head("Came"), cells: cells.map { Matrix.Cell($0.text, .sum) }, total: ""))
    }
    let text = draw(.matrix(matrix(nil)))
    let start =
      #"<div class="scroll"><table class="matrix"><thead><tr><th scope="col"><span class="quiet">From, in week 45</span>"#
    #expect(text.hasPrefix(start + #"<span class="vh"> to, in week 46</span></th>"#))
    #expect(text.contains(#"<th scope="col"><span class="hn">A &lt;&amp;&gt;</span></th>"#))
    #expect(text.contains(#"<th scope="row"><span class="nm"><a href="a.html">A &lt;&amp;&gt;</a></span></th>"#))
    for cell in [
      #"<td class="stay">9<span class="vh"> stayed</span></td>"#, #"<td class="up1">4<span class="vh"> moved up</span></td>"#,
      #"<td class="up2">5<span class="vh"> moved up</span></td>"#, #"<td class="dn1">1<span class="vh"> moved down</span></td>"#,
      #"<td class="dn2">7<span class="vh"> moved down</span></td>"#, #"<td class="z">0</td>"#, #"<td class="mv">3</td>"#,
      #"<td class="new">2</td>"#, #"<td class="wh">–</td><td class="tot">8</td></tr>"#, "<td>9</td>",
    ] { #expect(text.contains(cell), "\(cell)") }
    #expect(draw(.matrix(matrix(.pips(Pips(r: true, f: true, m: true))))).contains(#"<table class="matrix marked">"#))
  }

  @Test(
    "A yardstick says direction and judgement in its class",
    arguments: [
      (Tile.Yardstick("+1%", "on it", direction: .up, judgement: .good), #"<p class="d good inc"><b>+1%</b> on it</p>"#),
      (Tile.Yardstick("−1%", "on it", direction: .down, judgement: .bad), #"<p class="d bad dec"><b>−1%</b> on it</p>"#),
      (Tile.Yardstick("+1%", "on it", direction: .up), #"<p class="d inc"><b>+1%</b> on it</p>"#),
      (Tile.Yardstick("", "4% of all"), #"<p class="d">4% of all</p>"#),
    ])
  func yardstick(yardstick: Tile.Yardstick, expected: String) {
    #expect(draw(.tiles(title: "T", [Tile(name: "N", value: "1", yardsticks: [yardstick])], under: nil)).contains(expected))
  }

  @Test("Findings without items say what their note says and hold no empty list") func quiet() {
    let text = draw(.findings(Findings(title: "T", note: ["Nothing needs action this week."], items: [])))
    #expect(text.contains("Nothing needs action this week."))
    #expect(!text.contains("<ol>"))
  }

  @Test("A week is shaded, missing, or not there yet") func calendar() {
    let cells = [
      Calendar.Cell(id: "2026-W01", text: "01", link: "2026-W01/index.html", shade: 3, title: "2026-W01: €1", isCurrent: true),
      Calendar.Cell(id: "2026-W02", text: "02", link: nil, shade: nil, title: "not built", isGap: true),
      Calendar.Cell(id: "", text: "03", link: nil, shade: nil, title: ""),
    ]
    let row = Calendar.Row(name: cells[2], weeks: cells, months: [])
    let text = draw(.calendar(Calendar(years: [Calendar.Year(name: "2026", rows: [row])], legend: ["L"])))
    let built = #"<a class="w3" id="2026-W01" href="2026-W01/index.html" title="2026-W01: €1" aria-current="true">01</a>"#
    #expect(text.contains(built))
    #expect(text.contains(#"<span class="gap" id="2026-W02" title="not built">02</span>"#))
    #expect(text.contains(#"<span class="not">03</span>"#))
    #expect(text.contains(#"<span class="quiet">03</span>"#))
  }

  @Test(
    "Runs of text are escaped, marked and keyed",
    arguments: [
      (Inline.text("<&>"), "&lt;&amp;&gt;"), (.strong("a"), "<strong>a</strong>"),
      (.quiet("a"), #"<span class="quiet">a</span>"#),
      (.code("a<b"), "<code>a&lt;b</code>"), (.link("a", to: "b.html?c&d"), #"<a href="b.html?c&amp;d">a</a>"#),
      (.key("a", .line), #"<span class="key key-m">a</span>"#), (.key("a", .ghost), #"<span class="key key-g">a</span>"#),
      (.key("a", .hereSolid), #"<span class="key key-sq k-iv">a</span>"#),
      (.key("a", .hereTint), #"<span class="key key-sq k-gv">a</span>"#),
      (.key("a", .awaySolid), #"<span class="key key-sq k-ia">a</span>"#),
      (.key("a", .awayTint), #"<span class="key key-sq k-ga">a</span>"#), (.key("a", .away), #"<span class="away">a</span>"#),
    ])
  func inline(inline: Inline, expected: String) {
    #expect([inline].node.written == expected)
  }

  @Test("Charts of a page are numbered") func charts() {
    let chart = Chart.histogram(
      HistogramChart(title: "T", summary: "S", counts: [1], labels: ["a"], ticks: [], marks: [], tone: .ink))
    let figure = Block.figure(Figure(caption: ["C"], chart: chart, data: nil))
    var medium = PageMedium(labels: .english)
    let text = medium.draw([figure, .pair([figure])]).written
    #expect(text.contains(#"id="c1t""#))
    #expect(text.contains(#"id="c2t""#))
  }

  private func draw(_ block: Block) -> String {
    var medium = PageMedium(labels: .english)
    return medium.draw(block).written
  }
}
