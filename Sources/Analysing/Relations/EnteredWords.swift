/// Words of the customer file for types of behaviour, purposes and trades, in English, Spanish and Chinese. A word that is missing here
/// counts for nothing and is listed (`UnknownWord`), an industry that says no purpose as well.
enum EnteredWords {
  /// Types of behaviour, as indices into `BehaviourRule.classes`.
  static let types = WordList<UInt8>([
    (
      0,
      [
        "loyal", "loyal customer", "loyalist", "fiel", "leal", "cliente fiel", "cliente leal", "忠诚", "忠诚型", "忠诚客户", "忠诚顾客", "忠誠",
        "忠誠型", "忠誠客戶",
      ]
    ),
    (
      1,
      [
        "discount hunter", "discount", "bargain hunter", "deal hunter", "price hunter", "cazador de descuentos",
        "cazador de ofertas", "cazadescuentos", "cazaofertas", "descuento", "折扣", "折扣型", "打折型", "折扣客户", "优惠型", "价格敏感型", "折扣客戶",
        "優惠型",
      ]
    ),
    (
      2,
      [
        "impulse", "impulsive", "impulse buyer", "impulse customer", "impulsivo", "impulsiva", "compra por impulso",
        "comprador impulsivo", "冲动", "冲动型", "冲动客户", "衝動", "衝動型", "衝動客戶",
      ]
    ),
    (
      3,
      [
        "targeted", "need-based", "needs-based", "purposeful", "targeted buyer", "con objetivo", "con necesidad", "por necesidad",
        "dirigido", "dirigida", "decidido", "decidida", "目标", "目标型", "目标明确", "目的型", "需求型", "目標型", "目標明確",
      ]
    ),
    (
      4,
      [
        "interested", "wandering", "browsing", "curious", "interesado", "interesada", "curioso", "curiosa", "兴趣", "兴趣型", "感兴趣",
        "有兴趣", "闲逛型", "興趣型", "感興趣", "有興趣",
      ]
    ), (5, ["undetermined", "indeterminado", "indeterminada", "未定", "未定型"]),
  ])

  /// Purposes, as indices into `PurposeRule.classes`; `Segmentation.none` for words that tell none.
  static let purposes = WordList<UInt8>([
    (
      0,
      [
        "own use", "own", "self", "personal", "personal use", "home", "household", "consumption", "uso propio", "propio",
        "uso personal", "consumo propio", "consumo", "hogar", "自用", "自己用", "家用", "个人", "个人使用", "個人", "個人使用",
      ]
    ),
    (
      1,
      [
        "gift", "gifts", "gifting", "present", "presents", "regalo", "regalos", "para regalar", "obsequio", "obsequios", "送礼",
        "礼物",
        "礼品", "礼赠", "送人", "送禮", "禮物", "禮品", "禮贈",
      ]
    ),
    (
      2,
      [
        "resale", "resell", "reselling", "reseller", "trade", "reventa", "revender", "revendedor", "转售", "转卖", "倒卖", "经销", "轉售",
        "轉賣", "經銷",
      ]
    ),
    (
      3,
      [
        "production", "producing", "processing", "manufacture", "manufacturing", "resale after processing", "producción",
        "produccion", "fabricación", "fabricacion", "transformación", "elaboración", "生产", "加工", "加工后转售", "生產", "加工後轉售",
      ]
    ),
    // As if nothing had been entered: the other tests decide.
    (Segmentation.none, ["unknown", "not known", "none", "desconocido", "sin datos", "未知", "不明", "无"]),
  ])

  /// What the names of industries hold that serve food, resell, or produce, in the order of looking; a coffee shop is no shop. A blank at
  /// the end stands for the end of a word: a barber runs no bar.
  private static let kitchens = [
    "coffee shop", "sandwich shop", "pastry shop", "cake shop", "ice cream shop", "juice shop", "pizza shop", "bubble tea",
    "奶茶", "咖啡店", "咖啡商店",
  ]
  private static let resale = [
    "retail", "wholesale", "reseller", "distribut", "shop", "store", "supermarket", "minorista", "mayorista", "comercio al por",
    "al por menor", "al por mayor", "distribuidor", "tienda", "supermercado", "零售", "批发", "经销", "分销", "商店", "超市", "批發", "經銷",
    "分銷",
  ]
  private static let production = [
    "food service", "foodservice", "catering", "caterer", "restaurant", "cafe", "café", "coffee house", "coffeehouse", "tea room",
    "tearoom", "tea house", "teahouse", "bar ", "bars ", "pub ", "pubs ", "canteen", "gastronom", "bistro", "brasserie", "diner ",
    "diners ", "eater", "pizzeria", "tavern", "buffet", "food truck", "snack", "hotel", "hospitality", "baker", "patisserie",
    "pâtisserie", "confectioner ", "brewer", "roaster", "manufactur", "production", "factory", "hostelería", "hosteleria",
    "restauración", "restauracion", "restaurante", "cafetería", "cafeteria", "bistró", "bares ", "cantina", "comedor",
    "salón de té",
    "salon de te ", "casa de té", "casa de te ", "tetería", "teteria", "gastronomía", "gastrobar", "taberna", "cervecería",
    "cerveceria", "pizzería", "heladería", "heladeria", "pastelería", "pasteleria", "confitería", "confiteria", "panadería",
    "panaderia", "obrador", "fabricación", "fabricacion", "fabricante", "fábrica", "fabrica", "manufactura",
    "industria manufacturera", "餐饮", "餐厅", "餐馆", "快餐", "小吃", "食堂", "饭店", "饭馆", "酒店", "酒吧", "酒楼", "咖啡", "茶馆", "茶室", "茶楼",
    "茶饮", "面包", "蛋糕", "甜品", "烘焙", "制造", "生产", "工厂", "餐飲", "餐廳", "餐館", "飯店", "飯館", "酒樓", "茶館", "茶樓", "茶飲", "麵包",
    "製造", "生產", "工廠",
  ]

  /// The purpose that an industry says, an index into `PurposeRule.classes`; nil for one that says none. Words are looked for where a
  /// word of the name begins, those of Chinese anywhere.
  static func purpose(ofIndustry name: String) -> UInt8? {
    let words = " " + name.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ") + " "
    let holds = { (word: String) in words.contains((word.utf8.first ?? 0) < 0x80 ? " " + word : word) }
    if kitchens.contains(where: holds) { return 3 }
    return resale.contains(where: holds) ? 2 : production.contains(where: holds) ? 3 : nil
  }
}
