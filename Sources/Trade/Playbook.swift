/// What to do with a class of customers: a Markdown file with YAML front matter. actions.md §1.
package struct Playbook: Hashable, Sendable {
  /// Where it was read, such as `content/en/playbooks/rfm/important-value.md`; for messages and for the page.
  package var source: String
  /// Fields of the front matter, in the order of the list on the page.
  package var title: String
  package var goal: String
  package var owner: String
  package var treatments: [String]
  package var channels: [String]
  package var cadence: String
  package var offer: String
  package var guardrails: [String]
  package var measures: [String]
  /// The Markdown below the front matter, placeholders still in it.
  package var body: String
  /// The line of the file, counted from 1, on which `body` begins.
  package var bodyLine: Int

  /// A playbook.
  package init(
    source: String, title: String, goal: String, owner: String, treatments: [String], channels: [String], cadence: String,
    offer: String,
    guardrails: [String], measures: [String], body: String, bodyLine: Int
  ) {
    self.source = source
    self.title = title
    self.goal = goal
    self.owner = owner
    self.treatments = treatments
    self.channels = channels
    self.cadence = cadence
    self.offer = offer
    self.guardrails = guardrails
    self.measures = measures
    self.body = body
    self.bodyLine = bodyLine
  }
}

/// A figure that a playbook may name as `{{customers}}`; what it reads is decided where the page is described.
package enum PlaybookFigure: String, CaseIterable, Sendable {
  /// "Colina Tea"
  case store
  /// "week 46, 2026"
  case period
  /// "114", "4.0%" of all buyers; the shares are plain parts such as "about a third" in a small store
  case customers, customer_share
  /// "€115,702", "14.9%" of lifetime revenue, "€1,015" a customer, "€62.15" an order
  case revenue, revenue_share, revenue_per_customer, average_order
  /// "11.3"
  case orders_per_customer
  /// "34", or "an unknown number of" where nobody in the class ordered on two days
  case median_gap_days
  /// "401", "865"; the longest is "many" where pages show no single customer
  case median_silence_days, longest_silence_days
  /// How many of the class ordered in the period, and for how much
  case period_customers, period_revenue
  /// How many of the class ordered for the first time in the period; "an unknown number" where the data begins too late
  case new_customers
  /// "8 of 88 (9%)": those who stood in the class 90 days ago and ordered since;
  /// "3 of 7" under 20 cases, "no case yet" for none
  case return_rate
  /// "12 hours": list size × 6 minutes for a call
  case call_hours
  /// Calls and chats a week that the policy allows: "40", "200"
  case call_capacity, chat_capacity
  /// How long the class takes at that many calls a week, rounded up: "3 weeks at 40 calls a week"; "with no calls a week allowed"
  case call_weeks
  /// Half the median order of the store, "€31": the largest sensible voucher; the median order itself
  case half_basket, median_order
}
