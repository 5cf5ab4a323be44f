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

  private func movers(_ movement: Movement) -> [CustomerID] {
    movement.reasons.indices.lazy.filter { movement.reasons[$0] != Segmentation.none }.map { CustomerID($0) }
  }
}
