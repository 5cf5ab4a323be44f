import Acting
import Analysing
import Trade

/// What is due, in figures: null, all of it, where no queue was made for the report.
extension ReportFile {
  private var dues: Dues? { framing.dues }

  /// The days that the queue covers, and its sums.
  var queue: JSON {
    guard let dues else { return .null }
    let queue = dues.queue
    return .object([
      "from": .string(queue.covered.from.iso), "to": .string(queue.covered.to.iso), "customers": kept(dues.customers.count),
      "messages": kept(dues.rows), "at_risk": money(framing.isWithheld(dues.customers.count) ? nil : dues.atRisk),
      "deferred": kept(queue.deferred.count), "dropped": kept(queue.dropped.count), "held_out": kept(queue.heldOut.count),
      "lapsed": kept(queue.lapsed.count), "resting": kept(queue.resting.count),
      "reasons": .array(
        dues.reasons.map { it in
          .object(["reason": .string(it.reason.rawValue), "deferred": kept(it.deferred), "dropped": kept(it.dropped)])
        }),
    ])
  }

  /// By action; those of which nothing is to be said are left out.
  var actions: JSON {
    guard let dues else { return .null }
    return .array(
      dues.lists.map { list in
        let isReckoned = list.action.kind != .service && !list.action.isInternal && analysis.outlook != nil
        let isKept = framing.isWithheld(list.customers)
        return .object([
          "action": .string(list.action.rawValue), "kind": .string(list.action.kind.rawValue), "customers": kept(list.customers),
          "messages": kept(list.rows),
          "channels": channels { list.channels[$0.place] },
          "deferred": kept(list.deferred), "dropped": kept(list.dropped), "held_out": kept(list.heldOut),
          "joined": kept(list.joined), "at_risk": money(isReckoned && !isKept ? list.atRisk : nil),
          "worth": money(isReckoned && !isKept ? list.worth : nil),
        ])
      })
  }

  /// Customers whom marketing may reach, by channel.
  var reachable: JSON { dues.map { dues in channels { dues.queue.reachable[$0, default: 0] } } ?? .null }

  /// Money for offers.
  var budget: JSON {
    guard let budget = dues?.queue.budget else { return .null }
    let (isKept, isMissing) = (framing.isWithheld(budget.granted), framing.isWithheld(budget.refused))
    return .object([
      "limit": money(budget.limit), "granted": kept(budget.granted), "spent": money(isKept ? nil : budget.spent),
      "unchecked": kept(budget.unchecked), "refused": kept(budget.refused), "missing": money(isMissing ? nil : budget.missing),
    ])
  }

  /// What came of actions of finished periods.
  var results: JSON {
    guard let dues else { return .null }
    return .array(
      dues.queue.results.map { result in
        let (verdict, needs): (String, Int?) =
          switch result.verdict {
          case .works: ("works", nil)
          case .noEffect: ("no-effect", nil)
          case .tooEarly(let needs): ("too-early", needs)
          }
        return .object([
          "action": .string(result.action.rawValue), "contacted": kept(result.contacted),
          "contacted_orders": kept(result.contactedOrders), "held_out": kept(result.held),
          "held_out_orders": kept(result.heldOrders), "verdict": .string(verdict), "needs": .number(needs),
          "uplift": basisPoints(result.uplift), "low": basisPoints(result.low), "high": basisPoints(result.high),
        ])
      })
  }

  /// Orders of the period that waited for their payment.
  var payments: JSON {
    guard let payments = dues?.queue.payments else { return .null }
    return .object([
      "unpaid": kept(payments.unpaid), "amount": money(framing.isWithheld(payments.unpaid) ? nil : payments.unpaidAmount),
      "paid_later": kept(payments.paidLater), "median_hours": .number(payments.medianHours),
    ])
  }

  private func basisPoints(_ number: Int?) -> JSON { number.map { .millionths(Int64($0) * 100) } ?? .null }

  private func channels(_ count: (ContactChannel) -> Int) -> JSON {
    .object(
      ContactChannel.allCases.compactMap { channel in
        let count = count(channel)
        return count == 0 ? nil : member(channel.rawValue, kept(count))
      })
  }
}
