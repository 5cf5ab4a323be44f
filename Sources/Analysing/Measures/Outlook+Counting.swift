import Trade

extension Outlook {
  /// What the buyers of a snapshot are expected to spend, by those who stood on an earlier day as they do now; `lead` is the leading
  /// segmentation as of the snapshot's day, and `rhythms` those of it. Nil where the store's past says nothing yet: fewer than `Policy.smallBase` buyers on that day, or
  /// nobody who ordered twice.
  init?(
    _ snapshot: Snapshot, _ rhythms: ContiguousArray<Rhythm?>, lead: Segmentation?, _ earlier: EarlierStanding
  ) {
    let cases = OutlookCases(snapshot, lead, earlier)
    let table = cases.table(least: snapshot.policy.smallBase)
    if table.groups.isEmpty { return nil }
    let spend = OutlookSpend(snapshot)
    guard let second = spend.secondOrder else { return nil }
    let (facts, cap, groups) = (snapshot.facts, spend.cap, table.places)
    let chances = ContiguousArray(table.groups.map { UInt16($0.chance) })
    let (rates, classes) = (spend.rates, lead?.assignment ?? [])
    let (count, other) = (rates.count, lead?.classes.count ?? 0)
    var (share, basis): ([ContiguousArray<UInt16>], [ContiguousArray<UInt8>]) = ([], [])
    let expected: [ContiguousArray<Int64>] = columns(1, of: count) { expected in
      share = columns(1, of: count) { share in
        basis = columns(1, of: count) { basis in
          snapshot.slices.forEach { slice in
            let (orders, rates, own) = (facts.orderCount.span, rates.span, classes.span)
            for customer in slice.customers {
              let isBuyer = orders[customer] > 0
              let isOnce = orders[customer] == 1
              let index = own.isEmpty || own[customer] == Segmentation.none ? other : Int(own[customer])
              let pace = Int(EarlierStanding.pace(rhythms[customer]))
              let group = isBuyer ? groups[index * EarlierStanding.paceCount + pace] : 0
              expected[0].set(customer, isBuyer ? isOnce ? second : min(cap, rates[customer]) : 0)
              share[0].set(customer, isBuyer ? chances[Int(group)] : 0)
              basis[0].set(customer, group)
            }
          }
        }
      }
    }
    self.init(
      spend: expected[0], chance: share[0], basis: basis[0], groups: table.groups, cap: Money(units: cap),
      secondOrder: Money(units: second))
    add(snapshot)
  }

  /// Adds what all buyers are expected to spend.
  private mutating func add(_ snapshot: Snapshot) {
    let told = self
    let parts = snapshot.slices.map { slice in
      slice.customers.reduce((anyway: Int128(0), whole: Int128(0))) { sum, customer in
        (sum.anyway + Int128(told.anyway(CustomerID(customer)).units), sum.whole + Int128(told.spend[customer]))
      }
    }
    // A second order may be larger than all that many buyers of one order ever spent: their sum is no sum of the ledger's.
    let (anyway, whole) = parts.reduce((Int128(0), Int128(0))) { ($0.0 + $1.anyway, $0.1 + $1.whole) }
    self.anyway = Money(units: Int64(clamping: anyway))
    atRisk = Money(units: Int64(clamping: whole - anyway))
  }
}
