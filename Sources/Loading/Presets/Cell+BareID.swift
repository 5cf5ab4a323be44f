extension Cell {
  /// An id without what spreadsheets put around it: `="3515…"` becomes `3515…`, and `'7210…` and a tab before it `7210…`.
  ///
  /// An apostrophe goes only where a digit or `+` follows, for names may begin with one.
  var bareID: Cell {
    guard let first else { return self }
    if first > 61 { return self }
    if first == 61, count >= 3, start[1] == 34, last == 34 { return part(2, count - 1).trimmed() }
    if first == 39, count >= 2, NumberReader.isDigit(start[1]) || start[1] == 43 { return part(1, count) }
    if first == 9 { return trimmed().bareID }
    return self
  }
}
