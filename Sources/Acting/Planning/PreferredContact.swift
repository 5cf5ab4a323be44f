import Trade

/// What cells of `preferred_contact` mean. A word that is missing here prefers nothing.
enum PreferredContact {
  /// The channel that a cell names; letters of ASCII count without case, blanks, hyphens and full stops not at all.
  static func channel(_ cell: UnsafeBufferPointer<UInt8>) -> ContactChannel? { cell.isEmpty ? nil : channels[key(cell)] }

  private static let words: [(channel: ContactChannel, words: [String])] = [
    (
      .email,
      ["email", "mail", "correo", "correo electrónico", "correo electronico", "por correo", "邮件", "电子邮件", "邮箱", "电邮", "電郵"]
    ),
    (.sms, ["sms", "text", "text message", "texto", "mensaje de texto", "短信", "簡訊", "手机短信"]),
    (
      .phone,
      [
        "phone", "call", "calls", "telephone", "tel", "mobile", "cell", "landline", "teléfono", "telefono", "llamada", "llamadas",
        "móvil", "movil", "fijo", "电话", "手机", "座机", "打电话", "電話",
      ]
    ),
    (
      .chat,
      [
        "chat", "message", "messenger", "whatsapp", "wechat", "weixin", "qq", "telegram", "line", "signal", "mensaje", "mensajes",
        "微信", "企业微信", "旺旺", "聊天", "私信", "钉钉", "飞书",
      ]
    ),
  ]

  /// The channels by a digest of their words: a cell is read for each customer, so no text is made of it.
  private static let channels: [UInt64: ContactChannel] = {
    var channels: [UInt64: ContactChannel] = [:]
    for (channel, words) in words {
      for word in words { channels[key(word.utf8)] = channel }
    }
    return channels
  }()

  private static func key(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash = Scatter()
    for byte in bytes where ![0x20, 0x09, 0x2D, 0x2E].contains(byte) {
      hash.add((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
    }
    return hash.value
  }
}
