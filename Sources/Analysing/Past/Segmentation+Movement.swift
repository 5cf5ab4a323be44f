package import Trade

extension Segmentation {
  /// Who is in a class and was not in the last recorded period, by id; nobody without one.
  package func entered(_ classIndex: Int) -> [CustomerID] {
    guard let movement else { return [] }
    return movers(movement).filter { assignment[$0.index] == UInt8(classIndex) }
  }

  /// Who was in a class of the last recorded period, by its place in `Movement.earlierClasses`, and is not in it now, by id. Customers whom
  /// the data does not have any more are in the last column of the matrix alone.
  package func left(_ earlierIndex: Int) -> [CustomerID] {
    guard let movement else { return [] }
    return movers(movement).filter { movement.earlier[$0.index] == UInt8(earlierIndex) }
  }

  /// How many moved for each reason, in the order of `MoveReason.allCases`; into a class, or for nil into any and out of all.
  package func reasons(into classIndex: Int? = nil) -> [(reason: MoveReason, customers: Int)] {
    guard let movement else { return [] }
    var counts = Array(repeating: 0, count: MoveReason.allCases.count)
    for customer in assignment.indices where movement.reasons[customer] != Segmentation.none {
      if classIndex.map({ assignment[customer] == UInt8($0) }) ?? true { counts[Int(movement.reasons[customer])] += 1 }
    }
    return zip(MoveReason.allCases, counts).filter { $0.1 > 0 }
  }

  private func movers(_ movement: Movement) -> [CustomerID] {
    movement.reasons.indices.lazy.filter { movement.reasons[$0] != Segmentation.none }.map { CustomerID($0) }
  }
}
