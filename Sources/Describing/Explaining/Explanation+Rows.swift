import Analysing
package import Trade

/// The rows of the input that say something of the customer.
extension Explanation {
  /// What the input is to be searched for.
  package var search: RowSearch {
    let (ledger, orders) = (analysis.ledger, analysis.ledger.orders)
    let match = CampaignMatch(ledger)
    var search = RowSearch(customer: id)
    search.others = Set(analysis.referred(by: customer).map { ledger.customers.id(of: $0) })
    for order in orders.orders(of: customer) {
      if orders.ids.count > 0 { search.orders.insert(orders.ids[order]) }
      if orders.day[order] > facts.asOf { continue }
      for line in ledger.lines.lines(of: order..<order + 1) where ledger.lines.product[line] >= 0 {
        search.products.insert(ledger.products.ids[Int(ledger.lines.product[line])])
      }
      let campaign = match.row(of: order).flatMap { ledger.campaigns.id[$0] } ?? orders.campaign[order]
      if let campaign { search.campaigns.insert(campaign) }
    }
    for touch in 0..<ledger.contacts.count where ledger.contacts.customer[touch] == customer {
      if ledger.contacts.day[touch] <= facts.asOf, let campaign = ledger.contacts.campaign[touch] {
        search.campaigns.insert(campaign)
      }
    }
    return search
  }

  /// The customer's orders up to the period's end, oldest first, whatever became of them.
  var orders: [SourceOrder] {
    let table = analysis.ledger.orders
    let found = Dictionary(grouping: taken) { $0.order ?? $0.place }
    return table.orders(of: customer).filter { table.day[$0] <= facts.asOf }.map { order in
      let plain = SourceOrder(order, in: analysis, found: [])
      let key = plain.id ?? plain.place
      return SourceOrder(order, in: analysis, found: key.flatMap { found[$0] } ?? [])
    }
  }

  /// Rows that were taken and are of no later day than the analysis.
  var taken: [SourceRow] {
    let table = analysis.ledger.orders
    let known = table.orders(of: customer).filter { table.day[$0] <= facts.asOf }
    let ids = table.ids.count > 0 ? Set(known.map { table.ids[$0] }) : []
    return rows.rows.filter { row in
      if row.reject != nil || row.other != nil { return false }
      if let order = row.order, !ids.contains(order) { return false }
      return row.day.map { $0 <= facts.asOf } ?? true
    }
  }

  /// Rows that were set aside, and so say nothing.
  var setAside: [SourceRow] { rows.rows.filter { $0.reject != nil && $0.other == nil } }

  /// A buyer whom the customer referred: where the customer file says so, and the first order.
  struct Referral: Sendable {
    let id: String
    let places: [SourceRow]
    let first: SourceOrder?
  }

  /// The buyers that the journey's rule counted for the customer, by their ids.
  func referrals(of verdict: Verdict) -> [Referral] {
    guard verdict.criteria.contains(where: { $0.measure == .referred }) else { return [] }
    return analysis.referred(by: customer).map { buyer in
      let id = analysis.ledger.customers.id(of: buyer)
      let orders = analysis.ledger.orders
      let first = orders.orders(of: buyer).first { analysis.counted.net($0) > 0 && orders.day[$0] == facts.firstDay[buyer.index] }
      return Referral(
        id: id, places: rows.rows.filter { $0.other == id && $0.reject == nil },
        first: first.map { SourceOrder($0, in: analysis, found: []) })
    }
  }

  /// The tables with rows of the customer, in the order in which they were searched.
  var tables: [String] { Explanation.tables(taken) }

  private static func tables(_ rows: [SourceRow]) -> [String] {
    rows.reduce(into: []) { if !$0.contains($1.table) { $0.append($1.table) } }
  }

  /// The tables that a class was worked out from, as far as rows of the customer stand in them.
  func tables(of verdict: Verdict) -> [String] {
    let all = analysis.ledger.intake.columns
    var wanted = Set(verdict.criteria.flatMap { $0.measure.tables })
    if case .place = verdict.segmentation.id { wanted = [addressTable] }
    if case .source = verdict.segmentation.id { wanted = [sourceTable] }
    for criterion in verdict.criteria where criterion.measure == .condition {
      wanted.formUnion(conditionTables(verdict.segmentation.id, criterion.classID))
    }
    // Contacts that say nothing of it were looked at as well.
    if case .temperature = verdict.segmentation.id { wanted.insert("contacts") }
    // Where lines say what an order is worth, what it counts for is read from them.
    if wanted.contains("orders"), !all.contains("orders.amount") { wanted.insert("lines") }
    return tables.filter { wanted.contains($0) }
  }

  /// The table with the address that counts: the customer file where it names the region, else the orders.
  private var addressTable: String {
    let isTold = analysis.ledger.customers.text(.region, of: customer) != nil
    return analysis.ledger.intake.columns.contains("customers.region") && isTold ? "customers" : "orders"
  }

  private var sourceTable: String { analysis.ledger.customers.text(.source, of: customer) == nil ? "orders" : "customers" }

  private func conditionTables(_ segmentation: SegmentationID, _ classID: String?) -> [String] {
    let own = analysis.policy.segments.first { $0.id == segmentation.rawValue }?.classes.first { $0.id == classID }
    let facts = own?.when?.condition.facts ?? []
    // Here `tags` are all of them, whoever gave them.
    return tables(ofFacts: facts) + (facts.contains("tags") ? tags.flatMap { tables(of: $0.origin) } : [])
  }

  /// The tables that facts are worked out from; that of a class are those of its own reasons.
  func tables(ofFacts names: [String]) -> [String] {
    names.flatMap { name in
      let own = analysis.segmentations.first { $0.id.factName == name }
      return Fact.tables(of: name) + (own?.reason(customer).flatMap { $0.measure.tables } ?? [])
    }
  }
}
