/// The cut-offs that rules drew from the customers of a period, so that a later period can be measured by them
/// (`policy.thresholds: frozen@PERIOD`) and a move be explained. What the configuration says outright is not among them.
package struct CutOffs: Hashable, Sendable {
  /// Whole numbers (days, orders, ten-thousandths of the currency, or the parts of a fraction) by segmentation id, then by a name of the
  /// rule's own.
  package var values: [String: [String: [Int64]]]

  /// Cut-offs by segmentation and name.
  package init(_ values: [String: [String: [Int64]]] = [:]) { self.values = values }

  /// Those of a segmentation; nil where none were recorded.
  package subscript(id: SegmentationID) -> [String: [Int64]]? {
    get { values[id.rawValue] }
    set { values[id.rawValue] = newValue }
  }
}
