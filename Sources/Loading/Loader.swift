package import Trade

/// Reads all tables once and makes a ledger of them.
package struct Loader: Sendable {
  package var sources: Sources
  package var store: Store
  package var identity: Identity
  /// More than this share of rejected rows of a file stops the run.
  package var maxRejects: Share
  /// Units of the store's currency for one unit of another, in ten-thousandths of ten-thousandths: 0.92 is 92_000_000.
  package var rates: [String: Int64]
  /// Whether the ledger says which order ids, files and lines its orders come from: 20 bytes an order, a fifth of the ledger.
  package var keepsOrigins: Bool
  /// Whether the ledger says the SHA-256 of the inputs; without them a bench tells what reading alone takes.
  package var hashesInputs = true

  /// A loader; by default at most 1 % of the rows may be rejected.
  package init(
    sources: Sources, store: Store, identity: Identity = Identity(), maxRejects: Share = Share(1, of: 100),
    rates: [String: Int64] = [:], keepsOrigins: Bool = true
  ) {
    self.sources = sources
    self.store = store
    self.identity = identity
    self.maxRejects = maxRejects
    self.rates = rates
    self.keepsOrigins = keepsOrigins
  }
}
