import Analysing
import Trade

/// The columns of `customers.csv` whose fields many customers share, as numbers of a table's fields: classes and names.
///
/// They are looked up column by column for a block of customers at a time, so that each loop reads one array, and what it finds stays in
/// the processor's cache until the rows are written.
struct CustomerFields: Sendable {
  /// The fields of all columns.
  private(set) var table = FieldTable()
  private var columns: [Column] = []
  /// The most that the fields of a row take together.
  private(set) var widest = 0

  /// Customers whose fields are held at a time.
  static let block = 128

  /// What a column is read from; the numbers of its fields begin at `first`.
  private enum Column: Sendable {
    case absent
    case classes(ContiguousArray<UInt8>, first: Int32, count: Int)
    case names(ContiguousArray<Int32>, first: Int32)
    case rhythms(ContiguousArray<Rhythm?>, first: Int32)
    case cities(Addresses, first: Int32)
  }

  /// The segmentations whose columns stand first, one after another.
  private static let first: [SegmentationID] = [
    .rfm, .lifeStage, .cadence, .tier, .value, .importance, .quadrant, .behaviour, .temperature, .journey, .node, .funnel,
    .purpose,
  ]

  /// The columns of the first segmentations.
  static var classes: Range<Int> { 0..<first.count }

  /// The place of each column that follows; those of the store's own segmentations come last.
  enum Place: Int, CaseIterable {
    case favourite = 13
    case region, industry, rhythm, priceLine, source, city, yearClass, named, previousRFM, moveReason

    /// The first place of the store's own.
    static let own = moveReason.rawValue + 1
  }

  /// The columns of an analysis.
  init(_ analysis: Analysis) {
    func segmentation(_ id: SegmentationID) -> Segmentation? { analysis.segmentations.first { $0.id == id } }
    for id in CustomerFields.first { add(segmentation(id)) }
    let (relations, ledger) = (analysis.relations, analysis.ledger)
    add(ledger.products.categories) { first in
      analysis.habits.flatMap { $0.favouriteCategory.isEmpty ? nil : .names($0.favouriteCategory, first: first) }
    }
    add(relations?.addresses.map { CustomerNames(names: $0.regions, numbers: $0.region) })
    add(relations?.industries)
    add(Rhythm.allCases.map(\.rawValue)) { .rhythms(analysis.rhythm, first: $0) }
    add(segmentation(.priceLine))
    add(relations?.sources)
    add(ledger.orders.city.words) { first in relations?.addresses.map { .cities($0, first: first) } }
    add(["a", "b", "c"], analysis.value.yearClass)
    add(NamedSegment.allCases.map(\.rawValue), analysis.named)
    let moved = segmentation(.rfm)?.movement
    add(moved?.earlierClasses ?? [], moved?.earlier ?? [])
    add(MoveReason.allCases.map(\.rawValue), moved?.reasons ?? [])
    for own in analysis.ownSegmentations { add(own) }
  }

  /// The columns of the store's own segmentations.
  var own: Range<Int> { Place.own..<columns.count }

  private mutating func add(_ segmentation: Segmentation?) { add(segmentation?.classes ?? [], segmentation?.assignment ?? []) }

  private mutating func add(_ words: [String], _ assignment: ContiguousArray<UInt8>) {
    add(words) { assignment.isEmpty ? nil : .classes(assignment, first: $0, count: words.count) }
  }

  private mutating func add(_ names: CustomerNames?) {
    add(names?.names ?? []) { first in names.map { .names($0.numbers, first: first) } }
  }

  private mutating func add(_ words: TextPool, _ column: (Int32) -> Column?) {
    add((0..<words.count).map { words[$0] }, column)
  }

  private mutating func add(_ words: [String], _ column: (Int32) -> Column?) {
    let first = Int32(table.count)
    var most = 1
    for word in words { most = max(most, table.add(word).count) }
    widest += most
    columns.append(column(first) ?? .absent)
  }

  /// The numbers of the fields of up to `block` customers: those of each column end to end, `block` numbers apart.
  func read(_ customers: Range<Int>, into numbers: inout ContiguousArray<Int32>) {
    var numbers = numbers.mutableSpan
    for (number, column) in columns.enumerated() {
      let shift = number * CustomerFields.block - customers.lowerBound
      switch column {
      case .absent: for customer in customers { numbers[shift + customer] = 0 }
      case .classes(let assignment, let first, let count):
        let classes = assignment.span
        for customer in customers {
          let own = classes[customer]
          numbers[shift + customer] = own < count ? first + Int32(own) : 0
        }
      case .names(let names, let first):
        let names = names.span
        for customer in customers { numbers[shift + customer] = names[customer] < 0 ? 0 : first + names[customer] }
      case .rhythms(let rhythms, let first):
        let rhythms = rhythms.span
        for customer in customers {
          numbers[shift + customer] = rhythms[customer].map { first + Int32($0.place) } ?? 0
        }
      case .cities(let addresses, let first):
        for customer in customers {
          let city = addresses.orderCity(of: CustomerID(customer))
          numbers[shift + customer] = city < 0 ? 0 : first + city
        }
      }
    }
  }

  /// Room for the numbers of a block.
  var room: ContiguousArray<Int32> { ContiguousArray(repeating: 0, count: columns.count * CustomerFields.block) }
}
