extension Cell {
  /// An id without what exports put around it so that spreadsheets keep its digits: blanks and tabs (Douyin), `="3515…"` (Taobao),
  /// an apostrophe before a digit or a sign that would begin a formula (Shopify). `'t Hooft` keeps his.
  @inline(__always) var bareID: Cell {
    let body = trimmed()
    return body.count < 2 || (body[0] != 61 && body[0] != 39) ? body : body.undressedID
  }

  @inline(never) private var undressedID: Cell {
    let body = self
    switch body[0] {
    case 61 where body.count >= 3 && body[1] == 34 && body.last == 34: return body.part(2, body.count - 1).trimmed()
    case 39 where NumberReader.isDigit(body[1]) || [43, 45, 61, 64].contains(body[1]): return body.part(1, body.count).trimmed()
    default: return body
    }
  }
}
