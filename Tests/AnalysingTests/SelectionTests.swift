import Testing

@testable import Analysing

struct SelectionTests {
  @Test(
    "Every place of the ascending order is found",
    arguments: [[], [5], [2, 1], [3, 3, 3, 3], [9, 1, 8, 2, 7, 3, 6, 4, 5], [1, 1, 2, 2, 0, 0, 2, 1], [-4, 0, 12, -4, 7]])
  func places(values: [Int64]) {
    var selection = Selection(ContiguousArray(values))
    #expect(values.indices.map { selection.value(at: $0) } == values.sorted())
    #expect(selection.value(at: values.count) == 0)
  }

  @Test("Medians are exact and percentiles go by nearest rank") func medians() {
    var even = Selection([4, 1, 3, 2])
    var odd = Selection([9, 1, 5])
    var ten = Selection([10, 9, 8, 7, 6, 5, 4, 3, 2, 1])
    #expect(even.doubledMedian() == 5)
    #expect(odd.doubledMedian() == 10)
    #expect([10, 75, 90, 91, 100].map { ten.percentile($0) } == [1, 8, 9, 10, 10])
  }

  @Test("A tally counts as a sorted list would") func tally() {
    var tally = Tally()
    #expect(tally.doubledMedian == nil)
    #expect(tally.percentile(perMille: 900) == nil)
    for value in [7, 0, 3, 3, 40] { tally.add(value) }
    #expect((0..<6).map { tally.value(at: $0) } == [0, 3, 3, 7, 40, nil])
    #expect(tally.doubledMedian == 6)
    tally.add(4)
    #expect(tally.doubledMedian == 7)
    #expect([1, 500, 750, 975].map { tally.percentile(perMille: $0) } == [0, 3, 7, 40])
  }
}
