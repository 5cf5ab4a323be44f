extension Desk {
  /// The undated actions that are due, in any order. actions.md §2.
  func undatedCandidates() -> [Candidate] {
    let finding = Finding(self)
    let people = finding.silence() + finding.keyAccounts() + finding.surveys() + finding.lost()
    let classes = finding.risenTiers() + finding.tiersAtRisk() + finding.leftClasses()
    return people + classes + finding.similarProducts() + finding.privateLinks() + finding.referrers() + finding.photos()
  }
}
