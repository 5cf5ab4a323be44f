import Charts
import Describing
import Foundation
import Rendering
import Trade

/// A report with every kind of block and a hostile customer.
enum Samples {
  static let hostile = #"O'Neil <&> "Sons" =1+2 <script>"#

  /// The templates of the working copy.
  static func templates() throws -> [String: [UInt8]] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("templates")
    var files: [String: [UInt8]] = [:]
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    for name in names where name.hasSuffix(".mustache") || name == "style.css" || name == "report.schema.json" {
      files[name] = Array(try Data(contentsOf: folder.appendingPathComponent(name)))
    }
    return files
  }

  /// A period's overview, a class page and the archive.
  static func report() -> Report {
    Report(
      folder: "2026-W46", language: "en",
      pages: [
        page("2026-W46/index.html", root: "../", blocks: overview),
        page(
          "2026-W46/rfm/important-value.html", root: "../../", mark: .pips(Pips(r: true, f: true, m: false)), blocks: classPage),
        archive,
      ],
      files: [Report.File(path: "archive.json", bytes: Array("[]\n".utf8))],
      exports: [
        Report.File(path: "rejects.csv", bytes: Array("b".utf8)), Report.File(path: "customers.csv", bytes: Array("a".utf8)),
      ],
      entry: ArchiveEntry(
        period: Period(.week, holding: Day(number: 20_770)), headline: "Sales held", revenue: .zero, previousRevenue: nil,
        yearBeforeRevenue: nil, isPartial: false))
  }

  static func page(
    _ path: String, root: String, mark: ClassMark? = nil,
    heading: String = "Sales slipped 3%, and 65 of our best customers have gone quiet",
    blocks: [Block]
  ) -> Page {
    let here = String(root.dropFirst(3))
    let switcher = Frame.Switcher(
      previous: Link("Week 45", to: "\(root)index.html#2026-W45"), current: "Week 46", dates: "9–15 Nov 2026",
      groups: [
        Frame.Group(
          title: "Weeks",
          links: [
            Link("Week 46", to: "\(root)index.html#2026-W46"), Link("Week 45", to: "\(root)index.html#2026-W45"),
          ], current: 0),
        Frame.Group(title: "Longer periods", links: [Link("All periods", to: "\(root)index.html")]),
      ], next: Link("Next", to: "\(root)index.html#2026-W46"))
    let tabs = [
      Frame.Tab(Link("Overview", to: "\(here)index.html"), isCurrent: true),
      Frame.Tab(Link("RFM", to: "\(here)rfm/important-value.html"), isCurrent: false),
      Frame.Tab(
        Link("Segments", to: "\(here)index.html"), isCurrent: false,
        menu: [
          Frame.Group(
            title: "By time", links: [Link("Life stage", to: "\(here)index.html"), Link("Tier", to: "\(here)index.html")])
        ]),
      Frame.Tab(Link("Value", to: "\(here)index.html"), isCurrent: false, count: "527"),
    ]
    return Page(
      path: path, title: "Week 46, 2026: sales slipped 3% · \(hostile)",
      frame: frame(root: root, switcher: root.isEmpty ? nil : switcher, tabs: root.isEmpty ? [] : tabs),
      crumbs: root.isEmpty ? [] : [Link("All periods", to: "\(root)index.html")],
      kicker: "Week 46 · Monday 9 to Sunday 15 November 2026", kickerMark: mark,
      heading: heading, headingLink: root.isEmpty ? "2026-W46/index.html" : nil,
      lede: [
        "Colina Tea took €8,142, ", .strong("6% more"),
        " than in the same week of 2025. Calling the quiet ones first is worth more.",
      ],
      blocks: blocks)
  }

  private static func frame(root: String, switcher: Frame.Switcher?, tabs: [Frame.Tab]) -> Frame {
    Frame(
      root: root, storeName: "Colina Tea", subtitle: "Customer report", switcher: switcher, tabs: tabs,
      contents: ["Overview", "RFM classes", "Value (ABC)", "Life stage", "Data", "Method"].map {
        Link($0, to: "\(root)index.html")
      },
      contentsTitle: "In this report",
      read: [Term("Orders", ["10,964 counted"]), Term("Rejected", [.link("37 rows of 11,208 (0.3%)", to: "\(root)index.html")])],
      made: [Term("By", ["clientela 0.1.0"]), Term("Inputs", ["sha256 9f2c 41ab…"])],
      printFooter: "Colina Tea · customer report · 2026-W46")
  }
}
