/// The candidate that is spelt most like a word, without regard to case: the first of the nearest by the number of letters to
/// insert, delete, replace or swap with their neighbour (optimal string alignment distance). Nil without a candidate.
package func nearest(to word: String, among candidates: [String]) -> String? {
  let letters = Array(word.lowercased())
  return candidates.enumerated()
    .min { a, b in
      let (x, y) = (distance(letters, Array(a.element.lowercased())), distance(letters, Array(b.element.lowercased())))
      return x == y ? a.offset < b.offset : x < y
    }?
    .element
}

/// Whether a candidate is spelt so much like a word that it may have been meant: at most a third of the letters of the longer one differ.
package func isNear(_ candidate: String, _ word: String) -> Bool {
  let (a, b) = (Array(candidate.lowercased()), Array(word.lowercased()))
  return distance(a, b) * 3 <= max(a.count, b.count)
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
