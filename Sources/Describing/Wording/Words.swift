package import Trade

/// Numbers, money and dates as English words: the one formatter of all pages. DESIGN.md §7.
package struct Words: Sendable {
  package let currency: Currency

  /// Words for amounts of a currency.
  package init(currency: Currency) { self.currency = currency }

  // MARK: Numbers

  /// "10,964"
  package func count(_ number: Int) -> String { Words.grouped(Int64(number)) }

  /// "twelve" up to twelve, for headings; figures above.
  package func spelled(_ number: Int) -> String {
    let names = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
    return names.indices.contains(number) ? names[number] : count(number)
  }

  /// "1 customer", "350 customers".
  package func count(_ number: Int, _ one: String, _ many: String) -> String {
    count(number) + "\u{A0}" + (number == 1 ? one : many)
  }

  /// A number of tenths: "11.3"; "–" for a base of nothing.
  package func tenths(_ share: Share) -> String {
    share.whole == 0 ? "–" : Words.fixed(share.rounded(per: 10), decimals: 1)
  }

  /// Hundredths of an overdue ratio: "1.54×".
  package func ratio(hundredths: Int) -> String { Words.fixed(Int64(hundredths), decimals: 2) + "×" }

  /// "12.3%"; "–" where there is no whole.
  package func percent(_ share: Share) -> String {
    share.whole == 0 ? "–" : Words.fixed(share.rounded(per: 1000), decimals: 1) + "%"
  }

  /// "12%", for sentences. What is not all, or not nothing, is never called so: "99.8%", "over 99.9%", "0.4%", "under 0.1%".
  package func wholePercent(_ share: Share) -> String {
    if share.whole == 0 { return "–" }
    let isBound = share.part == 0 || share.part == share.whole
    let (percent, tenths) = (share.rounded(per: 100), share.rounded(per: 1000))
    if isBound || ![0, 100].contains(percent) { return Words.grouped(percent) + "%" }
    switch tenths {
    case 0: return (share.part < 0) == (share.whole < 0) ? "under 0.1%" : "0%"
    case 1000: return abs(share.part) < abs(share.whole) ? "over 99.9%" : "100%"
    default: return self.percent(share)
    }
  }

  /// The change from `before` to `now`: "+5.8%", "−3.2%", "0.0%"; nil where `before` is not positive, or so small that the change is
  /// more than a million per cent, which compares nothing.
  package func change(_ now: Int64, from before: Int64) -> String? {
    guard Words.compares(now, with: before) else { return nil }
    return Words.signed(Share(now - before, of: before).rounded(per: 1000), decimals: 1) + "%"
  }

  /// Whether a change in per cent says something: at most a million of a positive amount before.
  static func compares(_ now: Int64, with before: Int64) -> Bool {
    before > 0 && (Int128(now) - Int128(before)).magnitude <= UInt128(before.magnitude) * 10_000
  }

  /// A signed count: "+3", "−3", "0".
  package func signed(_ number: Int) -> String { Words.signed(Int64(number), decimals: 0) }

  /// Difference of two shares in points: "+14.4 pts".
  package func points(_ now: Share, from before: Share) -> String {
    Words.signed(now.rounded(per: 1000) - before.rounded(per: 1000), decimals: 1) + "\u{A0}pts"
  }

  /// Twice a median: "34", "34.5".
  package func half(doubled: Int) -> String { count(doubled / 2) + (doubled % 2 == 0 ? "" : ".5") }

  /// "1 day", "34.5 days".
  package func days(doubled: Int) -> String { half(doubled: doubled) + "\u{A0}" + (doubled == 2 ? "day" : "days") }

  /// "1 day", "401 days".
  package func days(_ number: Int) -> String { days(doubled: number * 2) }

  // MARK: Money

  /// "€8,142": rounded once, half to even; "−€95".
  package func money(_ amount: Money) -> String {
    sign(amount) + symbol + Words.grouped(roundedQuotient(Int128(amount.units.magnitude), 10_000))
  }

  /// "€62.15": with the currency's own decimals, for averages and cut-offs.
  package func moneyExact(_ amount: Money) -> String {
    let step = Words.power(10, 4 - min(currency.digits, 4))
    let rounded = roundedQuotient(Int128(amount.units.magnitude), Int128(step))
    return sign(amount) + symbol + Words.fixed(rounded, decimals: min(currency.digits, 4))
  }

  /// "€8k", "€1.5m", "€500": for axes.
  package func moneyShort(_ units: Double) -> String {
    func trimmed(_ value: Double) -> String {
      let tenths = (value * 10).rounded()
      return tenths.truncatingRemainder(dividingBy: 10) == 0
        ? Words.grouped(Int64(tenths / 10)) : Words.fixed(Int64(tenths), decimals: 1)
    }
    if units == 0 { return "0" }
    if units >= 1_000_000 { return symbol + trimmed(units / 1_000_000) + "m" }
    if units >= 1_000 { return symbol + trimmed(units / 1_000) + "k" }
    return symbol + trimmed(units)
  }

  /// "€", "$", "CHF " …
  package var symbol: String {
    switch currency.code {
    case "EUR": "€"
    case "USD": "$"
    case "GBP": "£"
    case "CNY", "JPY": "¥"
    case "INR": "₹"
    case "KRW": "₩"
    default: currency.code + "\u{A0}"
    }
  }

  private func sign(_ amount: Money) -> String { amount < .zero ? "−" : "" }

  // MARK: Dates

  /// "15 November 2026"
  package func date(_ day: Day) -> String {
    let (year, month, date) = day.civil
    return "\(date)\u{A0}\(Words.months[month - 1]) \(year)"
  }

  /// "15 Nov 2026"
  package func shortDate(_ day: Day) -> String {
    let (year, month, date) = day.civil
    return "\(date)\u{A0}\(monthShort(month)) \(year)"
  }

  /// "9–15 Nov", "26 Oct – 1 Nov"; with the year where asked, and with both years where they differ.
  package func dates(_ period: Period, year withYear: Bool) -> String {
    let (a, b) = (period.from.civil, period.to.civil)
    let end = withYear ? " \(b.year)" : ""
    if a.year != b.year { return "\(shortDate(period.from)) – \(shortDate(period.to))" }
    if a.month != b.month { return "\(a.day)\u{A0}\(monthShort(a.month)) – \(b.day)\u{A0}\(monthShort(b.month))" + end }
    return "\(a.day)–\(b.day)\u{A0}\(monthShort(b.month))" + end
  }

  /// "Nov"
  package func monthShort(_ month: Int) -> String { String(Words.months[month - 1].prefix(3)) }

  /// "November"
  package func month(_ month: Int) -> String { Words.months[month - 1] }

  /// "Week 46", "October", "Quarter 4", "2026" (with `year`: "Week 46, 2026", "October 2026", "Quarter 4, 2026").
  package func name(_ period: Period, year withYear: Bool = false) -> String {
    let (year, month, _) = period.from.civil
    switch period.kind {
    case .week:
      let (weekYear, week) = period.from.isoWeek
      return "Week \(week)" + (withYear ? ", \(weekYear)" : "")
    case .month: return Words.months[month - 1] + (withYear ? " \(year)" : "")
    case .quarter: return "Quarter \((month + 2) / 3)" + (withYear ? ", \(year)" : "")
    case .year: return "\(year)"
    case .range: return dates(period, year: true)
    }
  }

  /// As `name`, inside a sentence: "week 46".
  package func nameInside(_ period: Period, year withYear: Bool = false) -> String {
    let name = name(period, year: withYear)
    return period.kind == .week || period.kind == .quarter ? name.prefix(1).lowercased() + name.dropFirst() : name
  }

  /// "Monday 9 to Sunday 15 November 2026"
  package func longDates(_ period: Period) -> String {
    let (a, b) = (period.from.civil, period.to.civil)
    var start = "\(Words.weekdays[period.from.weekday - 1]) \(a.day)"
    if a.month != b.month || a.year != b.year { start += " \(Words.months[a.month - 1])" }
    if a.year != b.year { start += " \(a.year)" }
    return "\(start) to \(Words.weekdays[period.to.weekday - 1]) \(date(period.to))"
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
  ]
  private static let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

  // MARK: Digits

  private static func grouped(_ number: Int64) -> String {
    let digits = Array(String(number.magnitude).utf8)
    var text = number < 0 ? "−" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += "," }
      text.unicodeScalars.append(Unicode.Scalar(digit))
    }
    return text
  }

  private static func fixed(_ number: Int64, decimals: Int) -> String {
    if decimals == 0 { return grouped(number) }
    let scale = power(10, decimals)
    let fraction = String(Int64(number.magnitude) % scale + scale).dropFirst()
    return (number < 0 ? "−" : "") + grouped(Int64(number.magnitude) / scale) + "." + fraction
  }

  private static func signed(_ number: Int64, decimals: Int) -> String {
    (number > 0 ? "+" : "") + fixed(number, decimals: decimals)
  }

  private static func power(_ base: Int64, _ exponent: Int) -> Int64 { (0..<exponent).reduce(1) { product, _ in product * base } }
}
