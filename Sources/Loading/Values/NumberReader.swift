import Trade

/// Reads amounts, quantities and rates from bytes, exactly: no binary fraction anywhere.
struct NumberReader: Sendable {
  /// The decimal separator: a point, or a comma by the option `decimal`.
  var decimal: UInt8

  /// Ten-thousandths that an amount may not exceed, data.md §4.
  static let largest: Int64 = 100_000_000_000_000
  /// A rate of 1.
  static let wholeRate: Int64 = 1_000_000_000

  /// What may stand beside an amount: the code, and the signs that can mean this currency.
  private let signs: [[UInt8]]

  init(decimal: UInt8 = 46, currency: Currency) {
    self.decimal = decimal
    let common: [String] =
      switch currency.code {
      case "EUR": ["€"]
      case "GBP": ["£"]
      case "CNY": ["¥", "￥", "元", "CN¥", "RMB"]
      case "JPY": ["¥", "￥", "円"]
      case "INR": ["₹"]
      case "USD": ["US$", "$"]
      case let code where NumberReader.dollars.contains(code): ["$"]
      default: []
      }
    signs = ([currency.code] + common).map { Array($0.utf8) }
  }

  /// Currencies that are written with a dollar or peso sign.
  private static let dollars: Set<String> = [
    "ARS", "AUD", "BBD", "BMD", "BND", "BSD", "BZD", "CAD", "CLP", "COP", "DOP", "FJD", "GYD", "HKD", "JMD", "KYD", "LRD", "MXN",
    "NAD", "NZD", "SBD", "SGD", "SRD", "TTD", "TWD", "UYU", "XCD",
  ]

  /// An amount in ten-thousandths: `1,234.50`, `-12`, `12.00-`, `(12.00)`, `€ 5`, `12.3元`.
  func amount(_ cell: Cell) throws(RejectReason) -> Int64 {
    if let plain = NumberReader.plainAmount(cell, decimal: decimal) { return plain }
    return try anyAmount(cell)
  }

  /// Up to nine digits with up to four decimals behind them, as nearly all amounts are written; nil for anything else.
  @inline(__always) static func plainAmount(_ cell: Cell, decimal: UInt8) -> Int64? {
    if cell.isEmpty || cell.count > 10 { return nil }
    var value: Int64 = 0
    var decimals = -1
    var offset = 0
    while offset < cell.count {
      let digit = cell[offset] &- 48
      if digit < 10 {
        value = value * 10 + Int64(digit)
        if decimals >= 0 { decimals += 1 }
      } else if cell[offset] == decimal, decimals < 0, offset > 0 {
        decimals = 0
      } else {
        return nil
      }
      offset += 1
    }
    switch decimals {
    case 2: return value * 100
    case -1: return value * 10_000
    case 1: return value * 1000
    case 3: return value * 10
    case 4: return value
    default: return nil
    }
  }

  @inline(never) private func anyAmount(_ cell: Cell) throws(RejectReason) -> Int64 {
    var body = cell
    var isNegative = false
    if let first = body.first, let last = body.last, !(NumberReader.isDigit(first) && NumberReader.isDigit(last)) {
      (body, isNegative) = bare(cell)
    }
    let (value, isExact) = try number(body, places: 4)
    if !isExact { throw .tooManyDecimals }
    if value > NumberReader.largest { throw .tooLarge }
    return isNegative ? -value : value
  }

  /// Pieces in ten-thousandths; 0 is refused.
  func quantity(_ cell: Cell) throws(RejectReason) -> Int64 {
    let pieces: Int64
    do { pieces = try amount(cell) } catch { throw error == .notAnAmount ? .notAQuantity : error }
    if pieces == 0 { throw .zeroQuantity }
    return pieces
  }

  /// A rate 0…1 in billionths, `0.15` or `15%`; digits beyond the ninth decimal are rounded half up, and `isExact` tells.
  func rate(_ cell: Cell) throws(RejectReason) -> (value: Int64, isExact: Bool) {
    let isPercent = cell.last == 37
    let body = isPercent ? cell.part(0, cell.count - 1).trimmed() : cell
    do {
      let rate = try number(body, places: isPercent ? 7 : 9)
      if rate.value > NumberReader.wholeRate { throw RejectReason.notARate }
      return rate
    } catch { throw .notARate }
  }

  /// Whether a byte is an ASCII digit.
  static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }

  /// The digits as an integer of `10^-places`; groups of three may be set apart by the other separator, a blank or an apostrophe.
  private func number(_ cell: Cell, places: Int) throws(RejectReason) -> (value: Int64, isExact: Bool) {
    var at = 0
    var digits = 0
    var value: Int64 = 0
    var group = 0
    var separator: UInt8 = 0
    var isLarge = false
    while at < cell.count {
      let byte = cell[at]
      if NumberReader.isDigit(byte) {
        value = value * 10 + Int64(byte - 48)
        if value > 100_000_000_000 {
          isLarge = true
          value = 0
        }
        digits += 1
        group += 1
        at += 1
        continue
      }
      if byte == decimal { break }
      let width = groupWidth(cell, at)
      // "0,500" has no thousands: it is half a unit with a comma, and needs the option `decimal`.
      if separator == 0, group > 0, cell[0] == 48 { throw .notAnAmount }
      guard width > 0, separator == 0 ? group >= 1 && group <= 3 : separator == byte && group == 3 else { throw .notAnAmount }
      separator = byte
      group = 0
      at += width
    }
    if separator != 0 && group != 3 { throw .notAnAmount }
    let fraction = try fraction(cell, from: at, places: places)
    if digits == 0 && fraction.digits == 0 { throw .notAnAmount }
    if isLarge { throw .tooLarge }
    var scale: Int64 = 1
    for _ in 0..<places { scale *= 10 }
    let (whole, overflow) = value.multipliedReportingOverflow(by: scale)
    if overflow || whole > Int64.max / 2 { throw .tooLarge }
    return (whole + fraction.value, fraction.isExact)
  }

  private func fraction(_ cell: Cell, from start: Int, places: Int) throws(RejectReason) -> (
    value: Int64, digits: Int, isExact: Bool
  ) {
    var value: Int64 = 0
    var digits = 0
    var isExact = true
    var at = start + 1
    while at < cell.count {
      let byte = cell[at]
      guard NumberReader.isDigit(byte) else { throw .notAnAmount }
      if digits < places {
        value = value * 10 + Int64(byte - 48)
      } else if byte != 48 {
        if digits == places && byte >= 53 { value += 1 }
        isExact = false
      }
      digits += 1
      at += 1
    }
    if digits < places { for _ in digits..<places { value *= 10 } }
    return (value, digits, isExact)
  }

  /// The bytes of a separator of thousands at an offset; 0 if there is none.
  private func groupWidth(_ cell: Cell, _ at: Int) -> Int {
    switch cell[at] {
    case 44: decimal == 44 ? 0 : 1
    case 46: decimal == 46 ? 0 : 1
    case 39: 1
    default: cell.blankWidth(at: at, before: cell.count)
    }
  }

  /// The digits without blanks, sign, brackets and currency around them, each at most once.
  ///
  /// The sign may stand behind the digits, as reports and exports of SAP write it (`4380.31-`: data element SIGNE, "negative values are
  /// followed by a minus sign"). No date and no range is an amount, so nothing else can end like this.
  func bare(_ cell: Cell) -> (Cell, isNegative: Bool) {
    var body = cell.trimmed()
    var isNegative = false
    var hasSign = false
    var hasCurrency = false
    while let first = body.first, let last = body.last {
      if !hasSign, first == 40, last == 41, body.count > 2 {
        body = body.part(1, body.count - 1).trimmed()
        (hasSign, isNegative) = (true, true)
      } else if !hasSign, first == 45 || first == 43 {
        body = body.part(1, body.count).trimmed()
        (hasSign, isNegative) = (true, first == 45)
      } else if !hasSign, last == 45 {
        body = body.part(0, body.count - 1).trimmed()
        (hasSign, isNegative) = (true, true)
      } else if !hasCurrency, let rest = withoutCurrency(body) {
        body = rest.trimmed()
        hasCurrency = true
      } else {
        break
      }
    }
    return (body, isNegative)
  }

  private func withoutCurrency(_ cell: Cell) -> Cell? {
    for sign in signs where sign.count < cell.count {
      if cell.hasBytes(sign, at: 0) { return cell.part(sign.count, cell.count) }
      if cell.hasBytes(sign, at: cell.count - sign.count) { return cell.part(0, cell.count - sign.count) }
    }
    return nil
  }
}

extension Cell {
  /// The first byte, if any.
  var first: UInt8? { count == 0 ? nil : start[0] }
  /// The last byte, if any.
  var last: UInt8? { count == 0 ? nil : start[count - 1] }

  /// Whether these bytes stand at an offset.
  func hasBytes(_ expected: [UInt8], at offset: Int) -> Bool {
    guard offset >= 0, offset + expected.count <= count else { return false }
    return expected.indices.allSatisfy { start[offset + $0] == expected[$0] }
  }
}
