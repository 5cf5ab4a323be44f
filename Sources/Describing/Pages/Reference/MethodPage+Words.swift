import Analysing
import Trade

extension MethodPage {
  /// Words of the data that are in no list, by column; nil where there are none. Only counts under `aggregate`.
  var unknownWords: Block? {
    let all = analysis.unknownWords + (analysis.relations?.unknownWords ?? [])
    guard !all.isEmpty else { return nil }
    let columns = Dictionary(grouping: all, by: \.column).sorted { $0.key < $1.key }
    let terms = columns.map { column, found in
      let shown = found.prefix(10).map { "\u{201C}\($0.word.shown())\u{201D} (\(words.count($0.rows)))" }.joined(separator: ", ")
      let rest = found.count > 10 ? " and \(words.count(found.count - 10)) more" : ""
      let understood = UnknownWord.understood(in: column).joined(separator: ", ")
      return Term(
        column,
        [
          .text(framing.privacy == .aggregate ? words.count(found.count, "word", "words") : shown + rest),
          .text(understood.isEmpty ? "." : ". Understood is: \(understood)."),
        ])
    }
    return .section(
      Section(
        id: "words", heading: "Words that were not understood",
        note: [
          [
            "They count as if the cell were blank. Other words for what is understood do as well, in English, Spanish and Chinese."
          ]
        ],
        layout: .text,
        body: [.terms(terms)]))
  }
}
