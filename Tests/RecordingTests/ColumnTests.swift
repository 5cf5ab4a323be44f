import Analysing
import Testing
import Trade

@testable import Recording

@Suite("Columns, ids and summaries as bytes")
struct ColumnTests {
  @Test("A column is made again from what it rests on and what it differs in", arguments: 0..<40)
  func differences(seed: Int) throws {
    var random = Random(state: UInt64(seed))
    let base = ContiguousArray((0..<random.below(300)).map { _ in UInt32(truncatingIfNeeded: random.next()) })
    let share = random.below(101)
    let values = ContiguousArray(
      (0..<random.below(300)).map { index in
        random.below(100) < share || index >= base.count ? UInt32(truncatingIfNeeded: random.next()) : base[Int(index)]
      })
    var column = base
    try Difference.apply(Difference.bytes(of: values, against: base), to: &column)
    #expect(column == values)
    let small = ContiguousArray(values.map { UInt8(truncatingIfNeeded: $0) })
    var whole: ContiguousArray<UInt8> = []
    try Difference.apply(Difference.bytes(of: small, against: []), to: &whole)
    #expect(whole == small)
  }

  @Test("Whole numbers of every size come back", arguments: [0, 1, -1, 63, 64, -64, -65, 1 << 40, .max, .min])
  func numbers(value: Int) throws {
    var writer = ByteWriter()
    writer.append(value)
    var reader = ByteReader(writer.bytes)
    #expect(try reader.int() == value)
    #expect(reader.isAtEnd)
    #expect(throws: Damage.self) { try reader.int() }
  }

  @Test("A summary comes back with all that it says, and not from fewer or more bytes")
  func summaries() throws {
    for period in ["2026-W53", "2026-10", "2026-Q4", "2026", "2026-01-01..2026-03-31"].compactMap(Period.init) {
      let summary = Shelf.summary(period, segmentations: [("rfm", ["a", "b"]), ("place", []), ("own-<&>", ["x"])])
      #expect(try PeriodSummary(bytes: summary.bytes) == summary)
      for count in 0..<summary.bytes.count {
        #expect(throws: Damage.self) { try PeriodSummary(bytes: Array(summary.bytes.prefix(count))) }
      }
      #expect(throws: Damage.self) { try PeriodSummary(bytes: summary.bytes + [0]) }
    }
  }

  @Test("A summary, its classes, figures and a seal hold what is written of them, and nothing else")
  func fields() throws {
    let week = Period(.week, holding: Day(number: 20_000))
    let summary = Shelf.summary(week)
    let classes = try #require(summary.segmentations.first)
    let figures = try #require(classes.figures.first)
    let labels = [summary, classes, figures, Shelf.seal()].map { (value: Any) in
      Mirror(reflecting: value).children.compactMap(\.label)
    }
    #expect(
      labels == [
        ["period", "orders", "revenue", "customers", "cutOffs", "segmentations"],
        ["id", "classes", "names", "definition", "figures"], ["customers", "orders", "revenue"],
        ["tool", "inputs", "configuration", "content"],
      ])
    #expect(try Seal(bytes: Shelf.seal().bytes) == Shelf.seal())
  }

  @Test("Classes keep their numbers when an analysis orders them otherwise, and begin anew where a byte holds no more")
  func classes() {
    let first = ClassNumbers([], and: ["oslo", "rome"])
    #expect(first.numbers(of: ["rome", "oslo"]).prefix(3) == [2, 1, 0])
    let second = ClassNumbers(first.classes, and: ["rome", "paris", "oslo"])
    #expect(second.classes == ["oslo", "rome", "paris"])
    #expect(second.numbers(of: ["rome", "paris", "oslo"]).prefix(4) == [2, 3, 1, 0])
    #expect(second.indices(in: ["rome", "paris"]).prefix(5) == [255, 255, 0, 1, 255])
    let many = (0..<255).map { "c\($0)" }
    #expect(ClassNumbers([], and: many).numbers(of: many)[254] == 255)
    #expect(ClassNumbers(many, and: ["new", "c3"]).classes == ["new", "c3"])
    #expect(ClassNumbers(many, and: ["new", "c3"]).numbers(of: ["new", "c3"])[255] == 0)
  }

  @Test("Customers are found by their ids, whatever the distance between them", arguments: [1, 2, 3, 50, 999, 1_000])
  func numbering(step: Int) throws {
    let names = (0..<1_000).map { "customer-\($0)" }
    let known = Shelf.table(stride(from: 0, to: 1_000, by: step).map { names[$0] } + ["0", "zzz"])
    let table = Shelf.table(names)
    // Those of two more periods follow in the same chunk, and of a third in another.
    var ids = known.ids
    for id in ["customer-998", "customer-1", "customer-999", "customer-0", "customer-1"] { ids.append(id.utf8) }
    let chunks = [IDChunk(first: 0, ids: ids), IDChunk(first: ids.count, ids: Shelf.table(["customer-1"]).ids)]
    let read = try chunks.map { try IDChunk(first: $0.first, packed: $0.packed()) }
    let numbering = try Numbering(read, in: table)
    let expected = (0..<ids.count).map { Int32(table.number(of: ids[$0]) ?? -1) }
    #expect(Array(numbering.customers) == expected + [Int32(table.number(of: "customer-1") ?? -1)])
  }

  @Test("A short last chunk goes on with the customers of the next period, a long one does not")
  func chunks() throws {
    let few = Shelf.table(["b", "d"])
    let all = Shelf.table(["a", "b", "c", "d"])
    var numbering = try Numbering([IDChunk(first: 0, ids: few.ids)], in: all)
    let next = numbering.number(everyoneIn: all, after: IDChunk(first: 0, ids: few.ids))
    #expect(next.map(\.first) == [0])
    #expect(next.map { chunk in (0..<chunk.ids.count).map { chunk.ids[$0] } } == [["b", "d", "a", "c"]])
    #expect(Array(numbering.customers) == [1, 3, 0, 2])
    let many = Shelf.table((0..<IDChunk.least).map { "x\($0)" })
    numbering = try Numbering([IDChunk(first: 0, ids: many.ids)], in: all)
    let new = numbering.number(everyoneIn: all, after: IDChunk(first: 0, ids: many.ids))
    #expect(new.map(\.first) == [IDChunk.least])
    #expect(new.map(\.ids.count) == [4])
    #expect(numbering.number(everyoneIn: all, after: new.last).isEmpty)
  }
}
