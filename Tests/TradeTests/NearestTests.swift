import Trade
import Testing

@Suite("The nearest word")
struct NearestTests {
  @Test(
    "Insertions, deletions, replacements and swaps count one each; of equals the first wins",
    arguments: [
      ("curency", ["country", "currency"], "currency"), ("outptu", ["input", "output"], "output"), ("A", ["b", "a"], "a"),
      ("x", ["b", "a"], "b"), ("", ["abc", "ab"], "ab"),
      // Parts: the beginning of a name, and what stands behind a point.
      ("recency", ["frequency", "recency_days"], "recency_days"), ("ordr", ["rfm", "order_count"], "order_count"),
      ("customer.birthday", ["customer.city", "birthday"], "birthday"), ("city", ["tier", "customer.city"], "customer.city"),
      ("customer.cty", ["city", "customer.city"], "customer.city"), ("r_scor", ["score_r", "r_score"], "r_score"),
    ])
  func finds(word: String, candidates: [String], expected: String) {
    #expect(nearest(to: word, among: candidates) == expected)
  }

  @Test("Nothing is near to nothing")
  func none() { #expect(nearest(to: "a", among: []) == nil) }
}
