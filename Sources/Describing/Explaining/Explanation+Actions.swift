package import Acting
import Analysing
package import Trade

/// What is due for the customer, and why.
extension Explanation {
  /// A queue and what the company says of actions.
  struct Dueness: Sendable {
    let queue: Queue
    let library: Library
  }

  /// Adds what a queue says of the customer.
  package mutating func add(_ queue: Queue, _ library: Library) { dueness = Dueness(queue: queue, library: library) }

  /// One thing that is due, or would be.
  struct DueAction: Sendable {
    let candidate: Candidate
    /// Nil where it stands in no list.
    let row: Queue.Row?
    /// Why it stands in none.
    let reason: Queue.Reason?
    let state: Issued.State
  }

  /// All that the queue has for the customer, in its order.
  var dueActions: [DueAction] {
    guard let queue = dueness?.queue else { return [] }
    func own(_ candidate: Candidate) -> Bool { candidate.customer == customer }
    let rows = queue.rows.filter { own($0.candidate) }.map {
      DueAction(candidate: $0.candidate, row: $0, reason: nil, state: .issued)
    }
    let held = queue.heldOut.filter { own($0.candidate) }.map {
      DueAction(candidate: $0.candidate, row: $0, reason: nil, state: .heldOut)
    }
    let deferred = queue.deferred.filter { own($0.candidate) }.map {
      DueAction(candidate: $0.candidate, row: nil, reason: $0.reason, state: .deferred)
    }
    let dropped = queue.dropped.filter { own($0.candidate) }.map {
      DueAction(candidate: $0.candidate, row: nil, reason: $0.reason, state: .dropped)
    }
    return rows + held + deferred + dropped
  }

  /// What may be offered to the customer, and who leads.
  private var leading: (Leading, ActionWords)? {
    dueness.map { (Leading(analysis, playbooks: $0.library.playbooks), ActionWords(analysis, $0.library, words: words)) }
  }

  /// The playbook of the class that leads.
  private func playbook(_ leading: Leading) -> Playbook? {
    guard let segmentation = leading.segmentation, let id = segmentation.classID(of: customer) else { return nil }
    return dueness?.library.playbook(segmentation.id.rawValue, id)
  }

  // MARK: Text

  var actionLines: [String] {
    guard let dueness, let (leading, told) = leading else { return [] }
    let period = dueness.queue.covered
    var lines = ["", "Actions, \(period.from.iso) to \(period.to.iso)"]
    let titles = ClassTitles(policy: analysis.policy, words: words)
    if let segmentation = leading.segmentation, let id = segmentation.classID(of: customer) {
      lines.append("  Leads: \(titles.title(of: segmentation)), \(titles.title(segmentation, id: id))")
    }
    if let playbook = playbook(leading) {
      for (name, text) in [("Goal", playbook.goal), ("Offer", playbook.offer), ("Owner", playbook.owner)] where !text.isEmpty {
        lines.append("  \(name): \(text)")
      }
    }
    let terms = leading.terms(for: customer)
    lines.append(
      terms.forbidding.isEmpty
        ? "  A discount is allowed; its form: \(told.text(terms.form))"
        : "  No discount, as the customer \(words.text(terms.forbidding)); instead: \(told.text(terms.form))")
    if let theme = terms.theme { lines.append("  Theme: \(theme.asTitle.withoutCapital)") }
    if dueness.queue.resting.contains(customer) { lines.append("  Rests: messages without an order or an answer") }
    let due = dueActions
    if due.isEmpty { lines.append("  Nothing is due.") }
    for action in due { lines += self.lines(action, told) }
    return lines
  }

  private func lines(_ action: DueAction, _ told: ActionWords) -> [String] {
    let candidate = action.candidate
    let head = "\(told.name(candidate)) (\(candidate.action.rawValue), \(candidate.action.kind.rawValue)): "
    let why = "    " + told.reason(candidate, isPrivate: true)
    guard let row = action.row else {
      let state = action.state == .deferred ? "waits" : "given up"
      return ["  - " + head + state + (action.reason.map { ", " + words.text($0) } ?? ""), why]
    }
    let days = candidate.from == candidate.until ? candidate.from.iso : "\(candidate.from.iso) to \(candidate.until.iso)"
    let time = candidate.minute.map { " " + words.time($0) } ?? ""
    let state = action.state == .heldOut ? "left out to measure, else " : ""
    let offer = told.text(row.offer)
    var lines = ["  + \(head)\(state)\(words.name(row.channel).lowercased()) on \(days)\(time), by \(row.owner)", why]
    lines += row.also.map { "    also \(told.name($0)): " + told.reason($0, isPrivate: true) }
    if !offer.isEmpty { lines.append("    offer: \(offer)") }
    if candidate.action.kind != .service, !candidate.action.isInternal {
      lines.append("    worth: " + text(row.worth, row.offer))
    }
    return lines
  }

  /// "€120.00 at risk × 5% − €8.00 × 14.3% = €4.86"
  private func text(_ worth: Worth, _ offer: Offer?) -> String {
    let kind = worth.isMeasured ? "measured" : "assumed"
    let cost = offer.map { " − \(words.moneyExact($0.cost)) × \(words.text(bound: worth.redemption))" } ?? ""
    return "\(words.moneyExact(worth.atRisk)) at risk × \(words.text(bound: worth.uplift)) (\(kind))\(cost) = "
      + "\(words.moneyExact(worth.total)); \(words.moneyExact(worth.anyway)) expected anyway"
  }

  // MARK: JSON

  var actionJSON: JSON {
    guard let dueness, let (leading, told) = leading else { return .null }
    let playbook = playbook(leading)
    let terms = leading.terms(for: customer)
    return .object([
      "from": .string(dueness.queue.covered.from.iso), "to": .string(dueness.queue.covered.to.iso),
      "lead": leading.segmentation.map { segmentation in
        .object([
          "segmentation": .string(segmentation.id.rawValue),
          "class": segmentation.classID(of: customer).map(JSON.string) ?? .null,
          "goal": playbook.map { .string($0.goal) } ?? .null, "offer": playbook.map { .string($0.offer) } ?? .null,
          "owner": playbook.map { .string($0.owner) } ?? .null,
        ])
      } ?? .null,
      "form": .string(terms.form.rawValue), "forbidden_by": .array(terms.forbidding.names.map(JSON.string)),
      "theme": terms.theme.map(JSON.string) ?? .null, "rests": .bool(dueness.queue.resting.contains(customer)),
      "due": .array(dueActions.map { json($0, told) }),
    ])
  }

  private func json(_ action: DueAction, _ told: ActionWords) -> JSON {
    let (candidate, row) = (action.candidate, action.row)
    func money(_ amount: Money) -> JSON { .string(amount.decimal(atLeast: analysis.store.currency.digits)) }
    let state =
      switch action.state {
      case .issued: "issued"
      case .heldOut: "held-out"
      case .deferred: "deferred"
      case .dropped: "dropped"
      }
    func text(_ text: String?) -> JSON { text.map(JSON.string) ?? .null }
    var members: [JSON.Member] = []
    func add(_ key: String, _ value: JSON) { members.append(JSON.Member(key: key, value: value)) }
    add("action", .string(candidate.action.rawValue))
    add("kind", .string(candidate.action.kind.rawValue))
    add("state", .string(state))
    add("because", text(action.reason?.rawValue))
    add("why_now", .string(told.reason(candidate, isPrivate: true)))
    add("from", .string(candidate.from.iso))
    add("until", .string(candidate.until.iso))
    add("channel", text(row?.channel.rawValue))
    add("owner", text(row?.owner))
    add("offer", text(row?.offer.map { told.text($0) }))
    add("at_risk", row.map { money($0.worth.atRisk) } ?? .null)
    add("uplift", row.map { .millionths(Int64($0.worth.uplift) * 100) } ?? .null)
    add("worth", row.map { money($0.worth.total) } ?? .null)
    add("also", .array(row?.also.map { .string($0.action.rawValue) } ?? []))
    return .object(members)
  }
}
