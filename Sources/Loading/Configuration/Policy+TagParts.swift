import Trade

extension Policy.Tags {
  /// `policy.tags`.
  init(_ setting: Setting?) throws {
    self.init()
    guard let setting else { return }
    let section = try Section(setting, keys: ["last_campaigns", "new_days", "dear"])
    lastCampaigns = try section["last_campaigns"]?.integer(in: 1...64) ?? lastCampaigns
    newDays = try section["new_days"]?.days() ?? newDays
    dear = try section["dear"]?.integer(in: 1...100) ?? dear
  }
}
