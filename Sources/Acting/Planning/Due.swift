import Trade

/// A candidate that is taken up, with what is known of it before it finds its day.
struct Due: Sendable {
  var candidate: Candidate
  /// Its place among the candidates.
  var place: Int
  /// The place of the customer's course.
  var course: Int
  /// The ways that are left, the best one first.
  var channels: [ContactChannel]
  var offer: Offer?
  var isMarginKnown = true
  var worth: Worth
  /// M in ten-thousandths, which decides between equal worths.
  var monetary: Int64
  /// Whether the customer is in the part that is left out.
  var isHeldOut: Bool
  /// Whether it tells of a campaign that lowers prices for everybody.
  var isMassDiscount: Bool

  /// Its place in the order in which days, time and places are given out: service first, dated before undated, then by worth, then by customer,
  /// action, step and event, which is how candidates stand.
  var rank: Rank {
    Rank(Int64(candidate.action.kind.place), -worth.total.units, -monetary, Int64(place))
  }
}
