extension LedgerBuilder {
  /// The numbers of the customers that the store has promised to forget.
  func forgotten() -> Set<Int32> {
    let list = loader.identity.forgotten
    if list.isEmpty { return [] }
    var numbers: Set<Int32> = []
    for number in 0..<customers.ids.texts.count where list.contains(customers.ids.texts[number].utf8) {
      numbers.insert(customers.root(Int32(number)))
    }
    return numbers
  }

  /// Lets the list know the ids that the data unites with one on it, so that rows set aside do not say them either.
  mutating func hideUnited() {
    let forgotten = forgotten()
    if forgotten.isEmpty { return }
    for number in 0..<customers.ids.texts.count where forgotten.contains(customers.root(Int32(number))) {
      loader.identity.forgotten.hide(customers.ids.texts[number].utf8)
    }
  }
}

extension OrderBook {
  /// Makes the orders of some customers orders of nobody.
  mutating func forget(_ forgotten: Set<Int32>) {
    if forgotten.isEmpty { return }
    for order in 0..<count where forgotten.contains(customer[order]) { customer[order] = -1 }
  }
}
