import Analysing
import Trade

extension Framing {
  /// The menu behind the tab *Segments*, in groups; RFM and value have tabs of their own, and those of the store's own a group of theirs.
  private static let groups: [(title: String, ids: [SegmentationID])] = [
    ("What they spend, and when", [.lifeStage, .tier, .cadence, .quadrant, .importance]),
    ("How far they have come", [.temperature, .journey, .node, .funnel]),
    ("How they buy", [.behaviour, .purpose, .priceLine]),
    ("Where they are from", [.place, .industry, .source]),
  ]

  /// The groups with the segmentations that the analysis has, those of the store's own, and the tables of two at once.
  func segmentGroups(from path: String) -> [Frame.Group] {
    let own = analysis.ownSegmentations.map(\.id)
    let tags = [Link("Tags", to: link(from: path, toPage: TagsPage.name))]
    let people = PeoplePage.isThere(analysis) ? [Link(PeoplePage.link, to: link(from: path, toPage: PeoplePage.name))] : []
    let combined = CrossPage.isThere(analysis) ? [Link("Cross tables", to: link(from: path, toPage: CrossPage.name))] : []
    let groups = (Framing.groups + [("The store’s own", own)]).map { title, ids in
      Frame.Group(title: title, links: ids.compactMap { segmentation($0) }.map { segment($0, from: path) })
    }
    return (groups + [Frame.Group(title: "Across all", links: tags + people + combined)]).filter { !$0.links.isEmpty }
  }

  /// The tabs, with the current one marked.
  func tabs(from path: String, current: String?) -> [Frame.Tab] {
    func tab(_ id: String, _ title: String, _ page: String, menu: [Frame.Group] = []) -> Frame.Tab {
      Frame.Tab(Link(title, to: link(from: path, toPage: page)), isCurrent: current == id, menu: menu)
    }
    return [
      tab("overview", "Overview", "index.html"),
      tab("rfm", "RFM", "rfm.html"),
      tab("segments", "Segments", "life-stage.html", menu: segmentGroups(from: path).map { marked($0, on: path) }),
      tab("value", "Value", "value.html"), actionsTab(from: path, isCurrent: current == "actions"),
      tab("retention", "Retention", "retention.html"), tab("baskets", "Baskets", "baskets.html"),
      tab("data", "Data", "data.html"),
    ]
  }

  /// The tab of the actions, with how many customers stand in a list.
  private func actionsTab(from path: String, isCurrent: Bool) -> Frame.Tab {
    let count = dues.flatMap { $0.customers.isEmpty || isWithheld($0.customers.count) ? nil : words.count($0.customers.count) }
    return Frame.Tab(Link("Actions", to: link(from: path, toPage: ActionsPage.name)), isCurrent: isCurrent, count: count)
  }

  /// The group with the link to the page itself marked, or to that of the segmentation to whose class the page belongs.
  private func marked(_ group: Frame.Group, on path: String) -> Frame.Group {
    let name = path.dropFirst(folder.count + 1).prefix { $0 != "/" && $0 != "." }
    let own = link(from: path, toPage: "\(name).html")
    var group = group
    group.current = group.links.firstIndex { $0.to == own }
    return group
  }

  /// Every page of the report but those of single classes.
  func contents(from path: String) -> [Link] {
    let first = [("Overview", "index.html"), ("RFM classes", "rfm.html"), ("Value (ABC)", "value.html")]
    let last = [
      ("Actions", ActionsPage.name), ("Key-account dossiers", "dossiers.html"), ("Retention", "retention.html"),
      ("Baskets", "baskets.html"),
      ("Data", "data.html"),
      ("Method", "method.html"),
    ]
    func links(_ pages: [(String, String)]) -> [Link] { pages.map { Link($0.0, to: link(from: path, toPage: $0.1)) } }
    return links(first) + segmentGroups(from: path).flatMap(\.links) + links(last)
  }

  private func segment(_ segmentation: Segmentation, from path: String) -> Link {
    Link(title(of: segmentation), to: link(from: path, toPage: "\(segmentation.id.rawValue).html"))
  }

  /// Neighbouring periods. A finished page never changes and cannot know which others were built, so each link leads to the
  /// period's place in the archive.
  func switcher(from path: String) -> Frame.Switcher {
    let period = analysis.period
    let isRange = period.kind == .range
    var recent = [period]
    while !isRange, recent.count < 6, let last = recent.last, hasData(last.previous) { recent.append(last.previous) }
    var groups = [Frame.Group(title: kindTitle, links: recent.map { place($0, from: path, dates: true) }, current: 0)]
    var longer = longerPeriods.map { place($0, from: path, dates: false) }
    longer.append(Link("All periods", to: link(from: path, to: "index.html")))
    groups.append(Frame.Group(title: "Longer periods", links: longer))
    return Frame.Switcher(
      previous: Link(words.name(period.previous), to: anchor(period.previous, from: path)), current: words.name(period),
      dates: isRange ? "" : words.dates(period, year: true), groups: groups,
      next: Link("Next", to: anchor(period.next, from: path)))
  }

  private var kindTitle: String {
    switch analysis.period.kind {
    case .week: "Weeks"
    case .month: "Months"
    case .quarter: "Quarters"
    case .year: "Years"
    case .range: "Days"
    }
  }

  /// The last month, quarter and year that were over by the end of the period, as far as they are longer than it.
  private var longerPeriods: [Period] {
    let kinds: [Period.Kind] = [.month, .quarter, .year]
    let longer =
      switch analysis.period.kind {
      case .week, .range: kinds
      case .month: [Period.Kind.quarter, .year]
      case .quarter: [Period.Kind.year]
      case .year: [Period.Kind]()
      }
    return longer.map { kind in
      let holding = Period(kind, holding: analysis.period.to)
      return holding.to <= analysis.period.to ? holding : holding.previous
    }
    .filter(hasData)
  }

  /// Whether the data reaches back to a day of the period.
  private func hasData(_ period: Period) -> Bool { analysis.oldestOrder.map { period.to >= $0 } ?? false }

  private func place(_ period: Period, from path: String, dates: Bool) -> Link {
    let isNamedByDates = period.kind == .range || period.kind == .year
    let text = words.name(period, year: !dates || isNamedByDates || period.kind != .week)
    let days = dates && period.kind == .week ? " \(words.dates(period, year: false))" : ""
    return Link(text + days, to: anchor(period, from: path))
  }

  /// The place of a period in the archive, whose calendar has no years.
  private func anchor(_ period: Period, from path: String) -> String {
    link(from: path, to: period.kind == .year ? "index.html" : "index.html#\(period.id)")
  }
}
