import Analysing
import Trade

extension MethodPage {
  /// What is to be said of the definitions themselves; nil where there is nothing. segmentation.md §7.
  var checks: Block? {
    let terms = (analysis.definitionChecks.compactMap(term) + [empty]).compactMap(\.self)
    guard !terms.isEmpty else { return nil }
    let count = words.spelled(terms.count).withCapital
    return .section(
      Section(
        id: "checks", heading: "\(count) \(terms.count == 1 ? "thing" : "things") to know of the definitions",
        note: [["Classes that nobody fits, that nobody can fit, or that two rules claim."]], layout: .text, body: [.terms(terms)])
    )
  }

  /// The classes that nobody is in, together: one line each would bury the rest.
  private var empty: Term? {
    let names = analysis.definitionChecks.compactMap { check -> String? in
      if case .empty(let id, let classID) = check { name(id, classID) } else { nil }
    }
    return names.isEmpty ? nil : Term("Empty classes", [.text("Nobody is in them \(asOf): \(names.joined(separator: "; ")).")])
  }

  private func term(_ check: DefinitionCheck) -> Term? {
    switch check {
    case .uncovered(let id, let customers):
      Term(name(id), [.text("\(count(customers)) in no class of it; they are its class \u{201C}other\u{201D}.")])
    case .unreachable(let id, let classID):
      Term(name(id, classID), ["No customer can ever be in it: the classes before it take all, or it has no width."])
    case .overlap(let id, let classID, let other, let customers):
      Term(
        name(id, classID),
        [.text("\(count(customers)) fit \(title(id, other)) as well, and are here because this class stands first.")])
    case .empty: nil
    case .emptyScore(let measure, let score):
      Term("Score \(score) of \(letter(measure))", ["Nobody has it: equal values share a score."])
    }
  }

  private func count(_ customers: Int) -> String { words.count(customers, "customer", "customers") }
  private var asOf: String { "as of \(words.date(analysis.facts.asOf))" }

  private func letter(_ measure: Measure) -> String {
    switch measure {
    case .recency: "R"
    case .frequency: "F"
    default: "M"
    }
  }

  private func name(_ id: SegmentationID) -> String { framing.segmentation(id).map { framing.title(of: $0) } ?? id.rawValue }
  private func title(_ id: SegmentationID, _ classID: String) -> String {
    framing.segmentation(id).map { framing.title($0, id: classID) } ?? classID
  }
  private func name(_ id: SegmentationID, _ classID: String) -> String { "\(name(id)): \(title(id, classID))" }

  /// Words of the data that are in no list, by column; nil where there are none. Only counts under `aggregate`.
  var unknownWords: Block? {
    let all = analysis.unknownWords + (analysis.relations?.unknownWords ?? [])
    guard !all.isEmpty else { return nil }
    let columns = Dictionary(grouping: all, by: \.column).sorted { $0.key < $1.key }
    let terms = columns.map { column, found in
      let shown = found.prefix(10).map { "\u{201C}\($0.word)\u{201D} (\(words.count($0.rows)))" }.joined(separator: ", ")
      let rest = found.count > 10 ? " and \(words.count(found.count - 10)) more" : ""
      return Term(
        column, [.text(framing.privacy == .aggregate ? words.count(found.count, "word", "words") : shown + rest)])
    }
    return .section(
      Section(
        id: "words", heading: "Words that were not understood",
        note: [["They count as if the cell were blank. Write them as the template of the configuration lists them."]],
        layout: .text,
        body: [.terms(terms)]))
  }
}
