import Trade

/// What people entered in the customer file about behaviour, purpose and trade, whatever the day, as columns by customer number: classes
/// of the rules, `Segmentation.none` for nothing. A column that is missing is empty.
struct Entered: Sendable {
  let type: ContiguousArray<UInt8>
  let purpose: ContiguousArray<UInt8>
  /// The purpose that the industry says.
  let industry: ContiguousArray<UInt8>
  let source: WordColumn
  /// Names of sources in the customer file, then of the orders' channels, then of their campaigns.
  let sources: Naming
  /// Words that no list has, of `customers.type` and `customers.purpose`, and industries that say no purpose.
  let unknownWords: [UnknownWord]

  /// Reads what a ledger has, on up to `jobs` threads.
  init(_ ledger: Ledger, jobs: Int) {
    let texts = ledger.customers.texts
    let columns: [CustomerColumn] = [.type, .purpose, .industry, .source]
    let words = columns.mapConcurrently(jobs: jobs) { column in texts[column].map { WordColumn($0) } ?? WordColumn() }
    let (types, purposes) = (words[0].meanings(EnteredWords.types), words[1].meanings(EnteredWords.purposes))
    let industries = (0..<words[2].words.count).map { EnteredWords.purpose(ofIndustry: words[2].words[$0]) }
    type = Entered.classes(words[0], types)
    purpose = Entered.classes(words[1], purposes)
    industry = Entered.classes(words[2], industries)
    source = words[3]
    sources = Naming([words[3], ledger.orders.channel, ledger.orders.campaign])
    unknownWords =
      words[0].unknown(types, in: "customers.type") + words[1].unknown(purposes, in: "customers.purpose")
      + words[2].unknown(industries, in: UnknownWord.industry)
  }

  private static func classes(_ column: WordColumn, _ classes: [UInt8?]) -> ContiguousArray<UInt8> {
    ContiguousArray(column.number.lazy.map { $0 < 0 ? Segmentation.none : classes[Int($0)] ?? Segmentation.none })
  }
}
