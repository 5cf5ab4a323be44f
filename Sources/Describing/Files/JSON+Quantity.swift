import Analysing
import Trade

extension JSON {
  /// A figure: days and counts as numbers, money as a decimal string, a mean to four decimals, a share as 0…1.
  static func quantity(_ quantity: Quantity, in currency: Currency) -> JSON {
    func money(_ amount: Money) -> JSON { .string(amount.decimal(atLeast: currency.digits)) }
    return switch quantity {
    case .days(let number), .count(let number), .rank(let number, of: _): .number(number)
    case .halfDays(let doubled), .halfCount(let doubled): .half(doubled: doubled)
    case .ratio(let hundredths): .millionths(Int64(hundredths) * 10_000)
    case .money(let amount): money(amount)
    case .meanDays(let sum, let count), .meanCount(let sum, let count):
      count == 0 ? .null : .millionths(roundedQuotient(Int128(sum) * 10_000, Int128(count)) * 100)
    case .meanMoney(let sum, let count): count == 0 ? .null : money(sum.divided(by: count))
    case .halfMoney(let doubled): money(doubled.divided(by: 2))
    case .share(let share): .share(share)
    case .flag(let isSo): .bool(isSo)
    case .word(let word): .string(word)
    }
  }

  /// Half of a whole number: "34", "34.5".
  static func half(doubled: Int) -> JSON { .decimal(String(doubled / 2) + (doubled % 2 == 0 ? "" : ".5")) }
}
