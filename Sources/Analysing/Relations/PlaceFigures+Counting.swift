import Trade

extension PlaceFigures {
  /// The places of buyers and contacts by their addresses.
  init(_ snapshot: Snapshot, _ addresses: Addresses) {
    let (customers, orders) = (snapshot.ledger.customers, snapshot.ledger.orders)
    let column = { (column: CustomerColumn) in customers.texts[column].map { WordColumn($0) } ?? WordColumn() }
    let cities = Level([column(.city), orders.city], addresses)
    let streets = Level([column(.street), orders.street], addresses)
    let walk = Walk(
      facts: snapshot.facts, policy: snapshot.policy, regions: Level(numbers: addresses.region, names: addresses.regions),
      cities: cities, streets: streets)
    var all: ContiguousArray<Int32> = ContiguousArray(snapshot.facts.buyers.lazy.map(\.number))
    all += snapshot.contacts.lazy.map(\.number)
    // Streets first and regions last, each without disturbing the order of the one before.
    let sorted = walk.regions.sort(cities.sort(streets.sort(all)))
    regions = walk.places(sorted[...], depth: 0)
  }

  /// The regions, cities or streets of all customers.
  private struct Level {
    /// The name of each customer, -1 where none is known.
    let numbers: ContiguousArray<Int32>
    let names: [String]

    init(numbers: ContiguousArray<Int32>, names: [String]) {
      self.numbers = numbers
      self.names = names
    }

    init(_ columns: [WordColumn], _ addresses: Addresses) {
      let naming = Naming(columns, withIDs: false)
      numbers = addresses.numbers(naming.rows(columns[0], 0), naming.rows(columns[1], 1))
      names = naming.names
    }

    /// Customers by the number of their name: a counting sort, which keeps the order of equal ones.
    func sort(_ customers: ContiguousArray<Int32>) -> ContiguousArray<Int32> {
      var next = ContiguousArray(repeating: 0, count: names.count + 2)
      for customer in customers { next[Int(numbers[Int(customer)]) + 2] += 1 }
      for place in next.indices.dropFirst() { next[place] += next[place - 1] }
      var sorted = customers
      for customer in customers {
        let place = Int(numbers[Int(customer)]) + 1
        sorted[next[place]] = customer
        next[place] += 1
      }
      return sorted
    }
  }

  /// The walk over the customers, who stand by region, city and street.
  private struct Walk {
    let facts: Facts
    let policy: Policy
    let regions: Level
    let cities: Level
    let streets: Level

    typealias Customers = ContiguousArray<Int32>.SubSequence

    /// The places of a level that some customers live in.
    func places(_ customers: Customers, depth: Int) -> [Place] {
      let level = [regions, cities, streets][depth]
      var (named, few, unknown): ([Place], Place?, Place?) = ([], nil, nil)
      var rest = customers
      while let first = rest.first {
        let number = level.numbers[Int(first)]
        let own = rest.prefix { level.numbers[Int($0)] == number }
        rest = rest.dropFirst(own.count)
        let isFew = policy.mergesSmallCells && own.count < policy.minCell
        if isFew {
          few = place(.fewer, own, adding: few)
        } else if number < 0 {
          unknown = place(.unknown, own)
        } else {
          var place = place(.named(level.names[Int(number)]), own)
          if depth < 2 { place.parts = places(own, depth: depth + 1) }
          named.append(place)
        }
      }
      // Where nothing but the unknown is known of a city, it has no parts.
      if depth > 0, named.isEmpty, few == nil || customers.allSatisfy({ level.numbers[Int($0)] < 0 }) { return [] }
      named = sorted(named)
      var others: Place?
      if depth > 0, named.count > policy.listed {
        others = Place(name: .others, customers: 0, buyers: 0, revenue: .zero)
        for place in named[policy.listed...] {
          others?.customers += place.customers
          others?.buyers += place.buyers
          others?.revenue += place.revenue
        }
        named.removeSubrange(policy.listed...)
      }
      return named + [others, few, unknown].compactMap { $0 }
    }

    private func place(_ name: Name, _ customers: Customers, adding other: Place? = nil) -> Place {
      var place = other ?? Place(name: name, customers: 0, buyers: 0, revenue: .zero)
      for customer in customers.lazy.map({ CustomerID(Int($0)) }) {
        place.customers += 1
        // What was given back without an order is no revenue of a contact's place, as it is in no class.
        if !facts.isBuyer(customer) { continue }
        place.buyers += 1
        place.revenue += facts.money(customer)
      }
      return place
    }

    /// By revenue; names stand in the order of their bytes already.
    private func sorted(_ places: [Place]) -> [Place] {
      places.enumerated().sorted { a, b in
        (-a.element.revenue.units, -a.element.customers, a.offset) < (-b.element.revenue.units, -b.element.customers, b.offset)
      }.map(\.element)
    }
  }
}
