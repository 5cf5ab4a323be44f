/// What the amounts of a file say about its decimal separator: cells are shown to it one by one, and it never guesses.
///
/// Proofs of both that are not one in a hundred against each other are a contradiction. Rarer ones are rows of another hand: the
/// cells that prove the other separator cannot be read with this one (`NumberReader`), so their rows are set aside and not misread.
struct DecimalEvidence: Hashable, Sendable {
  /// A cell that was seen.
  struct Witness: Hashable, Sendable {
    var line: Int
    /// At most 20 characters of it.
    var text: String
  }

  /// What follows from the cells.
  enum Verdict: Hashable, Sendable {
    /// No cell has a separator.
    case nothing
    case point(Witness)
    case comma(Witness)
    /// One or two cells that can be read in two ways, and none that proves which.
    case undecided([Witness])
    /// Two cells that contradict each other.
    case contradictory([Witness])
  }

  private var points = 0
  private var commas = 0
  private var point: Witness?
  private var comma: Witness?
  /// The first two different ones with a point, and with a comma.
  private var unclearPoints: [Witness] = []
  private var unclearCommas: [Witness] = []

  /// Takes a cell of an amount, a quantity or a rate; what is no number says nothing.
  mutating func see(_ cell: Cell, line: Int, by reader: NumberReader) {
    var body = cell.trimmed()
    if body.last == 37 { body = body.part(0, body.count - 1) }
    body = reader.bare(body).0
    guard let shape = DecimalShape(body), shape != .plain else { return }
    func witness() -> Witness { Witness(line: line, text: String(cell.trimmed().text.prefix(20))) }
    switch shape {
    case .plain: break
    case .point:
      points += 1
      if point == nil { point = witness() }
    case .comma:
      commas += 1
      if comma == nil { comma = witness() }
    case .unclearPoint: if unclearPoints.count < 2 { DecimalEvidence.add(witness(), to: &unclearPoints) }
    case .unclearComma: if unclearCommas.count < 2 { DecimalEvidence.add(witness(), to: &unclearCommas) }
    }
  }

  /// Adds what was seen in a later part of the file.
  mutating func merge(_ later: DecimalEvidence) {
    points += later.points
    commas += later.commas
    point = point ?? later.point
    comma = comma ?? later.comma
    for witness in later.unclearPoints { DecimalEvidence.add(witness, to: &unclearPoints) }
    for witness in later.unclearCommas { DecimalEvidence.add(witness, to: &unclearCommas) }
  }

  /// What follows. In a currency without decimals a separator that may part thousands does.
  func verdict(currencyDigits: Int) -> Verdict {
    switch (point, comma) {
    case (let point?, let comma?):
      if commas * 100 < points { return .point(point) }
      if points * 100 < commas { return .comma(comma) }
      return .contradictory([point, comma].sorted { $0.line < $1.line })
    case (let point?, nil): return .point(point)
    case (nil, let comma?): return .comma(comma)
    case (nil, nil): break
    }
    if currencyDigits == 0, let first = unclearPoints.first, unclearCommas.isEmpty { return .comma(first) }
    if currencyDigits == 0, let first = unclearCommas.first, unclearPoints.isEmpty { return .point(first) }
    let unclear =
      unclearPoints.isEmpty || unclearCommas.isEmpty ? unclearPoints + unclearCommas : [unclearPoints[0], unclearCommas[0]]
    return unclear.isEmpty ? .nothing : .undecided(unclear.sorted { $0.line < $1.line })
  }

  /// The error that shows the cells: exit 65.
  func error(_ what: String, _ cells: [Witness], file: String) -> LoadingError {
    let shown = cells.map { "line \($0.line) has \($0.text)" }.joined(separator: ", ")
    return LoadingError(
      .badData, file: file, line: cells.first?.line, "\(what): \(shown); set decimal to the separator of decimals, \".\" or \",\""
    )
  }

  private static func add(_ witness: Witness, to list: inout [Witness]) {
    if list.count < 2, list.first?.text != witness.text { list.append(witness) }
  }
}
