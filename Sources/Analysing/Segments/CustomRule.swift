import Trade

/// A segmentation of the store's own: the first class whose condition holds; `other` where none does.
struct CustomRule: Rule {
  let id: SegmentationID
  let classes: [String]
  let names: [String]
  var title: String { definition.name }
  let uncovered: Int
  /// Buyers whom two classes fit, by the places of the class they are in and of one behind it.
  let overlaps: [Pair: Int]

  private let numbers: ContiguousArray<UInt8>
  private let definition: CustomSegmentation
  /// What the conditions name.
  private let facts: [String: FactColumn]
  private let texts: SoughtTexts

  /// Two classes, the one that decides first.
  struct Pair: Hashable, Sendable {
    var first: Int
    var second: Int
  }

  /// The classes of the customers of a compiler's source.
  init(_ definition: CustomSegmentation, _ compiler: inout Compiler) {
    let evaluator = Evaluator(definition.classes.map { $0.when?.condition ?? .always(true) }, &compiler)
    let (source, orders) = (compiler.source, compiler.source.snapshot.facts.orderCount)
    let (rest, hasRest) = (definition.classes.count, definition.classes.last?.when == nil)
    // Whoever is not in a class before is in the rest, and does not overlap with it.
    let tried = definition.classes.count - (hasRest ? 1 : 0)
    var parts: [[Pair: Int]] = []
    let numbers = columns(1, of: source.customers) { (fillings: [Filling<UInt8>]) in
      let filling = fillings[0]
      parts = source.snapshot.slices.map { slice in
        var overlaps: [Pair: Int] = [:]
        evaluator.evaluate(slice.customers) { block, masks in
          for place in 0..<block.count {
            let customer = block.lowerBound + place
            guard orders[customer] > 0 else {
              filling.set(customer, Segmentation.none)
              continue
            }
            let first = masks.firstIndex { $0[place] } ?? rest
            filling.set(customer, UInt8(first))
            if first + 1 < tried {
              for second in first + 1..<tried where masks[second][place] {
                overlaps[Pair(first: first, second: second), default: 0] += 1
              }
            }
          }
        }
        return overlaps
      }
    }[0]
    uncovered = numbers.count { $0 == UInt8(rest) }
    overlaps = parts.reduce(into: [:]) { $0.merge($1, uniquingKeysWith: +) }
    classes = definition.classes.map(\.id) + (uncovered > 0 ? [CustomSegmentation.other] : [])
    names = definition.classes.map(\.name) + (uncovered > 0 ? ["Other"] : [])
    id = SegmentationID(definition.id)
    (self.numbers, self.definition) = (numbers, definition)
    let named = Set(definition.classes.flatMap { $0.when?.condition.facts ?? [] })
    facts = Dictionary(uniqueKeysWithValues: named.map { ($0, compiler.column($0)) })
    let shown = source.names.map { ($0.key.factName, $0.value.shown) }
    texts = SoughtTexts(columns: facts, shown: Dictionary(uniqueKeysWithValues: shown))
  }

  func classIndex(of customer: CustomerID) -> Int { Int(numbers[customer.index]) }

  var thresholds: [Threshold] { [] }
  var examples: [RuleExample] { [] }

  /// The conditions as the configuration has them: those of the classes before do not hold, that of the own class does.
  func reason(for customer: CustomerID) -> [Criterion] {
    let own = classIndex(of: customer)
    return definition.classes.prefix(own + 1).enumerated().compactMap { index, tried in
      tried.when.map { when in
        var criterion = Criterion(.condition, .word(when.text), .equal, .flag(true), holds: index == own)
        (criterion.classID, criterion.facts) = (tried.id, when.condition.facts.map { ($0, value(of: $0, customer)) })
        return criterion
      }
    }
  }

  private func value(of fact: String, _ customer: CustomerID) -> Quantity? {
    Fact.vocabulary[fact].flatMap { facts[fact]?.quantity(of: customer.index, as: $0.type) }
  }

  /// What can be said of the definition: values without data, and what the data shows.
  var checks: [DefinitionCheck] {
    let coverage = Coverage(definition.classes.map { $0.when?.condition }, Fact.vocabulary)
    let nobody = uncovered == 0 ? [] : [DefinitionCheck.uncovered(id, customers: uncovered)]
    let pairs = overlaps.sorted { ($0.key.first, $0.key.second) < ($1.key.first, $1.key.second) }
    return nobody + coverage.universal.map { DefinitionCheck.universal(id, classID: classes[$0]) }
      + coverage.unreachable.map { .unreachable(id, classID: classes[$0]) }
      + definition.classes.flatMap { texts.checks(id, $0) }
      + pairs.map {
        .overlap(id, classID: classes[$0.key.first], with: classes[$0.key.second], customers: $0.value)
      }
  }
}
