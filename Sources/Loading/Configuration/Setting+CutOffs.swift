import Trade

extension Setting {
  /// A share in basis points, of whole percents as the pages print them: `60%` or `0.6`.
  func wholePercent(to most: Int = 100) throws -> Int {
    let what = "a share from 1% to " + String(most) + "% in whole percents, such as 60%"
    let text = try text(what)
    let parsed =
      text.last == "%" ? ExactDecimal.parse(text.dropLast(), decimals: 2) : ExactDecimal.parse(text[...], decimals: 4)
    guard let parsed, parsed % 100 == 0, (1...Int64(most)).contains(parsed / 100) else { throw expected(what) }
    return Int(parsed)
  }

  /// A number of orders, purchase days, customers or kinds of goods.
  func count(from least: Int = 1) throws -> Int { try integer(in: least...10_000) }

  /// A number of days.
  func days() throws -> Int { try integer(in: 1...36_500) }

  /// Some texts, each once; none where the list is empty.
  func words(_ what: String, each: String) throws -> [String] {
    var words: [String] = []
    for item in try list(what) {
      let word = try item.text(each)
      if words.contains(word) { throw item.failure("\"" + word + "\" is given twice; keep one of them") }
      words.append(word)
    }
    return words
  }

  /// Whole numbers of days, one at least, each larger than the one before.
  func ascendingDays(upTo most: Int) throws -> [Int] {
    let what = "1 to " + String(most) + " numbers of days, each larger than the one before"
    let days = try list(what).map { try $0.days() }
    guard (1...most).contains(days.count), zip(days, days.dropFirst()).allSatisfy(<) else { throw failure("expected " + what) }
    return days
  }

  /// Days of the calendar, each later than the one before; none where the list is empty.
  func ascendingDates(_ what: String) throws -> [Day] {
    let days = try list(what).map { try $0.date() }
    guard zip(days, days.dropFirst()).allSatisfy(<) else { throw failure("expected " + what) }
    return days
  }

  /// A day such as `2026-12-25`.
  private func date() throws -> Day {
    let what = "a day such as 2026-12-25"
    let text = try text(what)
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2], parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
      let found = Day(year: year, month: month, day: day)
    else { throw expected(what) }
    return found
  }
}
