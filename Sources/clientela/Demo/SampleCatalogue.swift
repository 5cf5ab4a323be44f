import Trade

/// All products of the sample store, and which of them stand on which shelf.
struct SampleCatalogue {
  let products: [SampleProduct]
  /// Indices of the household's products by category, cheapest first.
  let shelves: [[Int]]
  /// Indices of the catering packs, cheapest first.
  let catering: [Int]
  private let indices: [String: Int]

  /// The catalogue; what is new was launched while the store was already selling.
  init() {
    let old = SampleCalendar.day(2022, 3, 1)
    let products = SampleCatalogue.teas(old) + SampleCatalogue.packs(old) + SampleCatalogue.wares(old)
    self.products = products
    let byPrice = products.indices.sorted { (products[$0].price, $0) < (products[$1].price, $1) }
    shelves = SampleCategory.allCases.map { category in
      byPrice.filter { products[$0].category == category && products[$0].style != .catering }
    }
    indices = Dictionary(uniqueKeysWithValues: products.indices.map { (String(decoding: products[$0].sku, as: UTF8.self), $0) })
    catering = byPrice.filter { products[$0].style == .catering }
  }

  /// The index of the product with this SKU, if there is one.
  func index(of sku: String) -> Int? { indices[sku] }

  private static func teas(_ old: Day) -> [SampleProduct] {
    let spring25 = SampleCalendar.day(2025, 3, 17)
    let spring26 = SampleCalendar.day(2026, 4, 13)
    let autumn25 = SampleCalendar.day(2025, 10, 13)
    let autumn26 = SampleCalendar.day(2026, 10, 19)
    return [
      SampleProduct("GRN-01", "Sencha Asanoha 100 g", .green, "Kiri", .loose, 1290, margin: 58, launched: old, lasts: 40),
      SampleProduct("GRN-02", "Longjing Spring 50 g", .green, "Yunhai", .loose, 1890, margin: 55, launched: old, lasts: 25),
      SampleProduct("GRN-03", "Genmaicha 100 g", .green, "Kiri", .loose, 980, margin: 62, launched: old, lasts: 40),
      SampleProduct("GRN-04", "Gunpowder 100 g", .green, "Colina", .loose, 720, margin: 66, launched: old, lasts: 40),
      SampleProduct("GRN-05", "Jasmine Pearls 75 g", .green, "Yunhai", .loose, 1650, margin: 57, launched: old, lasts: 35),
      SampleProduct("GRN-06", "Matcha Uji 40 g", .green, "Kiri", .loose, 2650, margin: 52, launched: old, lasts: 30),
      SampleProduct("GRN-07", "Gyokuro Shade 50 g", .green, "Kiri", .loose, 2980, margin: 50, launched: spring25, lasts: 25),
      SampleProduct("GRN-08", "Shincha 2026 80 g", .green, "Kiri", .loose, 2290, margin: 51, launched: spring26, lasts: 32),
      SampleProduct("OOL-01", "Tie Guan Yin 75 g", .oolong, "Yunhai", .loose, 1590, margin: 57, launched: old, lasts: 30),
      SampleProduct("OOL-02", "Milk Oolong 100 g", .oolong, "Colina", .loose, 1450, margin: 60, launched: old, lasts: 40),
      SampleProduct("OOL-03", "Dong Ding 50 g", .oolong, "Yunhai", .loose, 1790, margin: 55, launched: old, lasts: 25),
      SampleProduct("OOL-04", "Oriental Beauty 50 g", .oolong, "Yunhai", .loose, 2490, margin: 52, launched: autumn25, lasts: 25),
      SampleProduct("OOL-05", "Alishan Winter 50 g", .oolong, "Yunhai", .loose, 2690, margin: 50, launched: autumn26, lasts: 25),
      SampleProduct("BLK-01", "Breakfast Blend 100 g", .black, "Colina", .loose, 690, margin: 68, launched: old, lasts: 35),
      SampleProduct("BLK-02", "Earl Grey Valencia 100 g", .black, "Colina", .loose, 850, margin: 66, launched: old, lasts: 35),
      SampleProduct(
        "BLK-03", "Darjeeling First Flush 75 g", .black, "Monte Verde", .loose, 1780, margin: 54, launched: old, lasts: 28),
      SampleProduct("BLK-04", "Assam Estate 100 g", .black, "Monte Verde", .loose, 990, margin: 61, launched: old, lasts: 35),
      SampleProduct("BLK-05", "Lapsang Smoke 75 g", .black, "Colina", .loose, 1150, margin: 60, launched: old, lasts: 30),
      SampleProduct("BLK-06", "Keemun Imperial 75 g", .black, "Yunhai", .loose, 1690, margin: 55, launched: old, lasts: 28),
      SampleProduct("BLK-07", "Chai of the House 100 g", .black, "Colina", .loose, 890, margin: 66, launched: old, lasts: 30),
      SampleProduct("BLK-08", "Christmas Black 100 g", .black, "Colina", .loose, 950, margin: 67, launched: autumn25, lasts: 35),
      SampleProduct("WHT-01", "Bai Mu Dan 50 g", .white, "Yunhai", .loose, 1390, margin: 57, launched: old, lasts: 25),
      SampleProduct("WHT-02", "Silver Needle 50 g", .white, "Yunhai", .loose, 2890, margin: 50, launched: old, lasts: 25),
      SampleProduct("WHT-03", "White Peach 75 g", .white, "Colina", .loose, 1250, margin: 62, launched: old, lasts: 35),
      SampleProduct("WHT-04", "Moonlight White 50 g", .white, "Yunhai", .loose, 1990, margin: 53, launched: spring26, lasts: 25),
      SampleProduct("PUE-01", "Shou Pu-erh Tuocha 100 g", .puerh, "Yunhai", .loose, 1190, margin: 58, launched: old, lasts: 45),
      SampleProduct("PUE-02", "Sheng Pu-erh Cake 357 g", .puerh, "Yunhai", .loose, 4900, margin: 48, launched: old, lasts: 150),
      SampleProduct(
        "PUE-03", "Aged Shou 2012 Cake 357 g", .puerh, "Yunhai", .loose, 8900, margin: 45, launched: spring25, lasts: 150),
      SampleProduct("HRB-01", "Rooibos Canela 100 g", .herbal, "Colina", .loose, 750, margin: 67, launched: old, lasts: 35),
      SampleProduct("HRB-02", "Chamomile Flowers 50 g", .herbal, "Colina", .loose, 620, margin: 69, launched: old, lasts: 30),
      SampleProduct("HRB-03", "Lemon Verbena 40 g", .herbal, "Monte Verde", .loose, 680, margin: 66, launched: old, lasts: 30),
      SampleProduct(
        "HRB-04", "Ginger & Lemon, Organic 100 g", .herbal, "Colina", .loose, 890, margin: 64, launched: old, lasts: 35),
      SampleProduct("HRB-05", "Mint of Aragón 40 g", .herbal, "Monte Verde", .loose, 590, margin: 68, launched: old, lasts: 30),
      SampleProduct("HRB-06", "Hibiscus & Rose 75 g", .herbal, "Colina", .loose, 790, margin: 66, launched: autumn25, lasts: 30),
    ]
  }

  private static func packs(_ old: Day) -> [SampleProduct] {
    [
      SampleProduct("CAT-01", "Breakfast Blend 1 kg", .black, "Colina", .catering, 3900, margin: 48, launched: old, lasts: 30),
      SampleProduct("CAT-02", "Earl Grey Valencia 1 kg", .black, "Colina", .catering, 4400, margin: 47, launched: old, lasts: 30),
      SampleProduct("CAT-03", "Gunpowder 1 kg", .green, "Colina", .catering, 3600, margin: 48, launched: old, lasts: 30),
      SampleProduct("CAT-04", "Sencha 500 g", .green, "Kiri", .catering, 3400, margin: 45, launched: old, lasts: 30),
      SampleProduct("CAT-05", "Rooibos 1 kg", .herbal, "Colina", .catering, 3200, margin: 49, launched: old, lasts: 30),
      SampleProduct("CAT-06", "Chamomile 500 g", .herbal, "Colina", .catering, 2400, margin: 50, launched: old, lasts: 30),
      SampleProduct("CAT-07", "Milk Oolong 500 g", .oolong, "Colina", .catering, 5200, margin: 46, launched: old, lasts: 30),
      SampleProduct("CAT-08", "Chai 1 kg", .black, "Colina", .catering, 4100, margin: 47, launched: old, lasts: 30),
    ]
  }

  private static func wares(_ old: Day) -> [SampleProduct] {
    let autumn24 = SampleCalendar.day(2024, 9, 16)
    let autumn26 = SampleCalendar.day(2026, 10, 5)
    return [
      SampleProduct(
        "WAR-01", "Gaiwan, White Porcelain", .teaware, "Casa Barro", .ware, 2450, margin: 55, launched: old, lasts: 0),
      SampleProduct("WAR-02", "Cast-Iron Pot 0.8 l", .teaware, "Kiri", .ware, 6900, margin: 48, launched: old, lasts: 0),
      SampleProduct("WAR-03", "Glass Pot 0.5 l", .teaware, "Casa Barro", .ware, 2990, margin: 52, launched: old, lasts: 0),
      SampleProduct("WAR-04", "Two Cups, Stoneware", .teaware, "Casa Barro", .ware, 1890, margin: 56, launched: old, lasts: 0),
      SampleProduct("WAR-05", "Bamboo Whisk", .teaware, "Kiri", .ware, 1690, margin: 54, launched: old, lasts: 0),
      SampleProduct("WAR-06", "Paper Filters, 100", .teaware, "Colina", .ware, 490, margin: 64, launched: old, lasts: 90),
      SampleProduct("WAR-07", "Yixing Pot 160 ml", .teaware, "Casa Barro", .ware, 9800, margin: 46, launched: autumn24, lasts: 0),
      SampleProduct("WAR-08", "Tea Caddy, Cherry Bark", .teaware, "Kiri", .ware, 4200, margin: 50, launched: autumn24, lasts: 0),
      SampleProduct("GFT-01", "Four Seasons Box", .gifts, "Colina", .box, 3600, margin: 56, launched: old, lasts: 60),
      SampleProduct("GFT-02", "Colina Discovery Box", .gifts, "Colina", .box, 2400, margin: 58, launched: old, lasts: 45),
      SampleProduct("GFT-03", "Oolong Journey Box", .gifts, "Yunhai", .box, 4800, margin: 53, launched: old, lasts: 60),
      SampleProduct("GFT-04", "Tea & Two Cups Box", .gifts, "Casa Barro", .box, 5900, margin: 52, launched: old, lasts: 45),
      SampleProduct("GFT-05", "Grand Reserve Chest", .gifts, "Colina", .box, 12_500, margin: 50, launched: autumn24, lasts: 120),
      SampleProduct("GFT-06", "Advent of Teas 2026", .gifts, "Colina", .box, 4500, margin: 54, launched: autumn26, lasts: 30),
    ]
  }
}
