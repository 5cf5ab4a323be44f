/// Areas that add up to a whole, squarified. DESIGN.md §5, *treemap*.
package struct Treemap: Hashable, Sendable {
  package var title: String
  package var summary: String
  /// Largest first; a tile of value 0 is not drawn.
  package var tiles: [Tile]

  /// One area.
  package struct Tile: Hashable, Sendable {
    package var value: Double
    package var name: String
    package var pips: Pips?
    package var tone: Tone
    /// Solid for much money, outlined for little.
    package var isSolid: Bool
    /// "52.2%"
    package var share: String
    /// "of revenue"
    package var shareOf: String
    /// "350 customers" and "350 customers, 12.3% of all"
    package var count: String
    package var countLong: String

    /// A tile.
    package init(
      value: Double, name: String, pips: Pips?, tone: Tone, isSolid: Bool, share: String, shareOf: String, count: String,
      countLong: String
    ) {
      self.value = value
      self.name = name
      self.pips = pips
      self.tone = tone
      self.isSolid = isSolid
      self.share = share
      self.shareOf = shareOf
      self.count = count
      self.countLong = countLong
    }
  }

  /// A treemap.
  package init(title: String, summary: String, tiles: [Tile]) {
    self.title = title
    self.summary = summary
    self.tiles = tiles
  }
}
