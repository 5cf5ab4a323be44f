package import Analysing
package import Trade

/// Why a customer is in each class: the facts, each comparison that the rules made, and the rows of the input that all of it came from.
///
/// It holds the customer's own data and is for whoever has the exports; no page shows it.
package struct Explanation: Sendable {
  let customer: CustomerID
  let analysis: Analysis
  let words: Words
  /// What tags mean: which rule gives each.
  let dictionary: TagDictionary
  /// The code that stands for the customer on pages.
  package let code: String
  /// Where the customer stands in the input (`search`); without it only the first row of each order is told, as far as the ledger knows it.
  package var rows = FoundRows()
  /// What is due, and what the company says of it; nil where no queue was asked (`add`).
  var dueness: Dueness?

  /// What is said of one segmentation.
  struct Verdict: Sendable {
    let segmentation: Segmentation
    /// The id of the class; nil for who is in none.
    let classID: String?
    let criteria: [Criterion]
  }

  /// Explains the customer of an id, as it stands in the data, or of a code, as it stands on pages; nil where there is neither. `privacy`
  /// and `codeKey` are those of the report, so that codes are its codes; `tags` are those of the analysis.
  package init?(
    _ name: String, in analysis: Analysis, tags: TagDictionary = TagDictionary(), privacy: Privacy, codeKey: String?
  ) {
    let labels = CustomerLabels(analysis, privacy: privacy, codeKey: codeKey)
    guard let customer = labels.customer(named: name) else { return nil }
    self.customer = customer
    self.analysis = analysis
    self.code = labels.codes[customer]
    dictionary = tags
    words = Words(currency: analysis.store.currency)
  }

  var facts: Facts { analysis.facts }
  var isBuyer: Bool { facts.isBuyer(customer) }
  /// The id in the data.
  var id: String { analysis.ledger.customers.id(of: customer) }
  /// Other ids that are the same customer.
  var otherIDs: [String] { rows.ids.filter { $0 != id } }
  var name: String? {
    analysis.ledger.customers.text(.name, of: customer) ?? analysis.ledger.customers.text(.company, of: customer)
  }

  var verdicts: [Verdict] {
    analysis.segmentations.map { segmentation in
      let own = segmentation.classID(of: customer)
      let criteria = own == nil ? [] : segmentation.reason(customer)
      return Verdict(segmentation: segmentation, classID: own, criteria: criteria + ended(segmentation))
    }
  }

  /// That a review ended the tier which the customer had kept in the last recorded period.
  private func ended(_ segmentation: Segmentation) -> [Criterion] {
    guard case .tier = segmentation.id, let review = analysis.tierReview, let passed = review.passed,
      review.ended.contains(customer), let tier = segmentation.movement?.earlierClass(of: customer)
    else { return [] }
    let day = Quantity.word(passed.iso)
    var criterion = Criterion(.tierEnded, day, .equal, day, holds: false)
    criterion.classID = tier
    return [criterion]
  }
}
