package import Analysing

/// Why customers moved, as words.
extension Words {
  /// "An order", as a cause: "the cut-offs moved".
  package func text(_ reason: MoveReason) -> String {
    switch reason {
    case .firstOrder: "a first order"
    case .configurationChanged: "the configuration changed"
    case .dataCorrected: "the data was corrected"
    case .refunded: "a refund"
    case .ordered: "an order"
    case .aged: "time passed"
    case .attributeChanged: "the customer file or a contact"
    case .thresholdMoved: "the cut-offs moved"
    }
  }

  /// What stands behind a reason, for the Method page and the table of reasons.
  package func definition(_ reason: MoveReason) -> String {
    switch reason {
    case .firstOrder: "the first counted order lies in the time since"
    case .configurationChanged: "the definition that the class follows is another"
    case .dataCorrected: "orders up to the earlier day are told otherwise now"
    case .refunded: "a refund since"
    case .ordered: "a counted order since"
    case .aged: "silence passed a cut-off, an order left a window, or the review ended a tier that was kept"
    case .attributeChanged: "the file or the log of contacts says something else"
    case .thresholdMoved: "the others moved: with the earlier cut-offs the customer would have stayed"
    }
  }
}
