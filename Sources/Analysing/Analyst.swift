package import Trade

/// Works out an analysis from a ledger: facts, classes and totals as of a period's end. A pure function.
package struct Analyst: Sendable {
  package let store: Store
  package let policy: Policy
  /// The company's tags.
  package let tags: TagDictionary
  /// Up to how many threads count at the same time; no figure depends on it.
  package let jobs: Int

  /// An analyst with the store's zone and currency and the cut-offs in force.
  package init(store: Store, policy: Policy, tags: TagDictionary = TagDictionary(), jobs: Int = 1) {
    self.store = store
    self.policy = policy
    self.tags = tags
    self.jobs = jobs
  }
}
