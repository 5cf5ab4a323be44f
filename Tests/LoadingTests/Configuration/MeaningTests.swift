import Testing

@testable import Loading

@Suite("What a configuration means")
struct MeaningTests {
  private static let base =
    "store: { currency: EUR, name: Tiny }\nsources: { orders: orders.csv }\nrates: { USD: 0.92, GBP: 1.1 }\n"

  private func meaning(_ text: String?, _ flags: [Override] = []) throws -> String {
    try Configuration(yaml: text, file: "clientela.yml", overrides: flags).meaning
  }

  @Test(
    "It is the same without comments, whatever the quotes, the order of keys, what is empty, and where files stand",
    arguments: [
      "# A store\n\n" + base + "\n# The end\n",
      "sources:\n  orders: 'orders.csv'\nrates: {GBP: 1.1, USD: \"0.92\"}\nstore:\n  name: Tiny\n  currency: EUR",
      base + "policy:\nidentity: {}\n", base + "output: elsewhere/site\nexports: lists\nstate: s.sqlite\n",
      base.replacing("orders.csv", with: "[data/a.csv, data/b.csv]"),
      base.replacing("orders.csv", with: "{ file: data/orders.csv }"),
      base + "mail: { to: [] }\n",
    ])
  func same(text: String) throws {
    #expect(try meaning(text) == meaning(MeaningTests.base))
  }

  @Test(
    "It is another where anything is set otherwise",
    arguments: [
      base.replacing("Tiny", with: "tiny"), base.replacing("0.92", with: "0.93"), base + "privacy: full\n",
      base + "policy: { life_stage: [30, 60, 90] }\n", base + "exclude: [a, b]\n", base + "exclude: [b, a]\n",
      base + "exclude: ['a, b']\n",
      base.replacing("orders.csv", with: "{ file: orders.csv, preset: shopify }"), base.replacing("USD: 0.92, ", with: ""),
    ])
  func other(text: String) throws {
    #expect(try meaning(text) != meaning(MeaningTests.base))
  }

  @Test("Texts that run into each other are not the same")
  func borders() throws {
    let texts = ["[a, b]", "['a,=1:b']", "[ab]", "['a, b']"].map { MeaningTests.base + "exclude: " + $0 + "\n" }
    #expect(Set(try texts.map { try meaning($0) }).count == texts.count)
  }

  @Test("A flag says the same as the key that it stands for; where something stands it says nothing")
  func flags() throws {
    let plain = "sources: { orders: orders.csv }\n"
    let flag = Override("--currency", ["store", "currency"], "EUR")
    #expect(try meaning(plain, [flag]) == meaning(plain + "store: { currency: EUR }\n"))
    let places = [Override("--output", ["output"], "x"), Override("--orders", ["sources", "orders", "file"], "y.csv")]
    #expect(try meaning(plain, [flag] + places) == meaning(plain, [flag]))
    #expect(try meaning(nil, [flag] + places) == meaning(plain, [flag]))
    #expect(try meaning(plain, [flag, Override("--preset", ["sources", "*", "preset"], "shopify")]) != meaning(plain, [flag]))
  }
}
