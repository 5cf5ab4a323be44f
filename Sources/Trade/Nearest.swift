/// The candidate that is spelt most like a word, without regard to case: the first of the nearest by the number of letters to
/// insert, delete, replace or swap with their neighbour (optimal string alignment distance). What the word shares with the beginning of a
/// candidate, up to a `_`, or with the part of either behind a point counts as well, for one letter more: `recency` is near to
/// `recency_days`, and `customer.birthday` to `birthday`. Nil without a candidate.
package func nearest(to word: String, among candidates: [String]) -> String? {
  let words = withoutTable(Array(word.lowercased()))
  return candidates.enumerated()
    .min { a, b in
      let (x, y) = (unlikeness(words, a.element), unlikeness(words, b.element))
      return x == y ? a.offset < b.offset : x < y
    }?
    .element
}

/// The distance of a candidate from any of some ways to write a word, the first of which is the word itself.
private func unlikeness(_ words: [[Character]], _ candidate: String) -> Int {
  var forms = withoutTable(Array(candidate.lowercased()))
  forms += forms[0].indices.filter { forms[0][$0] == "_" && $0 >= shortest }.map { Array(forms[0][..<$0]) }
  var least = Int.max
  for (ofWord, word) in words.enumerated() {
    for (ofForm, form) in forms.enumerated() {
      least = min(least, distance(word, form) + (ofWord > 0 ? 1 : 0) + (ofForm > 0 ? 1 : 0))
    }
  }
  return least
}

/// A part of fewer letters is like too much.
private let shortest = 3

/// A name, and what stands behind its last point.
private func withoutTable(_ name: [Character]) -> [[Character]] {
  guard let point = name.lastIndex(of: "."), name.count - point > shortest else { return [name] }
  return [name, Array(name[(point + 1)...])]
}

private func distance(_ a: [Character], _ b: [Character]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...b.count)
  for i in a.indices {
    var row = [i + 1]
    for j in b.indices {
      var best = min(last[j] + (a[i] == b[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, beforeLast[j - 1] + 1) }
      row.append(best)
    }
    (beforeLast, last) = (last, row)
  }
  return last[b.count]
}
