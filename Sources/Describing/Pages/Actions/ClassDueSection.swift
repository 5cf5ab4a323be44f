import Acting
import Analysing
import Trade

/// What is due for the members of a class, by action and channel, and to how many another rule forbids a discount.
struct ClassDueSection {
  let framing: Framing
  let segmentation: Segmentation
  let index: Int
  let path: String
  private var words: Words { framing.words }

  var block: Block? {
    guard let dues = framing.dues, let classes = dues.classes[segmentation.id], index < classes.customers.count else {
      return nil
    }
    let (rows, people, forbidden) = (classes.rows(of: index), classes.customers[index], classes.forbidden[index])
    if rows.isEmpty && forbidden == 0 { return nil }
    let when = framing.coveredName(dues.queue)
    let heading =
      rows.isEmpty
      ? "Nothing is due in \(when)"
      : framing.isWithheld(people)
        ? "\(framing.fewerThanCell.withCapital) are due in \(when)"
        : "\(words.count(people)) \(people == 1 ? "is" : "are") due in \(when)"
    let link: Phrase = [.link("All actions", to: framing.link(from: path, toPage: ActionsPage.name))]
    return .section(
      Section(
        id: "due", heading: heading, note: [link],
        body: (rows.isEmpty || framing.isWithheld(people) ? [] : [.table(table(rows))]) + [.prose([sentence(forbidden)])]))
  }

  /// That another rule than the class forbids a discount. actions.md §1.
  private func sentence(_ forbidden: Int) -> Phrase {
    let members = segmentation.figures[index].buyers
    if forbidden == 0 { return ["No other rule forbids a discount to any of them."] }
    let isAll = forbidden == members && !framing.isWithheld(forbidden)
    let who = isAll && members > 1 ? "all \(words.count(members))" : "\(framing.told(forbidden)) of \(framing.told(members))"
    return [
      .text(
        "For \(who) another rule forbids a discount, whatever the playbook says: they order in their own rhythm, pay the full price, or buy what is "
          + "new, high-end or premium. What they get instead is early access, a gift or service.")
    ]
  }

  private func table(_ rows: [(action: ActionID, channels: [Int])]) -> Table {
    let channels = ContactChannel.allCases.filter { channel in rows.contains { $0.channels[channel.place] > 0 } }
    let told = framing.actionWords
    func row(_ name: String, _ counts: [Int]) -> Table.Row {
      let cells = channels.map { counts[$0.place] } + [counts.reduce(0, +)]
      return Table.Row([Table.Cell(name)] + cells.map { Table.Cell($0 == 0 ? "–" : framing.told($0)) })
    }
    let sums = ContactChannel.allCases.map { channel in rows.reduce(0) { $0 + $1.channels[channel.place] } }
    return Table(
      columns: [.init("Action", .left)] + channels.map { .init(words.name($0)) } + [
        .init("All", isKey: true, sorted: .descending)
      ],
      rows: rows.map { row(told.name($0.action), $0.channels) }, footer: rows.count > 1 ? row("All", sums) : nil)
  }
}
