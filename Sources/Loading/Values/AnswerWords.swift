import Trade

/// Words for yes and no, in English, Spanish and Chinese, as shops and mail tools write them. Compared without case, blanks, `_` and `-`.
enum AnswerWords {
  /// Whether a word says yes or no; nil where nobody knows it.
  static func answer(_ word: String) -> Bool? {
    let key = key(word)
    return yes.contains(key) ? true : no.contains(key) ? false : nil
  }

  private static func key(_ word: String) -> String {
    String(word.lowercased().filter { !$0.isWhitespace && !"_-'’.".contains($0) })
  }

  private static let yes = Set(
    [
      "yes", "y", "true", "t", "1", "on", "x", "ok", "subscribed", "accepts marketing", "accepted", "accepts", "opted in",
      "opt in",
      "granted", "agreed", "allowed", "confirmed", "enabled", "active", "sí", "si", "s", "verdadero", "suscrito", "suscrita",
      "acepta", "aceptado", "autorizado", "concedido", "是", "同意", "已订阅", "订阅", "接受", "允许", "愿意", "真",
    ].map(key))

  private static let no = Set(
    [
      "no", "n", "false", "f", "0", "off", "unsubscribed", "not subscribed", "does not accept marketing", "declined", "denied",
      "rejected", "opted out", "opt out", "refused", "withdrawn", "revoked", "blocked", "disabled", "do not contact", "cleaned",
      "never", "falso", "no suscrito", "no suscrita", "dado de baja", "baja", "no acepta", "rechazado", "denegado", "revocado",
      "否", "不同意", "不", "未订阅", "取消订阅", "已退订", "退订", "拒绝", "不接受", "不允许", "不愿意", "假",
    ].map(key))
}
