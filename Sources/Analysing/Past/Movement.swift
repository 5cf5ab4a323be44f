package import Trade

/// Who moved between the classes of a segmentation since the last recorded period. segmentation.md §7.
package struct Movement: Sendable {
  /// The recorded period that is compared with; where periods lie between, the heading names it.
  package var from: Period
  /// The classes of then, and what they were called where the data or the configuration says it.
  package var earlierClasses: [String]
  package var earlierNames: [String]
  /// Customers by class then (row; the last row: in no class then) and now (column; the last column: in none now, or not in the data any
  /// more).
  package var matrix: [[Int]]
  /// Class of then per customer, an index into `earlierClasses`; `Segmentation.none` for who was in none.
  package var earlier: ContiguousArray<UInt8>
  /// Why each customer is in another class than then, an index into `MoveReason.allCases`; `Segmentation.none` for who stayed.
  package var reasons: ContiguousArray<UInt8>

  /// A movement.
  package init(
    from: Period, earlierClasses: [String], earlierNames: [String], matrix: [[Int]], earlier: ContiguousArray<UInt8>,
    reasons: ContiguousArray<UInt8>
  ) {
    self.from = from
    self.earlierClasses = earlierClasses
    self.earlierNames = earlierNames
    self.matrix = matrix
    self.earlier = earlier
    self.reasons = reasons
  }

  /// Why a customer moved; nil for who stayed.
  package func reason(of customer: CustomerID) -> MoveReason? {
    let index = reasons[customer.index]
    return index == Segmentation.none ? nil : MoveReason.allCases[Int(index)]
  }

  /// The class of then of a customer; nil for who was in none.
  package func earlierClass(of customer: CustomerID) -> String? {
    let index = earlier[customer.index]
    return index == Segmentation.none ? nil : earlierClasses[Int(index)]
  }
}
