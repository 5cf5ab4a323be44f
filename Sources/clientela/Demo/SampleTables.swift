import Trade

/// The words that the sample store's orders use, ready to be written, and what several tables share.
struct SampleTables {
  let population: SamplePopulation
  let trade: SampleTrade
  let catalogue: SampleCatalogue
  let campaigns: [SampleCampaign]
  let names: SampleNames

  static let refundReasons = ["damaged", "wrong item", "too late", "not as expected", "changed my mind"].map { Array($0.utf8) }
  static let cancelReasons = ["by customer", "out of stock", "address unknown", "payment failed"].map { Array($0.utf8) }
  static let customerPrefix = Array("C-".utf8)
  static let orderPrefix = Array("CT-".utf8)
  static let yes = Array("yes".utf8)
  static let no = Array("no".utf8)
  /// The number of the first order.
  static let firstOrder = 20_001
  /// Seconds from 1970 to the calendar's first midnight.
  static let epoch = Int(SampleCalendar.first.number) * 86_400
}
