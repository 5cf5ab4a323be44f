import Acting
import Analysing
import Trade

/// What is due, on the overview: the first actions, and where all of them stand.
struct DueSummary {
  let framing: Framing
  let path: String
  private var words: Words { framing.words }

  /// So many actions are listed.
  private static let most = 5

  var block: Block? {
    guard let dues = framing.dues, dues.rows > 0 else { return nil }
    let page = framing.link(from: path, toPage: ActionsPage.name)
    let when = framing.coveredName(dues.queue)
    let headline = ActionsHeadline(framing: framing, dues: dues)
    // What is worth most, whatever its kind; service, which is worth nothing by that, fills the rest.
    let lists = Array(
      dues.lists.filter { $0.rows > 0 }.enumerated().sorted { a, b in
        a.element.worth == b.element.worth ? a.offset < b.offset : a.element.worth > b.element.worth
      }.map(\.element).prefix(DueSummary.most))
    let people = dues.customers.count
    let heading =
      framing.isWithheld(people)
      ? "\(framing.fewerThanCell.withCapital) customers are due in \(when)"
      : "\(words.count(people, "customer is", "customers are")) due in \(when)"
    return .section(
      Section(
        id: "due", heading: heading,
        note: [[.text(headline.text + ". "), .link("All actions", to: page)]],
        body: [.table(table(lists, of: dues, page))]))
  }

  private func table(_ lists: [Dues.List], of dues: Dues, _ page: String) -> Table {
    let told = framing.actionWords
    let isReckoned = framing.analysis.outlook != nil
    let rest = dues.lists.count { $0.rows > 0 } - lists.count
    let columns: [Table.Column] =
      [.init("Action", .left), .init("Customers"), .init("By", .left)]
      + (isReckoned ? [.init("At risk"), .init("Worth", isKey: true, sorted: .descending)] : [])
    return Table(
      columns: columns,
      rows: lists.map { list in
        let channels = dues.channels.filter { list.channels[$0.place] > 0 }.map { words.name($0) }
        let isService = list.action.kind == .service || list.action.isInternal
        let money = [list.atRisk, list.worth].map { isService ? "–" : framing.told($0, of: list.customers) }
        let cells = [framing.told(list.customers), words.listed(channels)] + (isReckoned ? money : [])
        return Table.Row([Table.Cell([.link(told.name(list.action), to: page)])] + cells.map { Table.Cell($0) })
      }, foot: rest == 0 ? nil : "\(words.count(rest, "more action", "more actions")) on the page of the actions.")
  }
}
