package import Trade

/// Where customers live as of a day: by the customer file where it names the region, else by the last counted order that names one, so
/// that an order picked up at the shop takes no address away. Region, city and street are always of one source. segmentation.md §4, `place`.
package struct Addresses: Sendable {
  /// The order each address is from; `file` or `nowhere`.
  let origin: ContiguousArray<Int32>
  /// The region of each customer, a place in `regions`, -1 where none is known.
  package let region: ContiguousArray<Int32>
  /// The regions, by their bytes, as most rows write them.
  package let regions: [String]
  private let customers: CustomerTable
  private let orders: OrderTable

  private static let nowhere: Int32 = -2
  private static let file: Int32 = -1

  /// The addresses as of the day of `counted`; all are unknown where neither the customer file nor orders name regions.
  init(_ ledger: Ledger, _ background: Background, _ counted: Counted, _ slices: Slices) {
    (customers, orders) = (ledger.customers, ledger.orders)
    let naming = background.regions
    regions = naming.names
    let (ofFile, words) = (naming.rows(background.fileRegion, 0), ledger.orders.region.number)
    let orders = ledger.orders
    let columns = columns(2, of: ledger.customers.count) { columns in
      slices.forEach { slice in
        for customer in slice.customers {
          var (origin, region) = (Addresses.nowhere, Int32(-1))
          if !ofFile.isEmpty, ofFile[customer] >= 0 {
            (origin, region) = (Addresses.file, ofFile[customer])
          } else if !words.isEmpty {
            let last = orders.orders(of: CustomerID(customer)).last { words[$0] >= 0 && counted.net($0) > 0 }
            if let last {
              let chosen = Addresses.first(ofEqual: last, from: Int(orders.starts[customer]), orders, counted)
              (origin, region) = (Int32(chosen), naming.numbers[1][Int(words[chosen])])
            }
          }
          columns[0].set(customer, region < 0 ? Addresses.nowhere : origin)
          columns[1].set(customer, region)
        }
      }
    }
    (origin, region) = (columns[0], columns[1])
  }

  /// Of the orders of one instant and amount that end with one, the first by the bytes of its region, city and street, blank last: the
  /// order of the file's rows would decide otherwise.
  private static func first(ofEqual last: Int, from start: Int, _ orders: OrderTable, _ counted: Counted) -> Int {
    var (chosen, order) = (last, last - 1)
    while order >= start, orders.placed[order] == orders.placed[last], orders.amount[order] == orders.amount[last] {
      if orders.region.number[order] >= 0, counted.net(order) > 0, precedes(order, chosen, orders) { chosen = order }
      order -= 1
    }
    return chosen
  }

  private static func precedes(_ one: Int, _ other: Int, _ orders: OrderTable) -> Bool {
    for words in [orders.region.number, orders.city.number, orders.street.number] where !words.isEmpty {
      // A blank cell is -1, which is the largest number without a sign.
      let (own, others) = (UInt32(bitPattern: words[one]), UInt32(bitPattern: words[other]))
      if own != others { return own < others }
    }
    return false
  }

  /// The region, as most rows write it; nil where none is known.
  package func region(of customer: CustomerID) -> String? {
    let number = region[customer.index]
    return number < 0 ? nil : regions[Int(number)]
  }

  /// The city, as the data writes it; nil where neither it nor a region is known.
  package func city(of customer: CustomerID) -> String? { text(.city, orders.city, customer) }

  /// The city of the order that the address is from, a place in the words of the orders' cities; -1 where it names none, or the address is
  /// of the customer file.
  package func orderCity(of customer: CustomerID) -> Int32 {
    let order = origin[customer.index]
    return order < 0 || !orders.city.isThere ? -1 : orders.city.number[Int(order)]
  }

  /// The street, likewise.
  package func street(of customer: CustomerID) -> String? { text(.street, orders.street, customer) }

  private func text(_ column: CustomerColumn, _ words: WordColumn, _ customer: CustomerID) -> String? {
    switch origin[customer.index] {
    case Addresses.nowhere: nil
    case Addresses.file: customers.text(column, of: customer)
    case let order: words[Int(order)]
    }
  }

  /// What a column of the customer file and one of orders say of each customer, by numbers that `file` and `orders` give to their words.
  func numbers(
    _ file: ContiguousArray<Int32>, _ ofOrders: ContiguousArray<Int32>
  ) -> ContiguousArray<Int32> {
    ContiguousArray(
      origin.indices.lazy.map { customer in
        switch origin[customer] {
        case Addresses.nowhere: -1
        case Addresses.file: file.isEmpty ? -1 : file[customer]
        case let order: ofOrders.isEmpty ? -1 : ofOrders[Int(order)]
        }
      })
  }
}
