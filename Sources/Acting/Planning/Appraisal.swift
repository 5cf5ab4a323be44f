import Analysing
import Trade

/// What contacts are expected to bring: the uplift that finished periods measured, or the one that the policy assumes, over the store's own
/// outlook. actions.md §2.
struct Appraisal: Sendable {
  private let outlook: Outlook?
  private let currency: Currency
  private let assumed: Int
  /// By action, basis points ≥ 0: an action that seems to do harm is worth nothing, as one measurement does not prove the harm.
  private let measured: [ActionID: Int]

  /// The worth of actions by an analysis and the results of finished periods.
  init(_ analysis: Analysis, results: [ActionResult]) {
    let policy = analysis.policy.contacting
    (outlook, currency, assumed) = (analysis.outlook, analysis.store.currency, policy.uplift)
    var measured: [ActionID: Int] = [:]
    for result in results where min(result.contacted, result.held) >= policy.leastArm {
      measured[result.action] = result.uplift.map { max(0, $0) }
    }
    self.measured = measured
  }

  /// What an action is worth with an offer of some cost. Without an outlook nothing is known to be at risk.
  func worth(of action: ActionID, for customer: CustomerID, offer: Offer?) -> Worth {
    let uplift = measured[action] ?? assumed
    let atRisk = outlook?.atRisk(customer) ?? .zero
    let chance = outlook.map { Int($0.chance[customer.index]) } ?? 0
    let redemption = offer == nil ? 0 : min(10_000, chance + uplift)
    let cost = offer?.cost.scaled(by: Int64(redemption), over: 10_000).rounded(to: currency) ?? .zero
    return Worth(
      atRisk: atRisk, anyway: outlook?.anyway(customer) ?? .zero, uplift: uplift, isMeasured: measured[action] != nil,
      redemption: redemption, cost: cost, total: atRisk.scaled(by: Int64(uplift), over: 10_000) - cost)
  }
}
