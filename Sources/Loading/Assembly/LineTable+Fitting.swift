import Trade

extension LineTable {
  /// Makes the lines of chosen orders add up to the orders' amounts, each in proportion to its price: a discount on a whole order is
  /// shared by its lines, to the last ten-thousandth. Orders of which no line has a price stay as they are.
  ///
  /// The lines of an order stand together.
  mutating func fit(to amounts: ContiguousArray<Int64>, orders isChosen: (Int) -> Bool) {
    var start = 0
    while start < count {
      let order = orderNumber(of: start)
      var end = start
      var sum: Int64 = 0
      var isPositive = true
      while end < count, orderNumber(of: end) == order {
        sum += amount[end]
        isPositive = isPositive && amount[end] >= 0
        end += 1
      }
      if isPositive, sum > 0, isChosen(order), amounts[order] != sum { share(amounts[order], of: sum, start..<end) }
      start = end
    }
  }

  /// Each line gets what the lines up to it have, less what those before it got: so the rounding never adds up.
  private mutating func share(_ whole: Int64, of sum: Int64, _ lines: Range<Int>) {
    var passed: Int64 = 0
    var given: Int64 = 0
    for line in lines {
      passed += amount[line]
      let upToHere = Int64(Int128(whole) * Int128(passed) / Int128(sum))
      let own = upToHere - given
      given = upToHere
      if !profit.isEmpty, profit[line] != OrderTable.unknown { profit[line] += own - amount[line] }
      amount[line] = own
    }
  }
}
