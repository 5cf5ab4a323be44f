extension Money: Codable {
  /// Reads ten-thousandths of the currency unit.
  @usableFromInline package init(from decoder: any Decoder) throws {
    self.init(units: try decoder.singleValueContainer().decode(Int64.self))
  }

  /// Writes ten-thousandths of the currency unit.
  @usableFromInline package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(units)
  }
}
