/// The campaigns of a store, as columns of equal length: by first day, then by id.
package struct CampaignTable: Sendable {
  /// Ids as orders and contacts name them; a campaign of several goods may have several rows.
  package var id = WordColumn()
  package var starts: ContiguousArray<Day> = []
  /// The last day, not before `starts`.
  package var ends: ContiguousArray<Day> = []
  /// `promotion`, `new-arrivals`, `festival`, `group-buy`, or a word of the store's own.
  package var kind = WordColumn()
  package var category = WordColumn()
  package var sku = WordColumn()
  package var audience = WordColumn()
  /// As it is written, such as `10%`.
  package var discount = WordColumn()
  package var channel = WordColumn()
  /// Money spent, in ten-thousandths ≥ 0, `OrderTable.unknown` for a blank cell; empty where the column is missing.
  package var spend: ContiguousArray<Int64> = []
  /// Revenue aimed at, likewise.
  package var target: ContiguousArray<Int64> = []

  /// An empty table.
  package init() {}

  /// How many rows there are.
  package var count: Int { starts.count }
}
