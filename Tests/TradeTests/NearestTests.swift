import Trade
import Testing

@Suite("The nearest word")
struct NearestTests {
  @Test(
    "Insertions, deletions, replacements and swaps count one each; of equals the first wins",
    arguments: [
      ("curency", ["country", "currency"], "currency"), ("outptu", ["input", "output"], "output"), ("A", ["b", "a"], "a"),
      ("x", ["b", "a"], "b"), ("", ["abc", "ab"], "ab"),
    ])
  func finds(word: String, candidates: [String], expected: String) {
    #expect(nearest(to: word, among: candidates) == expected)
  }

  @Test("Nothing is near to nothing")
  func none() { #expect(nearest(to: "a", among: []) == nil) }
}
