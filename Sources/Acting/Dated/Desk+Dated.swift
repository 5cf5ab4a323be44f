extension Desk {
  /// The dated actions that are due, in any order. actions.md §2.
  func datedCandidates() -> [Candidate] {
    let finding = Finding(self)
    return finding.launchPreviews() + finding.newArrivals() + finding.campaignNotices() + finding.replenishment()
      + finding.birthdays() + finding.rememberedDates() + finding.giftSeasons()
  }
}
