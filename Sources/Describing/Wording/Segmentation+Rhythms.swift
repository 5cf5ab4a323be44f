import Analysing

extension Segmentation {
  /// Customers by class and rhythm: `[class][in rhythm, late, broken]`.
  func counts(of rhythms: ContiguousArray<Rhythm?>) -> [[Int]] {
    var counts = ContiguousArray(repeating: 0, count: classes.count * 3)
    let (rhythms, assignment) = (rhythms.span, assignment.span)
    for customer in rhythms.indices {
      guard let rhythm = rhythms[customer], Int(assignment[customer]) < classes.count else { continue }
      counts[Int(assignment[customer]) * 3 + rhythm.place] += 1
    }
    return classes.indices.map { Array(counts[$0 * 3..<$0 * 3 + 3]) }
  }
}
