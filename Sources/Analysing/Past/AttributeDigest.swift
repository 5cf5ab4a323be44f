import Trade

/// What the customer file and the log of contacts say of each customer as of a day, as a number to compare with that of another run; 0 for
/// who is in neither. Of the customer file it is what rules look at, so that a new telephone number is no reason for anything.
struct AttributeDigest: Sendable {
  private let customers: CustomerTable
  private let texts: [(number: Int64, pool: TextPool)]
  private let consents: [(number: Int64, column: ContiguousArray<Consent>)]
  /// What the people at a company and its touches come to; empty where there are none.
  private let others: ContiguousArray<UInt64>
  private let lastUnpaid: ContiguousArray<Day?>
  private let referred: ContiguousArray<Int32>

  /// The columns that the rules of this version look at, and those that the rules of a store ask for most.
  private static let followed: [CustomerColumn] = [
    .type, .purpose, .source, .region, .city, .country, .industry, .stage, .membership, .partner, .company, .gender, .size,
    .occupation, .tags,
  ]

  /// What a ledger and the touches counted from it say as of a day.
  init(_ ledger: Ledger, _ touches: Touches?, asOf: Day) {
    customers = ledger.customers
    texts = AttributeDigest.followed.enumerated().compactMap { number, column in
      ledger.customers.texts[column].map { (Int64(number), $0) }
    }
    consents = Consent.Channel.allCases.enumerated().compactMap { number, channel in
      ledger.customers.consents[channel].map { (Int64(number), $0) }
    }
    others = AttributeDigest.others(ledger, asOf)
    (lastUnpaid, referred) = (touches?.lastUnpaid ?? [], touches?.referred ?? [])
  }

  /// The digest of a customer.
  func of(_ customer: CustomerID) -> UInt32 {
    let index = customer.index
    var (digest, isAnything) = (Digest(), false)
    func note(_ kind: Int64, _ value: Int64) {
      digest.add(kind)
      digest.add(value)
      isAnything = true
    }
    if !customers.isRecorded.isEmpty, customers.isRecorded[index] { note(100, 1) }
    for (number, pool) in texts {
      pool.withBytes(of: index) { bytes in
        // A blank cell says what a missing column says.
        if bytes.isEmpty { return }
        digest.add(number)
        digest.add(bytes)
        isAnything = true
      }
    }
    if !customers.birthday.isEmpty, let day = customers.birthday[index] { note(101, Int64(day.number)) }
    for (number, column) in consents where column[index] != .unknown { note(200 + number, Int64(column[index].rawValue)) }
    if !others.isEmpty, others[index] != 0 { note(102, Int64(bitPattern: others[index])) }
    if !lastUnpaid.isEmpty, let day = lastUnpaid[index] { note(103, Int64(day.number)) }
    if !referred.isEmpty, referred[index] > 0 { note(104, Int64(referred[index])) }
    return isAnything ? digest.short : 0
  }

  /// Those of all customers.
  func all(_ slices: Slices) -> ContiguousArray<UInt32> {
    let isNothing =
      customers.isRecorded.isEmpty && texts.isEmpty && consents.isEmpty && others.isEmpty && lastUnpaid.isEmpty
      && customers.birthday.isEmpty && referred.isEmpty
    if isNothing { return ContiguousArray(repeating: 0, count: customers.count) }
    return columns(1, of: customers.count) { columns in
      slices.forEach { slice in
        for customer in slice.customers { columns[0].set(customer, of(CustomerID(customer))) }
      }
    }[0]
  }

  /// Touches up to the day, and people who decide, added up by customer: in whatever order they stand.
  private static func others(_ ledger: Ledger, _ asOf: Day) -> ContiguousArray<UInt64> {
    let (contacts, people) = (ledger.contacts, ledger.people)
    if contacts.count == 0, people.decides.isEmpty { return [] }
    var sums = ContiguousArray<UInt64>(repeating: 0, count: ledger.customers.count)
    let words = [contacts.channel, contacts.topic, contacts.outcome].map { column in
      (column: column, digests: (0..<column.words.count).map { digest(of: column.words, $0) })
    }
    for touch in 0..<contacts.count where contacts.day[touch] <= asOf {
      var digest = Digest()
      digest.add(Int64(contacts.at[touch].seconds))
      digest.add(contacts.direction.isEmpty ? 0 : Int64(contacts.direction[touch].map { $0.rawValue + 1 } ?? 0))
      for (column, digests) in words {
        digest.add(column.isThere && column.number[touch] >= 0 ? digests[Int(column.number[touch])] : 0)
      }
      sums[contacts.customer[touch].index] &+= digest.whole
    }
    for person in people.decides.indices {
      sums[people.customer[person].index] &+= people.decides[person].map { $0 ? 3 : 2 } ?? 1
    }
    return sums
  }

  private static func digest(of words: TextPool, _ number: Int) -> Int64 {
    words.withBytes(of: number) { bytes in
      var digest = Digest()
      digest.add(bytes)
      return Int64(bitPattern: digest.whole)
    }
  }
}
