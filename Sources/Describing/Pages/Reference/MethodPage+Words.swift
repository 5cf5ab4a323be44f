import Analysing
import Trade

extension MethodPage {
  /// Words of the data that are in no list, by column; nil where there are none. Only counts under `aggregate`.
  var unknownWords: Block? {
    let all = analysis.unknownWords + (analysis.relations?.unknownWords ?? [])
    guard !all.isEmpty else { return nil }
    // Pages do not name an industry of a few.
    let merges = analysis.policy.mergesSmallCells
    let columns = Dictionary(grouping: all, by: \.column).sorted { $0.key < $1.key }
    let terms = columns.map { column, found in
      let told = column == UnknownWord.industry && merges ? found.filter { $0.rows >= analysis.policy.minCell } : found
      let shown = told.prefix(10).map { "\u{201C}\($0.word.shown())\u{201D} (\(words.count($0.rows)))" }.joined(separator: ", ")
      let more = found.count - min(told.count, 10)
      let rest = more == 0 ? "" : shown.isEmpty ? words.count(more, "word", "words") : " and \(words.count(more)) more"
      let understood = UnknownWord.understood(in: column).joined(separator: ", ")
      return Term(
        column,
        [
          .text(framing.privacy == .aggregate ? words.count(found.count, "word", "words") : shown + rest),
          .text(understood.isEmpty ? "." : ". Understood is: \(understood)."),
        ])
    }
    let ofIndustries: [Inline] = ["Of an industry only what it says of the purpose is not understood: it counts everywhere else."]
    return .section(
      Section(
        id: "words", heading: "Words that were not understood",
        note: [
          [
            "They count as if the cell were blank. Other words for what is understood do as well, in English, Spanish and Chinese."
          ]
        ] + (all.contains { $0.column == UnknownWord.industry } ? [ofIndustries] : []),
        layout: .text,
        body: [.terms(terms)]))
  }
}
