import Foundation
import Trade

/// The read-only data beside the project; its figures were published by others.
enum Published {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../../shared/data").standardized
  static let rfmR = folder.appending(path: "rfm_r/rfm_data_orders.csv")
  static let superstore = folder.appending(path: "superstore/superstore_us_2016-2019_utf8bom_mdy.csv")

  static func exists(_ file: URL) -> Bool { FileManager.default.isReadableFile(atPath: file.path) }

  /// Orders of the R package `rfm`: customer, ISO date, whole revenue.
  static func rfmOrders() throws -> Shop {
    var shop = Shop()
    for row in try rows(of: rfmR) { shop.sell(row[0], row[1], Int64(row[2]) ?? 0) }
    return shop
  }

  /// Superstore's lines, made into orders with their profit.
  static func superstoreOrders() throws -> Shop {
    var shop = Shop()
    var numbers: [String: Int] = [:]
    for row in try rows(of: superstore) {
      let (id, amount, profit) = (row[1], units(row[17]), units(row[20]))
      let parts = row[2].split(separator: "/").compactMap { Int($0) }
      let day = Day(year: parts[2], month: parts[0], day: parts[1]) ?? Day(number: 0)
      if let number = numbers[id] {
        shop.orders[number].amount += amount
        shop.orders[number].profit = (shop.orders[number].profit ?? 0) + profit
      } else {
        numbers[id] = shop.orders.count
        shop.orders.append(Shop.Order(customer: row[5], day: day, amount: amount, profit: profit))
      }
    }
    return shop
  }

  /// The rows of a CSV file without its header; fields may stand in quotes.
  private static func rows(of file: URL) throws -> [[String]] {
    try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline).dropFirst().map { line in
      var (fields, field, isQuoted) = ([String](), "", false)
      for character in line {
        switch (character, isQuoted) {
        case ("\"", _): isQuoted.toggle()
        case (",", false):
          fields.append(field)
          field = ""
        default: field.append(character)
        }
      }
      return fields + [field]
    }
  }

  /// Ten-thousandths of a decimal with up to four places.
  private static func units(_ text: String) -> Int64 {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let places = parts.count == 2 ? String(parts[1]) : ""
    let digits = parts[0] + places + String(repeating: "0", count: max(0, 4 - places.count))
    return Int64(digits) ?? 0
  }
}
