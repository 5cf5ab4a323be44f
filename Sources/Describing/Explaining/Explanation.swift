package import Analysing
package import Trade

/// Why a customer is in each class: the facts, each comparison that the rules made, and the rows of the input that all of it came from.
///
/// It holds the customer's own data and is for whoever has the exports; no page shows it.
package struct Explanation: Sendable {
  let customer: CustomerID
  let analysis: Analysis
  let words: Words
  /// The code that stands for the customer on pages.
  package let code: String

  /// What is said of one segmentation.
  struct Verdict: Sendable {
    let segmentation: Segmentation
    /// The id of the class; nil for who is in none.
    let classID: String?
    let criteria: [Criterion]
  }

  /// Explains the customer of an id, as it stands in the data, or of a code, as it stands on pages; nil where there is neither. `privacy`
  /// and `codeKey` are those of the report, so that codes are its codes.
  package init?(_ name: String, in analysis: Analysis, privacy: Privacy, codeKey: String?) {
    let labels = CustomerLabels(analysis, privacy: privacy, codeKey: codeKey)
    let customers = analysis.ledger.customers
    let code = name.uppercased()
    let all = (0..<customers.count).lazy
    guard let number = customers.number(of: name) ?? all.first(where: { labels.codes[CustomerID($0)] == code }) else {
      return nil
    }
    customer = CustomerID(number)
    self.analysis = analysis
    self.code = labels.codes[customer]
    words = Words(currency: analysis.store.currency)
  }

  var facts: Facts { analysis.facts }
  var isBuyer: Bool { facts.isBuyer(customer) }
  /// The id in the data.
  var id: String { analysis.ledger.customers.id(of: customer) }
  var name: String? {
    analysis.ledger.customers.text(.name, of: customer) ?? analysis.ledger.customers.text(.company, of: customer)
  }

  var verdicts: [Verdict] {
    analysis.segmentations.map { segmentation in
      let own = segmentation.classID(of: customer)
      return Verdict(segmentation: segmentation, classID: own, criteria: own == nil ? [] : segmentation.reason(customer))
    }
  }

  /// Ids of the customer's tags, ascending.
  var tags: [String] { analysis.tags.tags(of: customer).map { analysis.tags.tags[Int($0)].id } }

  /// The customer's orders that lie before the period's end, oldest first, whatever became of them.
  var orders: [SourceOrder] {
    let table = analysis.ledger.orders
    return table.orders(of: customer).filter { table.day[$0] <= facts.asOf }.map { SourceOrder($0, in: analysis) }
  }
}

/// An order and where it was read.
struct SourceOrder: Sendable {
  /// Nil where each row is an order of its own.
  let id: String?
  /// `data/orders.csv:2176`, its first row; nil where origins were not kept.
  let place: String?
  /// How many rows it was read from.
  let rows: Int
  let day: Day
  let amount: Money
  /// What it counts for.
  let net: Money
  let status: OrderStatus

  /// An order of an analysis.
  init(_ order: Int, in analysis: Analysis) {
    let table = analysis.ledger.orders
    id = table.ids.count > 0 ? table.ids[order] : nil
    let files = analysis.ledger.intake.files
    let file = table.sourceFile.isEmpty ? files.count : Int(table.sourceFile[order])
    place = files.indices.contains(file) ? "\(files[file].path):\(table.sourceLine[order])" : nil
    rows = table.rowCount(order)
    day = table.day[order]
    amount = Money(units: table.amount[order])
    net = Money(units: analysis.counted.net(order))
    status = table.status[order]
  }
}
