import Trade

/// Words of a closed list in English, Spanish and Chinese, made the one that the rest of the program knows. A word that is not listed
/// is the store's own and stays as it is.
struct KnownWords: Sendable {
  private let canonical: [String: String]

  private init(_ lists: [String: [String]]) {
    var canonical: [String: String] = [:]
    for (word, others) in lists { for other in [word] + others { canonical[KnownWords.key(other)] = word } }
    self.canonical = canonical
  }

  /// The canonical word for one; nil where none is known.
  subscript(word: String) -> String? { canonical[KnownWords.key(word)] }

  private static func key(_ word: String) -> String {
    String(word.lowercased().filter { !$0.isWhitespace && !"_-'’.".contains($0) })
  }

  /// Which way a touch goes: `in` or `out`.
  static let directions = KnownWords([
    "in": [
      "inbound", "incoming", "received", "from customer", "entrante", "recibido", "recibida", "entrada", "呼入", "来电", "收到", "接收",
      "客户发起",
    ],
    "out": [
      "outbound", "outgoing", "sent", "to customer", "saliente", "enviado", "enviada", "salida", "呼出", "去电", "发出", "发送", "商家发起",
    ],
  ])

  /// The channels of touches.
  static let channels = KnownWords([
    "message": ["messages", "chat", "whatsapp", "wechat", "sms", "mensaje", "微信", "短信", "消息", "聊天"],
    "call": ["phone", "phone call", "telephone", "llamada", "teléfono", "电话", "通话"],
    "meeting": ["visit", "reunión", "visita", "会面", "拜访", "面谈"],
    "form": ["web form", "contact form", "formulario", "表单"],
    "event": ["evento", "活动"],
    "article": ["post", "artículo", "文章"],
    "search": ["búsqueda", "搜索"],
  ])

  /// The calendars of birthdays and days to remember.
  static let calendars = KnownWords([
    "solar": ["gregorian", "gregoriano", "公历", "阳历", "新历"],
    "lunar": ["lunisolar", "农历", "阴历", "旧历"],
  ])

  /// The kinds of campaigns.
  static let campaigns = KnownWords([
    "promotion": ["sale", "promoción", "promocion", "oferta", "促销", "大促"],
    "new-arrivals": ["new arrival", "launch", "novedades", "lanzamiento", "上新", "新品"],
    "festival": ["holiday", "fiesta", "festivo", "节日", "节庆"],
    "group-buy": ["group buying", "compra en grupo", "团购", "拼团"],
  ])
}
