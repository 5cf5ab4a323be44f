import Analysing
import Charts
import Trade

/// `SEGMENTATION/CLASS.html`: who is in a class, what to do with it, why they are here, and the first hundred by value.
struct ClassPage {
  let material: SegmentMaterial
  let segmentation: Segmentation
  let index: Int

  var words: Words { material.words }
  var id: String { segmentation.classes[index] }
  var figures: ClassFigures { segmentation.figures[index] }
  private var path: String { material.path(segmentation.id, id) }
  private var title: String { (segmentation.id == .value ? "Class " : "") + material.title(segmentation, index).withCapital }

  /// The page. Throws `PlaybookError` for a placeholder that is no figure, in an empty class too.
  func page() throws -> Page {
    let table = ClassTable(material: material, segmentation: segmentation)
    let playbook = try playbook(table)
    var blocks: [Block] = []
    if isWithheld {
      blocks += [why, members]
    } else if figures.customers > 0 {
      blocks.append(tiles(table))
      if let playbook { blocks.append(playbook) }
      if let due = ClassDueSection(framing: material.framing, segmentation: segmentation, index: index, path: path).block {
        blocks.append(due)
      }
      blocks.append(why)
      let tone: Tone = isAway || figures.isLate ? .away : .here
      if let rhythm = ClassRhythm(
        words: words, figures: figures, tone: tone, isAggregate: material.isAggregate, least: material.leastShown
      ).section {
        blocks.append(rhythm)
      }
      if segmentation.id == .place, let cities = PlacePage.cities(material, of: material.title(segmentation, index)) {
        blocks.append(cities)
      }
      blocks += moves
      blocks.append(members)
    } else {
      blocks.append(why)
      blocks += moves
    }
    blocks.append(material.classLinks(segmentation, from: path, current: index))
    let name = material.framing.title(of: segmentation)
    return Page(
      path: path, title: material.title(title), frame: material.framing.frame(path: path, tab: material.tab(segmentation.id)),
      crumbs: material.framing.crumbs(from: path, [(name, segmentation.id.rawValue + ".html")]), kicker: kicker,
      kickerMark: ClassNames.mark(segmentation.id, id), heading: heading(table), lede: lede(table), blocks: blocks)
  }

  // MARK: Finding

  private var kicker: String {
    let gloss = material.framing.gloss(segmentation, index).split(separator: " · ").joined(
      separator: ", ")
    let name = material.framing.title(of: segmentation)
    let kind = segmentation.id == .rfm ? name : name.lowercased()
    return (kind.prefix(1).uppercased() + kind.dropFirst()) + " class" + (gloss.isEmpty ? "" : " · \(gloss)")
  }

  private var isAway: Bool { ClassTone.tone(segmentation.id, id) == .away }

  private var isWithheld: Bool { material.isWithheld(figures.customers) }
  /// Whether nobody in the class has ordered: then nothing is said of orders.
  var hasNoBuyer: Bool { figures.buyers == 0 }

  private func heading(_ table: ClassTable) -> String {
    guard figures.customers > 0 else { return "\(title): nobody is in this class" }
    if isWithheld { return "\(title): \(material.fewerThanCell) customers" }
    if hasNoBuyer { return "\(title): \(material.contacts(figures.customers))" }
    let who = "\(title): \(material.customers(figures.customers))"
    if isAway, let silence = figures.doubledMedianSilence { return "\(who), silent for \(words.days(doubled: silence))" }
    if segmentation.id == .cadence, let gap = figures.rhythm { return "\(who), back every \(words.days(quadrupled: gap))" }
    return "\(who), \(brought(table))"
  }

  /// "14% of all revenue"; the amount where the store is small.
  private func brought(_ table: ClassTable) -> String {
    let revenue = figures.turnover.lifetime.revenue
    guard material.knowsShares, table.revenue > .zero else { return "\(words.money(revenue)) of revenue" }
    let share = Share(revenue, of: table.revenue)
    return (share.rounded(per: 100) == 0 && revenue > .zero ? "under 1%" : words.wholePercent(share)) + " of all revenue"
  }

  private func lede(_ table: ClassTable) -> Phrase {
    guard figures.customers > 0 else {
      return [.text("Nobody is in this class \(material.asOf). Below is what it takes.")]
    }
    if isWithheld {
      return [.text("Figures of \(material.fewerThanCell) customers would show single ones, so none are given.")]
    }
    if hasNoBuyer {
      let share = table.customerShares == nil ? "" : ", \(table.customerShare(index)) of all in this segmentation"
      return [.text((figures.customers == 1 ? "This contact has" : "They have") + " not ordered yet\(share).")]
    }
    let revenue = figures.turnover.lifetime.revenue
    let one = figures.customers == 1
    let share = table.revenueShares == nil ? "" : ", \(table.revenueShare(index)) of all revenue"
    var text = "\(one ? "This customer" : "They") brought \(words.money(revenue))\(share)"
    if let gap = figures.rhythm { text += ", ordering every \(words.days(quadrupled: gap))" }
    text += one ? ". The last order was " : ". At the median their last order was "
    let silence = figures.doubledMedianSilence ?? 0
    text += silence == 0 ? "on \(words.date(material.facts.asOf))." : "\(words.days(doubled: silence)) ago."
    if figures.contacts > 0, !material.isWithheld(figures.contacts) {
      text +=
        " \(words.count(figures.contacts)) of them \(figures.contacts == 1 ? "is a contact" : "are contacts") without an order."
    }
    return [.text(text)]
  }

  // MARK: Moves

  /// Who came and who left; for a tier who keeps it until the review.
  private var moves: [Block] {
    let kept =
      segmentation.id == .tier
      ? TierReviewSection(material: material, segmentation: segmentation, path: path).kept(in: index) : nil
    let moves = Moves(framing: material.framing, segmentation: segmentation).map {
      ClassMoves(moves: $0, index: index, path: path)
    }
    return [kept].compactMap(\.self) + (moves?.blocks ?? [])
  }

  // MARK: Playbook

  private func playbook(_ table: ClassTable) throws -> Block? {
    guard let playbook = material.editor.library.playbook(segmentation.id.rawValue, id) else { return nil }
    let figures = PlaybookFigures(material: material, segmentation: segmentation, index: index, table: table)
    let text = try PlaybookFiller(playbook: playbook, values: figures.values).text()
    return .section(
      Section(
        id: "playbook", heading: "Playbook",
        note: [
          [.text("What this class is, and what to do with it \(words.thisPeriod(material.analysis.period)).")],
          [.code(playbook.source)],
        ],
        layout: .text, body: [.playbook(text)]))
  }

  // MARK: Why

  private var why: Block {
    let rule = ClassRule(material: material, segmentation: segmentation, classID: id)
    let method = material.framing.link(from: path, toPage: "method.html")
    return .section(
      Section(
        id: "why", heading: figures.customers > 0 ? "Why they are here" : "What it takes",
        note: [[.text("The rule with the lines in force \(material.asOf). "), .link("Definitions", to: method)]],
        body: [.terms(rule.terms)]))
  }

  // MARK: Members

  private var members: Block {
    let count = figures.customers
    let csv = "exports/\(material.analysis.period.id)/customers.csv"
    if material.isAggregate {
      let shown = isWithheld ? "\(material.fewerThanCell.withCapital) customers" : material.customers(count)
      return .section(
        Section(
          id: "members", heading: "\(shown), none shown", body: [.prose([MemberTable.withheld(material)])]))
    }
    let shown = hasNoBuyer ? figures.top : figures.top.filter(material.facts.isBuyer)
    return .section(
      Section(
        id: "members", heading: membersHeading(shown.count), note: [membersNote + ["Every customer is in ", .code(csv), "."]],
        layout: .full, body: [.table(MemberTable(material: material, members: shown, segmentation: segmentation.id).table)]))
  }

  private func membersHeading(_ shown: Int) -> String {
    let count = figures.customers
    if hasNoBuyer {
      return shown < count
        ? "The first \(words.count(shown)) of \(words.count(count))"
        : count == 1 ? "The one contact" : "All \(words.spelled(count))"
    }
    if shown < figures.buyers { return "The \(words.count(shown)) most valuable of \(words.count(figures.buyers))" }
    if figures.contacts > 0 { return shown == 1 ? "The one buyer of this class" : "All \(words.spelled(shown)) buyers by value" }
    return count == 1 ? "The one customer of this class" : count == 2 ? "Both by value" : "All \(words.spelled(count)) by value"
  }

  private var membersNote: Phrase {
    if hasNoBuyer { return ["By their ids. "] }
    let others: Phrase = figures.contacts > 0 ? ["Contacts without an order are not listed. "] : []
    return ["A stroke is an order; the ", .key("line", .away), " is the silence since the last one. "] + others
  }
}

extension Words {
  /// "this week", "this period" for a range of days.
  func thisPeriod(_ period: Period) -> String { period.kind == .range ? "now" : "this \(period.kind.rawValue)" }
}
