import Loading
import Testing
import Trade

@Suite("Kinds of period")
struct PeriodSettingTests {
  private static let least = "store: { currency: EUR }\nsources: { orders: orders.csv }\n"

  @Test("Several kinds of period: the first is the chief one; without a configuration file no record is kept")
  func kinds() throws {
    let read = try Configuration(yaml: Self.least + "period: [week, month, quarter]\n", file: "c.yml")
    #expect(read.periodKind == .week)
    #expect(read.rollUps == [.month, .quarter])
    for wrong in ["[]", "[week, week]", "[week, fortnight]"] {
      #expect(throws: LoadingError.self) { try Configuration(yaml: Self.least + "period: \(wrong)\n", file: "c.yml") }
    }
    let flags = [
      Override("--orders", ["sources", "orders", "file"], "o.csv"), Override("--currency", ["store", "currency"], "EUR"),
    ]
    #expect(try Configuration(yaml: nil, file: "", overrides: flags).state == nil)
  }
}
