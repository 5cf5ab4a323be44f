package import Trade

/// What a period recorded but for its customers: totals, cut-offs, and the figures of each class.
package struct PeriodSummary: Hashable, Sendable {
  package var period: Period
  /// Counted orders of the period and their net revenue, all customers of it, as `Totals` has them.
  package var orders: Int
  package var revenue: Money
  package var customers: Int
  package var cutOffs: CutOffs
  /// The segmentations in the order of the analysis.
  package var segmentations: [Classes]

  /// The classes of a segmentation.
  package struct Classes: Hashable, Sendable {
    package var id: String
    package var classes: [String]
    /// What the classes are called where the data or the configuration says it, else empty.
    package var names: [String]
    /// A digest of the configuration that the rule follows: another one means that definitions changed.
    package var definition: String
    /// In the order of `classes`: customers in it, and their orders and net revenue in the period.
    package var figures: [Figures]

    /// Classes of a segmentation.
    package init(id: String, classes: [String], names: [String], definition: String, figures: [Figures]) {
      self.id = id
      self.classes = classes
      self.names = names
      self.definition = definition
      self.figures = figures
    }
  }

  /// What a class was worth.
  package struct Figures: Hashable, Sendable {
    package var customers: Int
    package var orders: Int
    package var revenue: Money

    /// What a class was worth.
    package init(customers: Int, orders: Int, revenue: Money) {
      self.customers = customers
      self.orders = orders
      self.revenue = revenue
    }
  }

  /// A summary.
  package init(
    period: Period, orders: Int, revenue: Money, customers: Int, cutOffs: CutOffs, segmentations: [Classes]
  ) {
    self.period = period
    self.orders = orders
    self.revenue = revenue
    self.customers = customers
    self.cutOffs = cutOffs
    self.segmentations = segmentations
  }

  /// The classes of a segmentation; nil where the period had none.
  package subscript(id: SegmentationID) -> Classes? { segmentations.first { $0.id == id.rawValue } }
}
