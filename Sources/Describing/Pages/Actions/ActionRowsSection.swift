import Acting
import Analysing
import Trade

/// The first rows of a kind, by worth: who, what and why now, the offer, the channel, the day. Not under `Privacy.aggregate`.
struct ActionRowsSection {
  let framing: Framing
  let dues: Dues
  let kind: ActionID.Kind
  private var words: Words { framing.words }

  /// So many rows of a kind stand on the page; all stand in the private lists.
  private static let most = 40

  var block: Block? {
    let rows = dues.first(ActionRowsSection.most, of: kind)
    if rows.isEmpty { return nil }
    let count = dues.lists.reduce(0) { $0 + ($1.action.kind == kind ? $1.rows : 0) }
    let order = kind == .service ? "by day" : "by worth"
    let shown =
      rows.count < count
      ? "The first \(words.count(rows.count)) of \(words.count(count)) \(order)." : "All \(words.spelled(count)) \(order)."
    return .section(
      Section(
        id: kind.rawValue, heading: heading(count), note: [[.text(shown + " " + rule)]], layout: .full,
        body: [.table(table(rows))]))
  }

  /// Why nothing is told of single customers under `Privacy.aggregate`.
  static func withheld(_ framing: Framing, _ dues: Dues) -> Block {
    var names: Phrase = []
    for (place, channel) in dues.channels.enumerated() {
      names += (place == 0 ? [] : [", "]) + [framing.exportName(ActionListFile.name(channel))]
    }
    return .section(
      Section(
        id: "rows", heading: "Who it is stands in the private lists",
        body: [
          .prose([["The privacy level ", .code("aggregate"), " shows no single customer on a page. All are in "] + names + ["."]])
        ]))
  }

  private func heading(_ count: Int) -> String {
    switch kind {
    case .service: "\(words.count(count, "message", "messages")) of service, never put off"
    case .dated: "\(words.count(count, "message has a day", "messages have a day")) of \(count == 1 ? "its" : "their") own"
    case .undated: "\(words.count(count, "message", "messages")) on a working day of choice"
    }
  }

  private var rule: String {
    let policy = framing.analysis.policy.contacting
    return switch kind {
    case .service: "Service has no cap, no delay and no offer."
    case .dated: "They count in the cap, and are given up after their day, never sent late."
    case .undated: "They may wait for \(words.days(policy.patience)), and are given up then."
    }
  }

  private func table(_ rows: [Queue.Row]) -> Table {
    let hasOffers = rows.contains { $0.offer != nil }
    let isReckoned = kind != .service && framing.analysis.outlook != nil
    let leading = dues.leading.segmentation
    var columns: [Table.Column] = [.init("Customer", .left)]
    if let leading { columns.append(.init(framing.title(of: leading), .left)) }
    columns.append(.init("What, and why now", .left))
    if hasOffers { columns.append(.init("Offer", .left)) }
    columns += [.init("By", .left), .init("Due", .left, isKey: !isReckoned)]
    if isReckoned { columns.append(.init("Worth", isKey: true, sorted: .descending)) }
    let told = framing.actionWords
    return Table(
      columns: columns,
      rows: rows.map { row in
        var cells = [head(row.candidate.customer)]
        if let leading { cells.append(member(leading, row.candidate.customer)) }
        let also = row.also.isEmpty ? "" : "; also " + words.listed(row.also.map { told.name($0).withoutCapital })
        cells.append(Table.Cell([.text(told.name(row.candidate))], below: told.reason(row.candidate) + also))
        if hasOffers { cells.append(Table.Cell(row.offer == nil ? "–" : told.text(row.offer))) }
        cells += [Table.Cell(words.name(row.channel)), Table.Cell(words.due(row.candidate))]
        if isReckoned { cells.append(Table.Cell(row.candidate.action.isInternal ? "–" : words.money(row.worth.total))) }
        return Table.Row(cells)
      }, style: .actions)
  }

  private func head(_ customer: CustomerID) -> Table.Cell {
    let (name, code) = framing.labels.label(customer)
    return Table.Cell([.text(name ?? code)], below: name == nil ? nil : code)
  }

  private func member(_ segmentation: Segmentation, _ customer: CustomerID) -> Table.Cell {
    guard let id = segmentation.classID(of: customer) else { return Table.Cell("–") }
    return Table.Cell([.text(framing.title(segmentation, id: id))], mark: ClassNames.mark(segmentation.id, id))
  }
}
