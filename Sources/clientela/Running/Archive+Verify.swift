import Publishing
import Recording
import Trade

extension Archive {
  /// What is known once all was compared with its checksums, in sentences.
  struct Verdict: Sendable {
    /// What is not as it was published or recorded.
    var faults: [String] = []
    /// What could not be compared, and yet is no fault.
    var notes: [String] = []
    /// Periods in the site.
    var periods = 0
  }

  /// Compares the site, the record and the private lists with their checksums; nothing is written.
  func verify(in session: Session) throws -> Verdict {
    var verdict = Verdict()
    let heads = try heads(&verdict)
    var committed = Dictionary(heads.filter { !$0.isPrepared }.map { ($0.period, $0) }) { first, _ in first }
    // A run that was killed between the switch of the site and that of the record: the next one finishes it.
    for head in heads where head.isPrepared {
      if try session.digest(of: head.period) == head.digest { committed[head.period] = head }
    }
    verdict.faults += try session.verify(against: committed.mapValues(\.digest)).map(\.description)
    verdict.periods = try session.periods().count
    if try session.isCopy() {
      verdict.notes.append(
        output + ": is a copy without links: it was verified as it is; builds go to the site that it was copied from")
    }
    // Lists are exchanged before the site is switched: a run that was killed in between left those that it prepared.
    let lists = committed.filter { $0.value.lists != nil }.mapValues { head in
      Set(heads.filter { $0.period == head.period }.compactMap(\.lists))
    }
    let (faults, gone) = try session.verifyLists(against: lists)
    verdict.faults += faults.map { exports + "/" + $0.description }
    if !gone.isEmpty {
      let which = gone.count == lists.count ? "" : " of " + gone.map(\.id).joined(separator: ", ")
      verdict.notes.append(exports + ": the private lists" + which + " are not here, and were not compared")
    }
    return verdict
  }

  /// What the record says of periods; nothing where it is damaged, which is a fault, or not there.
  private func heads(_ verdict: inout Verdict) throws -> [Record.Head] {
    guard let state else { return [] }
    do {
      guard let record = try record() else {
        verdict.notes.append(state + ": there is no record, so that the site was compared with itself alone")
        return []
      }
      let damage = try record.verify().map { fault in
        state + ": " + (fault.period.map { "of " + $0.id + ", " } ?? "") + fault.what
      }
      verdict.faults += damage
      if damage.isEmpty { return try record.heads() }
    } catch let error as RecordingError where error.kind == .badData {
      verdict.faults.append(error.description)
    }
    return []
  }
}
