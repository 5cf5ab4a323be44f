package import Trade

/// That a period was built again from other inputs: what it first said, and from what. A second rebuild from the same inputs says the same.
package struct Restatement: Sendable {
  package var original: PeriodSummary
  package var originalSeal: Seal
  package var seal: Seal

  /// A restatement; nil where both seals are one, as then nothing was restated.
  package init?(original: PeriodSummary, originalSeal: Seal, seal: Seal) {
    if originalSeal == seal { return nil }
    self.original = original
    self.originalSeal = originalSeal
    self.seal = seal
  }
}
