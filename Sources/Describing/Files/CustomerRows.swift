import Analysing
import Trade

/// The rows of `customers.csv`, written from the columns of an analysis into bytes.
struct CustomerRows: Sendable {
  private let customers: CustomerTable
  private let facts: Facts
  private let days: DayFields
  private let codes: CustomerCodes
  private let alphabet = CustomerCodes.alphabet
  private let decimals: Int
  private let scores: Scores
  // Each by its name: a loop over an array of them would count references in every row.
  private let rfm: ClassWords
  private let lifeStage: ClassWords
  private let cadence: ClassWords
  private let tier: ClassWords
  private let value: ClassWords
  private let importance: ClassWords
  private let quadrant: ClassWords
  private let behaviour: ClassWords
  private let temperature: ClassWords
  private let journey: ClassWords
  private let node: ClassWords
  private let funnel: ClassWords
  private let purpose: ClassWords
  private let priceLine: ClassWords
  private let habits: Habits?
  /// Empty where favourites are of something else.
  private let categories: ClassWords
  private let named: ClassWords
  private let yearClasses: ClassWords
  private let rhythm: ContiguousArray<Rhythm?>
  private let rhythms: ClassWords
  /// Where each lives, by the customer file or else by the last order that tells it, and the names of the regions.
  private let addresses: Addresses?
  private let regions: ClassWords
  /// The most that a city of an order takes.
  private let widestCity: Int
  // Names of the classes, for whom the customer file says nothing.
  private let industries: ClassWords
  private let sources: ClassWords
  private let texts: CustomerTexts
  private let tags: TagCells

  /// The rows of an analysis, with the codes of its customers.
  init(_ analysis: Analysis, codes: CustomerCodes) {
    customers = analysis.ledger.customers
    facts = analysis.facts
    days = DayFields(facts.buyers.reduce(facts.asOf) { min($0, analysis.facts.firstDay[$1.index]) }, facts.asOf)
    self.codes = codes
    decimals = analysis.store.currency.digits
    scores = analysis.scores
    func words(_ id: SegmentationID) -> ClassWords {
      let segmentation = analysis.segmentations.first { $0.id == id }
      return ClassWords(segmentation?.classes ?? [], assignment: segmentation?.assignment ?? [])
    }
    func names(_ id: SegmentationID) -> ClassWords {
      let segmentation = analysis.segmentations.first { $0.id == id }
      return ClassWords(segmentation.map(CustomerRows.names) ?? [], assignment: segmentation?.assignment ?? [])
    }
    (rfm, lifeStage, cadence, tier) = (words(.rfm), words(.lifeStage), words(.cadence), words(.tier))
    (value, importance, quadrant) = (words(.value), words(.importance), words(.quadrant))
    (behaviour, temperature, journey, node) = (words(.behaviour), words(.temperature), words(.journey), words(.node))
    (funnel, purpose, priceLine) = (words(.funnel), words(.purpose), words(.priceLine))
    habits = analysis.habits
    let titles = analysis.ledger.products.categories
    let isNamed = analysis.habits?.unit == .category
    categories = ClassWords(isNamed ? (0..<titles.count).map { titles[$0] } : [], assignment: [])
    addresses = analysis.relations?.addresses
    regions = ClassWords(addresses?.regions ?? [], assignment: [])
    let cities = analysis.ledger.orders.city.words
    widestCity = CSVCursor.most((0..<cities.count).reduce(0) { max($0, cities[$1].utf8.count) })
    (industries, sources) = (names(.industry), names(.source))
    named = ClassWords(NamedSegment.allCases.map(\.rawValue), assignment: analysis.named)
    yearClasses = ClassWords(["a", "b", "c"], assignment: analysis.value.yearClass)
    rhythm = analysis.rhythm
    rhythms = ClassWords(Rhythm.allCases.map(\.rawValue), assignment: [])
    texts = CustomerTexts(customers)
    tags = TagCells(analysis.tags)
  }

  /// What the data calls the classes; nothing for those into which classes are put together.
  private static func names(_ segmentation: Segmentation) -> [String] {
    segmentation.classes.indices.map { index in
      let isNamed = !["fewer", "others", "unknown"].contains(segmentation.classes[index])
      return isNamed && segmentation.names.indices.contains(index) ? segmentation.names[index] : ""
    }
  }

  /// The rows of a range of customers. Contacts have one, customers of uncounted orders alone have none.
  func bytes(_ range: Range<Int>) -> [UInt8] {
    texts.with(customers.ids) { bytes(range, $0) }
  }

  private func bytes(_ range: Range<Int>, _ texts: CustomerTexts.Lent) -> [UInt8] {
    let fixed = fixed
    let most = range.reduce(0) { $0 + fixed + texts.most($1) + tags.most($1) }
    var cell: [UInt8] = []
    return CSVText.written(atMost: most) { cursor in
      for number in range where isListed(number) {
        cursor.require(fixed + texts.most(number) + tags.most(number))
        tags.read(number, into: &cell)
        row(number, texts, tags: cell, into: &cursor)
      }
    }
  }

  /// The most that a row takes besides its texts: twelve figures, the ratio and the code, the words, and a comma for each column.
  private var fixed: Int {
    let words = [
      rfm, lifeStage, cadence, tier, value, importance, quadrant, behaviour, temperature, journey, node, funnel, purpose,
      priceLine, regions, industries, sources, categories, named, yearClasses, rhythms,
    ]
    return 14 * CSVCursor.widest + widestCity + words.reduce(0) { $0 + $1.widest } + CustomersFile.columns.count + 2
  }

  private func isListed(_ number: Int) -> Bool {
    facts.orderCount[number] > 0 || (!customers.isRecorded.isEmpty && customers.isRecorded[number])
  }

  private func row(_ number: Int, _ texts: CustomerTexts.Lent, tags: [UInt8], into cursor: inout CSVCursor) {
    cursor.first(texts.ids[number])
    if facts.orderCount[number] > 0 {
      figures(CustomerID(number), into: &cursor)
    } else {
      cursor.empty()
      cursor.number(Int(facts.frequency[number]))
      cursor.money(units: facts.monetary[number], places: decimals)
      cursor.empty(9)
    }
    labels(CustomerID(number), texts, tags: tags, into: &cursor)
    cursor.endRow()
  }

  /// `recency_days` to `m_score` of a buyer.
  private func figures(_ customer: CustomerID, into cursor: inout CSVCursor) {
    let index = customer.index
    cursor.number(facts.lastDay[index].distance(to: facts.asOf))
    cursor.number(Int(facts.frequency[index]))
    cursor.money(units: facts.monetary[index], places: decimals)
    if !facts.profit.isEmpty, let profit = facts.knownProfit(customer) {
      cursor.money(units: profit.units, places: decimals)
    } else {
      cursor.empty()
    }
    days.write(facts.firstDay[index], into: &cursor)
    days.write(facts.lastDay[index], into: &cursor)
    cursor.money(units: CustomerRows.mean(facts.monetary[index], of: facts.orderCount[index]), places: decimals)
    cursor.money(units: facts.largest[index], places: decimals)
    let gap = Int(facts.doubledMedianGap[index])
    if gap > 0 { cursor.half(doubled: gap) } else { cursor.empty() }
    score(scores.r, index, into: &cursor)
    score(scores.f, index, into: &cursor)
    score(scores.m, index, into: &cursor)
  }

  /// Half to even, as `Money.divided`, which works with numbers of twice the width.
  private static func mean(_ sum: Int64, of count: Int32) -> Int64 {
    let (quotient, rest) = sum.magnitude.quotientAndRemainder(dividingBy: UInt64(count))
    let isMore = 2 * rest > UInt64(count) || (2 * rest == UInt64(count) && quotient % 2 != 0)
    let mean = Int64(quotient + (isMore ? 1 : 0))
    return sum < 0 ? -mean : mean
  }

  private func score(_ column: ContiguousArray<UInt8>, _ index: Int, into cursor: inout CSVCursor) {
    guard index < column.count, column[index] > 0 else { return cursor.empty() }
    cursor.put(0x2C)
    cursor.put(0x30 + column[index])  // one digit: 1 to 5
  }

  /// `rfm` to `named`.
  private func labels(_ customer: CustomerID, _ texts: CustomerTexts.Lent, tags: [UInt8], into cursor: inout CSVCursor) {
    let index = customer.index
    rfm.write(index, into: &cursor)
    lifeStage.write(index, into: &cursor)
    cadence.write(index, into: &cursor)
    tier.write(index, into: &cursor)
    value.write(index, into: &cursor)
    importance.write(index, into: &cursor)
    quadrant.write(index, into: &cursor)
    behaviour.write(index, into: &cursor)
    temperature.write(index, into: &cursor)
    journey.write(index, into: &cursor)
    node.write(index, into: &cursor)
    funnel.write(index, into: &cursor)
    purpose.write(index, into: &cursor)
    favourite(customer, into: &cursor)
    region(texts.region, customer, into: &cursor)
    cell(texts.industry, index, else: industries, into: &cursor)
    tags.withUnsafeBufferPointer { cursor.field($0) }
    if facts.orderCount[index] > 0, let ratio = facts.overdueRatio(customer) { cursor.hundredths(ratio) } else { cursor.empty() }
    cursor.empty(5)  // p_alive … move_reason
    switch rhythm[index] {
    case nil: cursor.empty()
    case .inRhythm: rhythms.write(word: 0, into: &cursor)
    case .late: rhythms.write(word: 1, into: &cursor)
    case .broken: rhythms.write(word: 2, into: &cursor)
    }
    priceLine.write(index, into: &cursor)
    cell(texts.source, index, else: sources, into: &cursor)
    city(texts.city, customer, into: &cursor)
    yearClasses.write(index, into: &cursor)
    cursor.empty()  // at_risk
    code(index, into: &cursor)
    named.write(index, into: &cursor)
  }

  /// The favourite category, where favourites are of categories.
  private func favourite(_ customer: CustomerID, into cursor: inout CSVCursor) {
    guard let habits, habits.unit == .category, habits[customer].unit >= 0 else { return cursor.empty() }
    categories.write(word: Int(habits[customer].unit), into: &cursor)
  }

  /// What the customer file says, else the region of the last order that tells one: small ones too, as this file is private.
  private func region(_ texts: TextPool.Texts, _ customer: CustomerID, into cursor: inout CSVCursor) {
    if texts.count > 0, !texts[customer.index].isEmpty { return cursor.field(texts[customer.index]) }
    guard let number = addresses?.region[customer.index], number >= 0 else { return cursor.empty() }
    regions.write(word: Int(number), into: &cursor)
  }

  /// The city, likewise.
  private func city(_ texts: TextPool.Texts, _ customer: CustomerID, into cursor: inout CSVCursor) {
    if texts.count > 0, !texts[customer.index].isEmpty { return cursor.field(texts[customer.index]) }
    guard var city = addresses?.city(of: customer) else { return cursor.empty() }
    city.withUTF8 { cursor.field($0) }
  }

  /// What the customer file says, else the name of the class: pages put small classes together, this private file need not.
  private func cell(_ texts: TextPool.Texts, _ index: Int, else classes: ClassWords, into cursor: inout CSVCursor) {
    if texts.count == 0 || texts[index].isEmpty { classes.write(index, into: &cursor) } else { cursor.field(texts[index]) }
  }

  /// The code of a customer as a field: at most sixteen bytes.
  private func code(_ index: Int, into cursor: inout CSVCursor) {
    let (hash, length) = codes.parts(of: index)
    cursor.put(0x2C)
    cursor.put(UInt8(ascii: "C"))
    cursor.put(UInt8(ascii: "-"))
    var rest = hash
    for _ in 0..<length {
      cursor.put(alphabet[Int(rest % CustomerCodes.base)])
      rest /= CustomerCodes.base
    }
  }
}
