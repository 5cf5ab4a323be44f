import Trade

extension Money {
  /// The nearest whole number of the currency's smallest coin, half to even.
  func rounded(to currency: Currency) -> Money {
    let coin = (currency.digits..<4).reduce(Int64(1)) { coin, _ in coin * 10 }
    return Money(units: roundedQuotient(Int128(units), Int128(coin)) * coin)
  }
}
