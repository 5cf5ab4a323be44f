import Trade

/// Where the customers stood on an earlier day.
struct EarlierStanding: Sendable {
  let day: Day
  /// The classes of then, by every rule.
  let assignments: [Assignment]
  /// By customer: `noRhythm` below three purchase days, the place of the rhythm plus one, `nobody` for who was no buyer then.
  let paces: ContiguousArray<UInt8>

  /// How many paces there are, and what stands for them.
  static let paceCount = Rhythm.allCases.count + 1
  static let noRhythm: UInt8 = 0
  static let nobody = UInt8.max

  /// What stands for a rhythm; nil below three purchase days.
  @inline(__always) static func pace(_ rhythm: Rhythm?) -> UInt8 { rhythm.map { UInt8($0.place + 1) } ?? noRhythm }

  /// The classes by some rules, and the rhythms, as of the rules' day.
  init(_ rules: Rules) {
    let snapshot = rules.snapshot
    (day, assignments) = (snapshot.asOf, rules.assignments)
    let rhythms = snapshot.rhythms
    var paces = ContiguousArray(repeating: EarlierStanding.nobody, count: rhythms.count)
    for buyer in snapshot.facts.buyers { paces[buyer.index] = EarlierStanding.pace(rhythms[buyer.index]) }
    self.paces = paces
  }
}
