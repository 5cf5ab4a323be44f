import Trade

/// What shops call the four statuses, in English, Spanish and Chinese, and the words of the configuration, which win.
struct StatusWords: Sendable {
  private let statuses: [String: OrderStatus]

  /// The vocabulary, with the preset's words on top and the configuration's on top of these.
  init(_ own: [OrderStatus: [String]] = [:], preset: Preset? = nil) {
    var statuses: [String: OrderStatus] = [:]
    for (status, words) in StatusWords.usual {
      for word in words { statuses[StatusWords.key(word)] = status }
    }
    for words in [preset?.export.status ?? [:], own] {
      for status in OrderStatus.allCases {
        for word in words[status] ?? [] { statuses[StatusWords.key(word)] = status }
      }
    }
    self.statuses = statuses
  }

  /// The status of a word, compared without case; nil if nobody mapped it.
  func status(of word: String) -> OrderStatus? { statuses[StatusWords.key(word)] }

  private static func key(_ word: String) -> String {
    String(word.lowercased().map { "_-".contains($0) ? " " : $0 }).split(separator: " ").joined(separator: " ")
  }

  /// What is common; `shipped` and the like count, because goods leave after payment.
  private static let usual: [(OrderStatus, [String])] = [
    (
      .paid,
      [
        "paid", "complete", "completed", "processing", "processed", "shipped", "delivered", "dispatched", "fulfilled", "success",
        "succeeded", "captured", "settled", "approved", "invoiced", "in transit", "partially refunded", "partially paid",
        "pagado", "pagada", "completado", "completada", "procesando", "enviado", "enviada", "entregado", "entregada",
        "已付款", "已支付", "已发货", "待发货", "已收货", "已签收", "已完成", "完成", "交易成功", "买家已付款，等待卖家发货", "卖家已发货，等待买家确认",
      ]
    ),
    (
      .unpaid,
      [
        "unpaid", "pending", "pending payment", "awaiting payment", "on hold", "authorized", "failed", "draft", "checkout draft",
        "expired", "pendiente", "pendiente de pago", "impagado", "no pagado", "未付款", "待付款", "待支付", "未支付", "等待买家付款",
      ]
    ),
    (
      .cancelled,
      [
        "cancelled", "canceled", "void", "voided", "abandoned", "rejected", "trash", "cancelado", "cancelada", "anulado",
        "anulada",
        "已取消", "取消", "已关闭", "交易关闭",
      ]
    ),
    (
      .refunded,
      ["refunded", "refund", "returned", "reembolsado", "reembolsada", "devuelto", "devuelta", "已退款", "退款成功", "全额退款", "已退货"]
    ),
  ]
}
