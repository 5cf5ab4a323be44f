import Trade

/// Reads consent cells, remembering each distinct word.
struct ConsentReader {
  private var seen = Interner()
  private var answers: ContiguousArray<Consent> = []
  private var isKnown: ContiguousArray<Bool> = []
  /// Cells with a word that says neither yes nor no.
  private(set) var unknown = 0

  /// What a cell says; a blank one, or a word that nobody knows, is no answer.
  mutating func consent(_ cell: Cell) -> Consent {
    if cell.isEmpty { return .unknown }
    let number = Int(seen.number(of: cell))
    if number == answers.count {
      let answer = AnswerWords.answer(cell.text)
      answers.append(answer.map { $0 ? .yes : .no } ?? .unknown)
      isKnown.append(answer != nil)
    }
    if !isKnown[number] { unknown += 1 }
    return answers[number]
  }
}
