extension Policy {
  /// When actions are due. actions.md §2, the table; days of the silence ladder are in the book (`ActionBook.Ladder`).
  package struct Due: Hashable, Sendable {
    /// Days before a launch from which on a preview may be shown; the last one is its eve.
    package var previewDays = 7
    /// Recency up to which a customer is told of what has come, and after which of campaigns.
    package var newsRecency = 30
    /// Days before a campaign from which on it is announced.
    package var campaignDays = 14
    /// Days to each side of a campaign: of those that begin in them, the big sale takes most off.
    package var saleDays = 182
    /// Days before the end of a product from which on its buyer may be reminded.
    package var replenishmentDays = 7
    /// Least lift, in hundredths, and least orders with both, of goods that are named together.
    package var crossSellLift: Int64 = 150
    package var crossSellSeen = 5
    /// Days before a festival on which who buys presents is told of it.
    package var giftDays = 30
    /// Days after which a key account is contacted again, or half the own gap, whichever is more.
    package var keyAccountDays = 30
    /// Purchase days from which on a customer has a rhythm.
    package var rhythmDays = 3
    /// Days in which everybody's turn for a survey comes once, and days for which nobody is asked again.
    package var surveyCycle = 91
    package var surveyRest = 90
    /// Score of M of the most valuable customers.
    package var topScore = 5
    /// The order after which a photo is asked for.
    package var photoOrder = 3

    /// The defaults of actions.md.
    package init() {}
  }
}
