import Trade

extension Privacy {
  /// Whether a figure of so many customers is kept back, as it would show single ones: under `aggregate` one of fewer than the policy's
  /// smallest cell.
  func withholds(_ customers: Int, _ policy: Policy) -> Bool {
    self == .aggregate && customers > 0 && customers < policy.minCell
  }
}
