import Analysing
import Trade

/// `customers.csv`: every customer with a counted order or a customer record, by id, with figures and classes. config.md §3.
struct CustomersFile {
  let framing: Framing
  private let analysis: Analysis
  private let facts: Facts
  private let places: Int
  /// In the order of the columns `rfm` to `quadrant`; nil for a segmentation that the analysis lacks.
  private let classes: [ClassColumn?]
  private let named: ClassColumn
  private let yearClasses: ClassColumn

  /// A class per customer, and its id as bytes.
  private struct ClassColumn {
    var assignment: ContiguousArray<UInt8>
    var ids: [[UInt8]]
  }

  /// The file of a report.
  init(framing: Framing) {
    self.framing = framing
    analysis = framing.analysis
    facts = framing.analysis.facts
    places = framing.analysis.store.currency.digits
    classes = [SegmentationID.rfm, .lifeStage, .cadence, .tier, .value, .importance, .quadrant].map { id in
      framing.analysis.segmentations.first { $0.id == id }.map {
        ClassColumn(assignment: $0.assignment, ids: $0.classes.map { Array($0.utf8) })
      }
    }
    named = ClassColumn(
      assignment: framing.analysis.named, ids: NamedSegment.allCases.map { Array($0.rawValue.utf8) })
    yearClasses = ClassColumn(
      assignment: framing.analysis.value.yearClass, ids: ["a", "b", "c"].map { Array($0.utf8) })
  }

  /// Names of the columns, in their order; new ones go to the end.
  static let columns = [
    "customer_id", "recency_days", "frequency", "monetary", "profit", "first_order", "last_order", "average_order",
    "largest_order", "median_gap_days", "r_score", "f_score", "m_score", "rfm", "life_stage", "cadence", "tier", "value",
    "importance", "quadrant", "behaviour", "temperature", "journey", "node", "funnel", "purpose", "favourite_category", "region",
    "industry", "tags", "overdue_ratio", "p_alive", "expected_orders_90d", "expected_value_365d", "previous_rfm", "move_reason",
    "rhythm", "price_line", "source", "city", "value_365", "at_risk", "code", "named",
  ]

  /// The file.
  var file: Report.File {
    let customers = analysis.ledger.customers
    var text = CSVText(header: CustomersFile.columns, capacity: 1024 + customers.count * 240)
    for number in 0..<customers.count {
      let customer = CustomerID(number)
      let isRecorded = !customers.isRecorded.isEmpty && customers.isRecorded[number]
      guard isRecorded || facts.isBuyer(customer) else { continue }
      customers.ids.withBytes(of: number) { text.field($0) }
      figures(customer, into: &text)
      labels(customer, into: &text)
      text.endRow()
    }
    return Report.File(path: "customers.csv", bytes: text.bytes)
  }

  /// `recency_days` to `m_score`.
  private func figures(_ customer: CustomerID, into text: inout CSVText) {
    let index = customer.index
    guard facts.isBuyer(customer) else {
      text.empty()
      text.number(Int(facts.frequency[index]))
      text.money(units: facts.monetary[index], places: places)
      text.empty(9)
      return
    }
    text.number(facts.recency(customer))
    text.number(Int(facts.frequency[index]))
    text.money(units: facts.monetary[index], places: places)
    if let profit = facts.knownProfit(customer) { text.money(units: profit.units, places: places) } else { text.empty() }
    text.day(facts.firstDay[index])
    text.day(facts.lastDay[index])
    text.money(units: facts.money(customer).divided(by: Int(facts.orderCount[index])).units, places: places)
    text.money(units: facts.largest[index], places: places)
    let gap = Int(facts.doubledMedianGap[index])
    if gap > 0 { text.half(doubled: gap) } else { text.empty() }
    for score in [analysis.scores.r, analysis.scores.f, analysis.scores.m] {
      if score.indices.contains(index), score[index] > 0 { text.number(Int(score[index])) } else { text.empty() }
    }
  }

  /// `rfm` to `named`.
  private func labels(_ customer: CustomerID, into text: inout CSVText) {
    let customers = analysis.ledger.customers
    for column in classes { label(column, customer, into: &text) }
    text.empty(7)  // behaviour … favourite_category
    cell(.region, customer, of: customers, into: &text)
    cell(.industry, customer, of: customers, into: &text)
    text.empty()  // tags
    if facts.isBuyer(customer), let ratio = facts.overdueRatio(customer) { text.hundredths(ratio) } else { text.empty() }
    text.empty(5)  // p_alive … move_reason
    if let rhythm = analysis.rhythm[customer.index] { text.field(rhythm.rawValue) } else { text.empty() }
    text.empty(2)  // price_line, source
    cell(.city, customer, of: customers, into: &text)
    label(yearClasses, customer, into: &text)
    text.empty()  // at_risk
    text.word(framing.labels.codeBytes(of: customer))
    label(named, customer, into: &text)
  }

  private func label(_ column: ClassColumn?, _ customer: CustomerID, into text: inout CSVText) {
    guard let column, column.assignment.indices.contains(customer.index) else { return text.empty() }
    let index = Int(column.assignment[customer.index])
    if column.ids.indices.contains(index) { text.word(column.ids[index]) } else { text.empty() }
  }

  private func cell(_ column: CustomerColumn, _ customer: CustomerID, of customers: CustomerTable, into text: inout CSVText) {
    guard let pool = customers.texts[column] else { return text.empty() }
    pool.withBytes(of: customer.index) { text.field($0) }
  }
}
