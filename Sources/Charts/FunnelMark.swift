/// A colour of the funnel. Each has a shape of its own, so that no colour alone tells it: in grey print, in forced colours and to those who
/// do not tell the hues apart, the shape does, and the name stands beside it.
package enum FunnelMark: String, CaseIterable, Sendable {
  case white, grey, green, yellow, gold, platinum
  case goldenGreen = "golden-green"
  case redGreen = "red-green"
  case redGold = "red-gold"
  case platinumRed = "platinum-red"
}

/// The mark that stands before a class's name.
package enum ClassMark: Hashable, Sendable {
  case pips(Pips)
  case funnel(FunnelMark)
}
