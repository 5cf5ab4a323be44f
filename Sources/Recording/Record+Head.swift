package import Analysing
package import Trade

extension Record {
  /// A recorded period without its customers.
  package struct Head: Hashable, Sendable {
    package var period: Period
    package var seal: Seal
    /// Digest of the published period, as the site gave it.
    package var digest: String
    /// Digest of its private lists, likewise; nil where it has none, and of a period that an earlier version recorded.
    package var lists: String?
    /// Whether its site was still to be switched when this was written: nobody has seen it, unless the run was killed just then.
    package var isPrepared: Bool
    /// What was first said of the period, where it was built again from other inputs.
    package var original: Original?
    package var recordedAt: Instant
    /// A digest of what was recorded of the customers and their classes: equal wherever the same was said of the same ones. Nil where an
    /// earlier version wrote it, and nothing was compared with it since.
    package var content: String?
    package var compared = Compared.unknown
    /// The day of the oldest order, counted or not, that the data had when the period was first recorded; nil where an earlier version did.
    package var oldestOrder: Day?

    /// What a period's movement goes back to.
    package enum Compared: Hashable, Sendable {
      /// An earlier version wrote it, and did not say.
      case unknown
      /// No period of its kind was recorded before it.
      case nothing
      /// A period, and the digest of what it had recorded then.
      case with(Period, content: String)
    }

    /// What a period first said, and from what.
    package struct Original: Hashable, Sendable {
      package var summary: PeriodSummary
      package var seal: Seal

      /// What was said, and from what.
      package init(summary: PeriodSummary, seal: Seal) {
        self.summary = summary
        self.seal = seal
      }
    }
  }
}
