import Trade

/// Something that Colina Tea sells.
struct SampleProduct {
  let sku: [UInt8]
  let name: String
  let category: SampleCategory
  let brand: String
  let style: SampleStyle
  /// List price of one piece in cents, without tax.
  let price: Int
  /// What one piece costs the store, in cents.
  let cost: Int
  let launched: Day
  /// How long a piece lasts a household; 0 for what is not used up.
  let supplyDays: Int

  /// A row of the catalogue; margin is what remains of the price, in per cent.
  init(
    _ sku: String, _ name: String, _ category: SampleCategory, _ brand: String, _ style: SampleStyle, _ price: Int, margin: Int,
    launched: Day, lasts supplyDays: Int
  ) {
    self.sku = Array(sku.utf8)
    self.name = name
    self.category = category
    self.brand = brand
    self.style = style
    self.price = price
    self.cost = price * (100 - margin) / 100
    self.launched = launched
    self.supplyDays = supplyDays
  }
}

/// The shelves of the store.
enum SampleCategory: Int, CaseIterable {
  case green, oolong, black, white, puerh, herbal, teaware, gifts

  /// As the products file names it.
  var name: String { self == .gifts ? "gift boxes" : "\(self)" }
}

/// How a product is packed; decides who buys it.
enum SampleStyle: String {
  /// A household's bag or caddy.
  case loose
  /// A bag for kitchens and tea rooms, sold to companies.
  case catering
  /// Not tea.
  case ware
  /// A box to give away.
  case box
}
