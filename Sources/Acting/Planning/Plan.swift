import Analysing
import Trade

/// A queue in the making: days, people's time and messages are given out one after the other.
struct Plan {
  let desk: Desk
  private let manners: Manners
  private let offers: Offers
  private let leading: Leading
  private let patience: Int
  /// What was taken up; in the order of `Due.precedes` once that is known.
  var dues: [Due] = []
  /// The customers of the dues.
  var courses: [Course] = []
  private var timetable: Timetable
  private(set) var rows: [Placed] = []
  private var heldOut: [Placed] = []
  private var deferred: [(due: Due, reason: Queue.Reason)] = []
  private var dropped: [(due: Due, reason: Queue.Reason)] = []

  /// A row and the due that it came from.
  struct Placed {
    var row: Queue.Row
    var due: Due
    /// Whether the budget leaves it without anything to say.
    var isGone = false
  }

  /// A plan without anything in it.
  init(_ desk: Desk, _ manners: Manners, _ offers: Offers, _ leading: Leading) {
    (self.desk, self.manners, self.offers, self.leading) = (desk, manners, offers, leading)
    patience = desk.policy.contacting.patience
    timetable = Timetable(desk.covered, desk.policy.capacity)
  }

  /// Gives something up.
  mutating func drop(_ due: Due, _ reason: Queue.Reason) { dropped.append((due, reason)) }

  /// Finds the channel and the day of a due, or lets it join, wait, or gives it up.
  mutating func place(_ due: Due) {
    let candidate = due.candidate
    guard let days = candidate.days(in: desk.covered, patience: patience) else {
      return drop(due, candidate.action.kind == .undated ? .patience : .late)
    }
    if candidate.action.kind == .service {
      if due.channels[0].needsPeople { timetable.take(due.channels[0], on: days.lowerBound) }
      return stand(due, due.channels[0], on: nil)
    }
    if candidate.action.isInternal {
      let open = timetable.days(days, for: .owner, isDated: false)
      return stand(due, .owner, on: timetable.best(of: open, for: .owner) ?? days.lowerBound)
    }
    var reason: Queue.Reason?
    for channel in due.channels {
      let open = timetable.days(days, for: channel, isDated: candidate.action.kind == .dated)
      var polite = open.filter { manners.objection(to: due, courses[due.course], on: $0) == nil }
      // What sends itself goes out at the weekend rather than never.
      if polite.isEmpty, !channel.needsPeople, !canWait(due) {
        polite = days.filter { manners.objection(to: due, courses[due.course], on: $0) == nil }
      }
      if let day = timetable.best(of: polite, for: channel) { return stand(due, channel, on: day) }
      let objection = polite.isEmpty ? open.last.flatMap { manners.objection(to: due, courses[due.course], on: $0) } : nil
      // Where one way fails for want of time, time is what is missing.
      reason = objection == nil ? .capacity : reason ?? objection
    }
    if reason == .cap, join(due, days) { return }
    wait(due, reason ?? .capacity)
  }

  /// Puts a due in the lists, or among those that are left out; `day` narrows its days.
  private mutating func stand(_ due: Due, _ channel: ContactChannel, on day: Day?) {
    var candidate = due.candidate
    if let day { (candidate.from, candidate.until) = (day, day) }
    let customer = candidate.customer
    let ordered = desk.analysis.facts.isBuyer(customer) ? desk.analysis.facts.lastDay[customer.index] : nil
    var offer = due.offer
    if let day { offer?.validUntil = offers.validUntil(day) }
    let row = Queue.Row(
      candidate: candidate, channel: channel, owner: leading.owner(of: customer, desk.book[candidate.action]), offer: offer,
      worth: due.worth, attempt: courses[due.course].attempt(of: candidate.action, since: ordered))
    let placed = Placed(row: row, due: due)
    if let day, !candidate.action.isInternal {
      courses[due.course].add(
        Course.Message(from: day, until: day, action: candidate.action, channel: channel, isHeldOut: due.isHeldOut))
      if !due.isHeldOut { timetable.take(channel, on: day) }
      if due.isHeldOut { courses[due.course].heldRows.append(heldOut.count) } else { courses[due.course].rows.append(rows.count) }
    }
    if due.isHeldOut { heldOut.append(placed) } else { rows.append(placed) }
  }

  /// Has a message that goes out anyway say this as well; false where none fits, or where it is nothing without an offer of its own. Who is
  /// held out of it is written down on the message's day.
  private mutating func join(_ due: Due, _ days: ClosedRange<Day>) -> Bool {
    if due.offer != nil, !desk.book.makesSenseAlone(due.candidate) { return false }
    let course = courses[due.course]
    let hosts = course.rows.map { rows[$0].row } + (due.isHeldOut ? course.heldRows.map { heldOut[$0].row } : [])
    let found = hosts.firstIndex { host in
      let day = host.candidate.from
      return days.contains(day) && due.channels.contains(host.channel)
        && manners.objectionToJoin(due, course, on: day) == nil
    }
    guard let found else { return false }
    let (channel, day) = (hosts[found].channel, hosts[found].candidate.from)
    if due.isHeldOut {
      stand(due, channel, on: day)
      return true
    }
    var guest = due.candidate
    (guest.from, guest.until) = (day, day)
    rows[course.rows[found]].row.also.append(guest)
    courses[due.course].add(Course.Message(from: day, until: day, action: guest.action, channel: channel))
    return true
  }

  private func canWait(_ due: Due) -> Bool {
    due.candidate.canWait(beyond: desk.covered, patience: patience)
  }

  /// Lets a due wait where there is time left for it, else gives it up: a dated one for what stopped it, an undated one as it waited enough.
  private mutating func wait(_ due: Due, _ reason: Queue.Reason) {
    if canWait(due) {
      deferred.append((due, reason))
    } else {
      drop(due, due.candidate.action.kind == .undated ? .patience : reason)
    }
  }

  /// Gives out the money for offers, down the list by worth per cost: exactly compared, ties in the order of the queue. Who finds none left keeps
  /// the action without its offer; where that is nothing, the next reason of the message takes its place, or it waits. `bare` is the worth
  /// of a row without its offer.
  mutating func grantOffers(_ bare: (Queue.Row) -> Worth) -> Budget {
    var budget = Budget()
    budget.limit = desk.policy.contacting.budget
    let asking = rows.indices.filter { rows[$0].row.offer != nil }.sorted { a, b in
      let (one, other) = (rows[a].row.worth, rows[b].row.worth)
      return Budget.brings(one, moreThan: other) || !Budget.brings(other, moreThan: one) && a < b
    }
    for place in asking {
      if budget.grants(rows[place].row.worth.cost) {
        if !rows[place].due.isMarginKnown { budget.unchecked += 1 }
        continue
      }
      rows[place].row.offer = nil
      rows[place].row.worth = bare(rows[place].row)
      if desk.book.makesSenseAlone(rows[place].row.candidate) { continue }
      wait(rows[place].due, .budget)
      if rows[place].row.also.isEmpty { rows[place].isGone = true } else { promote(place, bare) }
    }
    rows.removeAll(where: \.isGone)
    return budget
  }

  /// Has the second reason of a message take the place of the first.
  private mutating func promote(_ place: Int, _ bare: (Queue.Row) -> Worth) {
    rows[place].row.candidate = rows[place].row.also.removeFirst()
    rows[place].row.worth = bare(rows[place].row)
  }

  /// What was decided, in the order of files and pages.
  func queue() -> Queue {
    var queue = Queue(covered: desk.covered)
    queue.rows = Plan.sorted(rows)
    queue.heldOut = Plan.sorted(heldOut)
    queue.deferred = Rank.order(of: deferred) { $0.due.rank }.map {
      Queue.Waiting(deferred[$0].due.candidate, deferred[$0].reason)
    }
    queue.dropped = Rank.order(of: dropped) { $0.due.rank }.map { Queue.Dropped(dropped[$0].due.candidate, dropped[$0].reason) }
    return queue
  }

  /// Rows by channel, then kind, then worth (service: day), then customer; those of one customer as they were placed, by action, step and event.
  private static func sorted(_ placed: [Placed]) -> [Queue.Row] {
    Rank.order(of: placed) { it in
      let (row, kind) = (it.row, it.row.candidate.action.kind)
      let figure = kind == .service ? Int64(row.candidate.from.number) : -row.worth.total.units
      return Rank(Int64(row.channel.place), Int64(kind.place), figure, Int64(row.candidate.customer.index))
    }.map { placed[$0].row }
  }
}
