/// Why a row is set aside. data.md §4.
enum RejectReason: Error, Hashable, Sendable {
  case cellCount(expected: Int, found: Int)
  case missingOrderID, missingID, missingDate, missingAmount, missingName
  case notUTF8
  case notADate(format: String?)
  case twoWayDate, otherWayDate
  case tooEarly, tooLate, before1900, endsTooEarly
  case notAnAmount, tooManyDecimals, tooLarge, negative
  case notAQuantity, zeroQuantity, notARate, notANumber, notWholeDays
  case unknownCurrency
  case twoCustomers
  case unknownOrder, rejectedOrder, unknownCustomer
  case orderWithoutDate, orderWithoutAmount

  /// The sentence, without a full stop.
  var text: String {
    switch self {
    case .cellCount(let expected, let found):
      "the row has \(found) cells where the header has \(expected); look for an unquoted separator or line break"
    case .missingOrderID: "the order id is blank; the file has a column for it"
    case .missingID: "the id is blank"
    case .missingDate: "the date is blank"
    case .missingAmount: "the amount is blank"
    case .missingName: "the name is blank"
    case .notUTF8: "holds bytes that are no text in the file's encoding, so the id cannot be known"
    case .notADate(let format?): "is not a date of the form \(format)"
    case .notADate(nil): "is not a date; expected a form such as 2026-11-15 or 2026-11-15T09:30"
    case .twoWayDate: "is a date that can be read in two ways; set date_format"
    case .otherWayDate: "is a date that the order of day and month in the rest of the file makes impossible"
    case .tooEarly: "is a date before 1990"
    case .tooLate: "is a date after 2105"
    case .before1900: "is a date before 1900"
    case .endsTooEarly: "is before the day on which it starts"
    case .notAnAmount: "is not an amount; expected digits and one decimal separator"
    case .tooManyDecimals: "has more than four decimals"
    case .tooLarge: "is beyond 10,000,000,000 units of the currency"
    case .negative: "is below zero"
    case .notAQuantity: "is not a quantity; expected a number"
    case .zeroQuantity: "is a quantity of 0"
    case .notANumber: "is not a number"
    case .notWholeDays: "is not a number of whole days from 0 to 36,500"
    case .notARate: "is not a rate between 0 and 1"
    case .unknownCurrency: "is a currency without a rate; add it under rates"
    case .twoCustomers: "the order has rows of two customers, so all its rows are set aside"
    case .unknownOrder: "is not an order of the orders table"
    case .unknownCustomer: "is not a customer of the orders or of the customers table"
    case .orderWithoutDate: "no row of the order has a date, so all its rows are set aside"
    case .orderWithoutAmount: "no row of the order has an amount, so all its rows are set aside"
    case .rejectedOrder: "belongs to an order that was set aside"
    }
  }
}

/// A reason and the cell it is about.
struct Flaw: Error, Hashable {
  var reason: RejectReason
  /// The cell's index in its record; -1 where the whole row is meant.
  var cell: Int
}
