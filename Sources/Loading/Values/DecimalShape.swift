/// What the form of one number says about the decimal separator.
enum DecimalShape: Hashable, Sendable {
  /// Digits alone.
  case plain
  /// It proves that the point, or the comma, is the decimal separator.
  case point, comma
  /// One point, or one comma, and three digits behind it: thousands or three decimals.
  case unclearPoint, unclearComma

  /// The shape of a number without sign, currency and blanks around it; nil if it is no number.
  ///
  /// * Both separators: the last is the decimal one (`1.234,5`).
  /// * The same twice: it parts groups, so the other is the decimal one (`1.234.567`); groups of two are India's.
  /// * One, and not exactly three digits behind it: decimal (`1,5`, `12.34`, `1,2345`).
  /// * One, and before it no digit, more than three, a leading zero or another sign of thousands: decimal (`,500`, `1234,567`,
  ///   `0,500`, `1 234,567`).
  init?(_ number: Cell) {
    var (points, commas, others) = (0, 0, 0)
    var last: UInt8 = 0
    var before = 0
    var run = 0
    var at = 0
    while at < number.count {
      let byte = number[at]
      if NumberReader.isDigit(byte) {
        run += 1
        at += 1
        continue
      }
      let width = byte == 44 || byte == 46 || byte == 39 ? 1 : number.blankWidth(at: at, before: number.count)
      if width == 0 { return nil }
      if last == 0 { before = run } else if run != 2 && run != 3 { return nil }
      switch byte {
      case 44: commas += 1
      case 46: points += 1
      default: others += 1
      }
      last = byte
      run = 0
      at += width
    }
    if before + run == 0 { return nil }
    if points + commas == 0 {
      self = .plain
      return
    }
    let isPoint = last == 46
    guard isPoint || last == 44 else { return nil }
    if points > 0, commas > 0 {
      guard (isPoint ? points : commas) == 1 else { return nil }
      self = isPoint ? .point : .comma
    } else if points + commas > 1 {
      guard run == 3 else { return nil }
      self = isPoint ? .comma : .point
    } else if run != 3 || others > 0 || before == 0 || before > 3 || number[0] == 48 {
      self = isPoint ? .point : .comma
    } else {
      self = isPoint ? .unclearPoint : .unclearComma
    }
  }
}
