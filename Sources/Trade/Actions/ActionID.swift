/// What the queue can ask people to do for a customer. actions.md §2; what each says, offers and takes stands in `ActionBook`.
package enum ActionID: String, CaseIterable, Sendable {
  // Service: never capped, deferred or with an offer.
  case paymentReminder = "payment-reminder"
  case welcome
  case checkInGroup = "check-in-group"
  case membersGroup = "members-group"
  case satisfaction
  case careTip = "care-tip"
  // Dated: never late.
  case launchPreview = "launch-preview"
  case newArrivals = "new-arrivals"
  case campaignNotice = "campaign-notice"
  case replenishment
  case birthday
  case rememberedDate = "remembered-date"
  case giftSeason = "gift-season"
  // Undated: may wait four weeks.
  case silence
  case keyAccount = "key-account"
  case tierRisen = "tier-risen"
  case tierAtRisk = "tier-at-risk"
  case classLeft = "class-left"
  case similarProduct = "similar-product"
  case privateLink = "private-link"
  case survey
  case askWhy = "ask-why"
  case thankReferrer = "thank-referrer"
  case askPhoto = "ask-photo"

  /// Service, dated, or undated.
  package var kind: Kind {
    switch self {
    case .paymentReminder, .welcome, .checkInGroup, .membersGroup, .satisfaction, .careTip: .service
    case .launchPreview, .newArrivals, .campaignNotice, .replenishment, .birthday, .rememberedDate, .giftSeason: .dated
    case .silence, .keyAccount, .tierRisen, .tierAtRisk, .classLeft, .similarProduct, .privateLink, .survey, .askWhy,
      .thankReferrer, .askPhoto:
      .undated
    }
  }

  /// How an action stands to time and manners.
  package enum Kind: String, CaseIterable, Sendable { case service, dated, undated }

  /// Whether it is a personal day, which is never held out and reaches those who rest.
  package var isPersonalDay: Bool { self == .birthday || self == .rememberedDate }

  /// Whether it tells somebody in the house and not the customer: neither consent nor the cap is asked, and no channel takes it.
  package var isInternal: Bool { self == .classLeft }
}
