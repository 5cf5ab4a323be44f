import Analysing
import Trade

/// Decides what of that which is due stands in the lists: consent, the cap, rest, people's time, budget. actions.md §2.
struct Planner: Sendable {
  let desk: Desk
  let leading: Leading
  let reach: Reach
  let manners: Manners
  private let offers: Offers
  private let appraisal: Appraisal
  private let holdOut: HoldOut
  private let keyAccounts: ClassColumn
  private let results: [ActionResult]
  /// Whether each campaign takes money off for everybody: one of a kind that does, or with a discount.
  private let massDiscounts: [Bool]

  /// A planner at a desk; what finished periods measured replaces the assumed uplift.
  init(_ desk: Desk, results: [ActionResult] = []) {
    (self.desk, self.results) = (desk, results)
    leading = Leading(desk.analysis, playbooks: desk.playbooks)
    reach = Reach(desk.ledger, desk.policy.contacting)
    manners = Manners(desk)
    offers = Offers(desk, leading)
    appraisal = Appraisal(desk.analysis, results: results)
    holdOut = HoldOut(desk.ledger.customers, on: desk.covered.from, desk.policy.contacting)
    keyAccounts = ClassColumn(desk.analysis, .importance, "key-account")
    let (campaigns, kinds) = (desk.ledger.campaigns, desk.policy.behaviour.discountKinds)
    massDiscounts = (0..<campaigns.count).map { row in
      campaigns.discount[row] != nil || campaigns.kind[row].map(kinds.contains) == true
    }
  }

  /// The queue of some candidates, in the order of `Desk.candidates`.
  func queue(of candidates: [Candidate]) -> Queue {
    var plan = Plan(desk, manners, offers, leading)
    let lapsed = takeUp(candidates, &plan)
    for place in Rank.order(of: plan.dues, by: \.rank) { plan.place(plan.dues[place]) }
    let budget = plan.grantOffers { row in
      appraisal.worth(of: row.candidate.action, for: row.candidate.customer, offer: nil)
    }
    var queue = plan.queue()
    (queue.budget, queue.lapsed, queue.results) = (budget, lapsed, results)
    queue.payments = desk.paymentWait()
    queue.resting = manners.resting(desk.past.actions)
    queue.reachable = reach.reachable(jobs: desk.jobs)
    return queue
  }

  /// Takes up what is due and not known yet, customer by customer; answers what was put off before and is not due any more.
  private func takeUp(_ candidates: [Candidate], _ plan: inout Plan) -> [Issued] {
    let past = desk.past.actions
    var (lapsed, row, place) = ([Issued](), 0, 0)
    while place < candidates.count || row < past.count {
      let customer =
        [place < candidates.count ? candidates[place].customer : nil, row < past.count ? past[row].customer : nil]
        .compactMap(\.self).min() ?? .nobody
      let (firstRow, first) = (row, place)
      while row < past.count, past[row].customer == customer { row += 1 }
      while place < candidates.count, candidates[place].customer == customer { place += 1 }
      let own = past[firstRow..<row]
      var takenUp: Set<Int> = []
      if first < place {
        let course = manners.course(of: customer, past: own)
        plan.courses.append(course)
        let ways = reach.ways(to: customer)
        for index in first..<place where isTakenUp(candidates[index], course) {
          if takenUp.contains(where: { candidates[$0].isSame(as: candidates[index]) }) { continue }
          takenUp.insert(index)
          take(candidates[index], at: index, ways, &plan)
        }
      }
      lapsed += Planner.lapsed(own) { waiting in takenUp.contains { candidates[$0].isSame(as: waiting) } }
    }
    return lapsed
  }

  /// Whether a candidate is new, or was put off before.
  private func isTakenUp(_ candidate: Candidate, _ course: Course) -> Bool {
    switch course.state(of: candidate) {
    case .issued, .heldOut, .dropped: false
    case .deferred: !course.isDone(candidate)
    case nil:
      (candidate.action.kind == .service || candidate.action.isInternal || desk.crosses(candidate.since))
        && !course.isDone(candidate)
    }
  }

  /// What waits by the record and was not taken up.
  private static func lapsed(_ past: ArraySlice<Issued>, unless isTakenUp: (Issued) -> Bool) -> [Issued] {
    if !past.contains(where: { $0.state == .deferred }) { return [] }
    return past.waiting.filter { !isTakenUp($0) }
  }

  /// Gives a candidate its ways, its offer and its worth; or gives it up.
  private func take(_ candidate: Candidate, at place: Int, _ ways: Reach.Ways, _ plan: inout Plan) {
    let (customer, action) = (candidate.customer, candidate.action)
    var due = Due(
      candidate: candidate, place: place, course: plan.courses.count - 1, channels: [], worth: .none,
      monetary: desk.analysis.facts.monetary[customer.index], isHeldOut: false, isMassDiscount: false)
    if candidate.until < desk.covered.from { return plan.drop(due, .late) }
    if action.isInternal {
      due.channels = [.owner]
      plan.dues.append(due)
      return
    }
    let isService = action.kind == .service
    switch channels(for: candidate, ways, isService: isService) {
    case .failure(let reason): return plan.drop(due, reason.reason)
    case .success(let channels): due.channels = channels
    }
    if !isService {
      due.isHeldOut = !action.isPersonalDay && !keyAccounts.contains(customer) && holdOut.holds(customer)
      let isAsleep = manners.rests(plan.courses[due.course], countingHeldOut: due.isHeldOut)
      if isAsleep, !desk.book.reachesThoseWhoRest(candidate) { return plan.drop(due, .resting) }
      due.isMassDiscount = isMassDiscount(candidate)
      if !appraise(&due) { return plan.drop(due, .worthless) }
    }
    plan.dues.append(due)
  }

  /// The ways by which a candidate can be done: the preferred one first, then in the order of the book.
  private func channels(
    for candidate: Candidate, _ ways: Reach.Ways, isService: Bool
  ) -> Result<[ContactChannel], Unreached> {
    let wanted = desk.book.channels(for: candidate)
    let open = isService ? ways.service : ways.marketing
    let found = wanted.filter { open.contains($0) }
    if found.isEmpty {
      let allowed = isService ? ways.served : ways.allowed
      let isRefused = !wanted.contains { allowed.contains($0) }
      if ways.isOnPlatform { return .failure(Unreached(reason: allowed.isEmpty ? .consent : .marketplace)) }
      return .failure(Unreached(reason: isRefused && !wanted.isEmpty ? .consent : .unreachable))
    }
    guard let preferred = ways.preferred, candidate.channels.isEmpty, found.first != preferred, found.contains(preferred) else {
      return .success(found)
    }
    return .success([preferred] + found.filter { $0 != preferred })
  }

  /// Why there is no way.
  private struct Unreached: Error { let reason: Queue.Reason }

  /// Gives a due its offer and worth; false where it is nothing without an offer that costs more than it brings. An offer that costs more is
  /// not made: the same contact without it is worth more.
  private func appraise(_ due: inout Due) -> Bool {
    let (action, customer) = (due.candidate.action, due.candidate.customer)
    let made = offers.offer(for: due.candidate)
    due.worth = appraisal.worth(of: action, for: customer, offer: made?.offer)
    (due.offer, due.isMarginKnown) = (made?.offer, made?.isMarginKnown ?? true)
    if due.worth.total >= .zero { return true }
    due.offer = nil
    due.worth = appraisal.worth(of: action, for: customer, offer: nil)
    return desk.book.makesSenseAlone(due.candidate)
  }

  /// Whether a candidate tells of a campaign that takes money off for everybody.
  private func isMassDiscount(_ candidate: Candidate) -> Bool {
    guard case .campaign(let row, _) = candidate.cause, massDiscounts.indices.contains(Int(row)) else { return false }
    return massDiscounts[Int(row)]
  }
}
