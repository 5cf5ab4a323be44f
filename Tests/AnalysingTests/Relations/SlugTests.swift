import Testing

@testable import Analysing

/// Ids of classes whose names come from the data.
struct SlugTests {
  @Test(
    "Names become small letters, digits and hyphens",
    arguments: [
      ("Madrid", "madrid"), ("São  Paulo", "sao-paulo"), ("Sa\u{303}o Paulo", "sao-paulo"), ("Île-de-France", "ile-de-france"),
      ("Straße 7", "strasse-7"), ("Ærø", "aero"), ("Łódź", "lodz"), ("../x", "x"), ("<b>", "b"),
      ("O'Neil <&> \"Sons\" =1+2", "oneil-sons-1-2"),
      ("A/B\\C", "a-b-c"), ("-- x --", "x"), ("上海 Shanghai", "shanghai"),
    ])
  func letters(name: String, expected: String) { #expect(Slug.ids(of: [name]) == [expected]) }

  @Test("Where nothing is left, or a name is taken, a number that follows from the name is added")
  func numbers() {
    let names = ["上海", "北京", "", "…", "Sao Paulo", "São Paulo", "SAO PAULO", "unknown", "others", "fewer", "Unknown!"]
    let ids = Slug.ids(of: names)
    #expect(Set(ids).count == names.count)
    #expect(ids[4] == "sao-paulo" && ids[5].hasPrefix("sao-paulo-") && ids[6].hasPrefix("sao-paulo-"))
    #expect(Set(ids).isDisjoint(with: Slug.reserved))
    #expect(ids[7].hasPrefix("unknown-") && ids[8].hasPrefix("others-") && ids[9].hasPrefix("fewer-"))
    #expect(ids[0].utf8.count == 8 && Slug.ids(of: ["北京"]) == [ids[1]])
    #expect(Slug.ids(of: ["x", "x", "x"]).count == 3 && Set(Slug.ids(of: ["x", "x", "x"])).count == 3)
  }

  @Test("Whatever the name, an id is short and safe")
  func safe() {
    var random = PropertyTests.Random(state: 7)
    let scalars: [Unicode.Scalar] = [
      "a", "Z", "9", "-", "/", ".", "\\", "<", "\u{0}", "\n", "ñ", "ﬁ", "中", "😀", "\u{301}", "İ", "'", " ",
    ]
    let names = (0..<400).map { length in
      String(String.UnicodeScalarView((0..<length).map { _ in scalars.randomElement(using: &random) ?? "a" }))
    }
    let ids = Slug.ids(of: names)
    #expect(Set(ids).count == names.count)
    for id in ids {
      #expect((1...49).contains(id.utf8.count))
      #expect(id.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }, "\(id)")
      #expect(!id.hasPrefix("-") && !id.hasSuffix("-"))
    }
  }
}
