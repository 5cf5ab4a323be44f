/// What the customer file and contacts say besides classes, as of the day of the report.
package struct Relations: Sendable {
  /// Answers, requests, unpaid orders and referrals, by customer.
  package var touches: Touches
  package var natural: NaturalAttributes
  /// Where each customer lives; nil where no column tells regions, as is `places`.
  package var addresses: Addresses?
  package var places: PlaceFigures?
  /// Each customer's trade, and where each buyer came from; nil where no column tells.
  package var industries: CustomerNames?
  package var sources: CustomerNames?
  package var lossReasons: LossReasons
  /// Who the customers are; nil where neither birthdays nor genders are told.
  package var people: PeopleFigures?
  /// Words that no list has, by column; within one most frequent first.
  package var unknownWords: [UnknownWord]

  /// What the rules' customers are like.
  init(_ rules: Rules) {
    let snapshot = rules.snapshot
    let addresses = rules.place?.addresses
    touches = snapshot.touches
    self.addresses = addresses
    (industries, sources) = (rules.industry.map { CustomerNames($0) }, rules.source.map { CustomerNames($0) })
    unknownWords = snapshot.background.unknownWords + snapshot.touches.unknownWords
    (natural, places, lossReasons) = concurrently(jobs: snapshot.slices.jobs) {
      rules.natural ?? NaturalAttributes(snapshot.ledger, snapshot.background, asOf: snapshot.asOf)
    } _: {
      addresses.map { PlaceFigures(snapshot, $0) }
    } _: {
      LossReasons(snapshot)
    }
    people = PeopleFigures(snapshot, natural)
  }
}
