package import Trade

/// Why contacts refused and customers were lost, by month. segmentation.md §4, `funnel`.
package struct LossReasons: Sendable {
  /// By month, oldest first and those without one last; within a month most customers first, then by the reason's bytes.
  package var rows: [Row]

  /// A reason in a month.
  package struct Row: Hashable, Sendable {
    /// The month of the refusal; nil for a reason of the customer file that no refusal of the same customer dates.
    package var month: Period?
    /// As most rows write it; nil for a refusal without a reason.
    package var reason: String?
    /// Customers, each once a month and reason.
    package var customers: Int

    /// A reason in a month.
    package init(month: Period?, reason: String?, customers: Int) {
      self.month = month
      self.reason = reason
      self.customers = customers
    }
  }

  /// Who gave each reason and when, each customer once a month; the month is nil for a reason of the customer file.
  let givers: [String?: [Giver]]

  /// A customer who gave a reason in a month, by the month's first day.
  struct Giver: Hashable, Sendable {
    let month: Day?
    let customer: CustomerID
  }

  /// How many different customers gave a reason, nil for none, in a month or later, or without a day.
  package func customers(giving reason: String?, since month: Period) -> Int {
    Set((givers[reason] ?? []).lazy.filter { giver in giver.month.map { $0 >= month.from } ?? true }.map(\.customer)).count
  }
}
