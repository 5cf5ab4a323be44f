import Trade

extension ArchivePage {
  /// Pages that every report has.
  private static let contents = [
    ("Overview", "index.html"), ("RFM classes", "rfm.html"), ("Life stage", "life-stage.html"), ("Value (ABC)", "value.html"),
    ("Retention", "retention.html"), ("Baskets", "baskets.html"), ("Data", "data.html"), ("Method", "method.html"),
  ]

  /// No tabs, no switcher; its contents are those of the latest report.
  func frame(latest: Period) -> Frame {
    Frame(
      root: "", storeName: index.store.name, subtitle: "Customer report", switcher: nil, tabs: [],
      contents: ArchivePage.contents.map { Link($0.0, to: "\(latest.id)/\($0.1)") },
      contentsTitle: "In the report of \(words.nameInside(latest, year: true))", read: read, made: made(latest),
      printFooter: "\(index.store.name) · customer reports")
  }

  /// What the periods cover.
  private var read: [Term] {
    let days = [index.entries.map(\.period.from).min(), index.entries.map(\.period.to).max()].compactMap(\.self)
    return [Term("Reports", [.text(words.count(index.entries.count))])]
      + zip(["From", "To"], days).map { Term($0, [.text(words.shortDate($1))]) }
      + [Term("Time zone", [.text(index.store.zone.name)])]
  }

  private func made(_ latest: Period) -> [Term] {
    [
      Term("By", [.text(index.tool)]), Term("Inputs", [.text("named in each report")]),
      Term("Rules", [.link("of the latest report", to: "\(latest.id)/method.html")]),
    ]
  }
}
