package import Analysing
package import Trade

/// What a reader should know of the definitions, in sentences: for the Method page, and line by line for `clientela check`.
package struct DefinitionNotes: Sendable {
  private let analysis: Analysis
  private let privacy: Privacy
  private let words: Words

  /// The notes of an analysis; few customers are kept back under `aggregate`.
  package init(_ analysis: Analysis, privacy: Privacy) {
    (self.analysis, self.privacy) = (analysis, privacy)
    words = Words(currency: analysis.store.currency)
  }

  /// What is said of one segmentation.
  struct Note {
    /// Nil where it is said of the scores.
    let id: SegmentationID?
    let title: String
    var texts: [String]
  }

  /// Two classes that the same customers fit.
  struct Overlap {
    let id: SegmentationID
    /// The class that they are counted in.
    let first: String
    let second: String
    let customers: Int
  }

  /// What is said besides overlaps, each segmentation once, by its id: a store may call its own like one of these.
  var notes: [Note] { collected(analysis.definitionChecks.compactMap(text)) }

  /// Who fits in two classes.
  var overlaps: [Overlap] {
    analysis.definitionChecks.compactMap { check in
      guard case .overlap(let id, let first, let second, let customers) = check else { return nil }
      return Overlap(id: id, first: first, second: second, customers: customers)
    }
  }

  /// A line of plain text for each segmentation of which anything is to be said: "definition of Temperature: …"
  package var lines: [String] {
    let found = analysis.definitionChecks.compactMap { text($0) ?? overlapText($0) }
    return collected(found).map { note in
      let text = "definition of \(note.title): \(note.texts.joined(separator: " "))"
      return text.replacing("\u{A0}", with: " ")
    }
  }

  /// What a segmentation is called.
  func name(_ id: SegmentationID) -> String {
    analysis.segmentations.first { $0.id == id }.map { titles.title(of: $0) }
      ?? (id == .named ? NamedSegments.title : ClassNames.title(id))
  }

  /// What a class is called.
  func name(_ id: SegmentationID, _ classID: String) -> String {
    if id == .named { return NamedSegment(rawValue: classID).map(NamedSegments.title) ?? classID }
    return analysis.segmentations.first { $0.id == id }.map { titles.title($0, id: classID) } ?? classID
  }

  // MARK: Sentences

  private var titles: ClassTitles { ClassTitles(policy: analysis.policy, words: words) }

  private func collected(_ found: [(id: SegmentationID?, text: String)]) -> [Note] {
    var notes: [Note] = []
    for (id, text) in found {
      if let place = notes.firstIndex(where: { $0.id == id }) {
        notes[place].texts.append(text)
      } else {
        notes.append(Note(id: id, title: id.map(name) ?? "Scores", texts: [text]))
      }
    }
    return notes
  }

  /// What is to say of a check, and of which segmentation; of none where it is of the scores. Nil for what tables show.
  private func text(_ check: DefinitionCheck) -> (id: SegmentationID?, text: String)? {
    switch check {
    case .overlap, .sharedScores: nil
    case .uncovered(let id, let customers): (id, "\(fit(customers, "buyer", "buyers")) in no class of it: the class Other.")
    case .rest(let id, let classID, let count):
      (id, "\(fit(count, "customer", "customers")) no condition: \(name(id, classID)).")
    case .untold(let id, let classID): (id, "No column of the data tells who is in \(name(id, classID)).")
    case .unreachable(.named, let classID): (.named, "No buyer has a score of each kind that leads to \(name(.named, classID)).")
    case .unreachable(let id, let classID):
      (id, "Nothing leads to \(name(id, classID)): the classes before it take all, or its cut-offs leave it nobody.")
    case .universal(let id, let classID): (id, "The condition of \(name(id, classID)) holds for every buyer.")
    case .unknownText(let id, let classID, let fact, let text, let nearest):
      (
        id,
        "No customer has \"\(text.shown())\" as \(fact), which \(name(id, classID)) asks for"
          + (nearest.map { "; the nearest is \"\($0.shown())\"." } ?? ".")
      )
    case .empty(let id, let classID): (id, "Nobody is in \(name(id, classID)).")
    case .emptyScore(let measure, let score):
      (nil, "Nobody has the score \(score) for \(words.text(measure)), as equal values share one.")
    case .uncoveredScores(let cells):
      (
        .named,
        "\(words.count(cells.count)) of the 125 combinations of scores fit in none of the ten and are \(NamedSegments.title(.other)): "
          + cells.map { "R\u{A0}\($0.r) F\u{A0}\($0.f) M\u{A0}\($0.m)" }.joined(separator: ", ") + "."
      )
    case .emptySegmentScore(let measure, let score):
      (.named, "Nobody has the score \(score) for \(words.text(measure)) by their own bins, as equal values share one.")
    }
  }

  private func overlapText(_ check: DefinitionCheck) -> (id: SegmentationID?, text: String)? {
    guard case .overlap(let id, let first, let second, let customers) = check else { return nil }
    return (id, "\(fit(customers, "customer", "customers")) in \(name(id, first)) and \(name(id, second)): the first counts.")
  }

  private func fit(_ count: Int, _ one: String, _ many: String) -> String {
    privacy.withholds(count, analysis.policy)
      ? "Fewer than \(words.count(analysis.policy.minCell)) \(many) fit" : words.count(count, one + " fits", many + " fit")
  }
}
