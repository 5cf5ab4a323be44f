import Describing
import Foundation
import Loading
import Publishing
import Recording
import Rendering
import Trade

/// The published periods and what is kept of them.
struct Archive: Sendable {
  let output: String
  let exports: String
  let state: String?
  /// What was configured; nil where flags name the folders.
  let setup: Setup?

  var publisher: Publisher { Publisher(output: output, exports: exports, state: state) }

  /// The record; nil where there is none.
  func record() throws -> Record? {
    guard let state, FileManager.default.fileExists(atPath: state) else { return nil }
    return try Record(path: state)
  }

  /// What the record says of the periods that were published.
  func heads() throws -> [Record.Head] { try record()?.heads().filter { !$0.isPrepared } ?? [] }

  /// The periods that are kept: those in the site, and those whose pages were lost and whose customers still stand in the record.
  func kept(in session: Session) throws -> [Period] { Array(Set(try session.periods() + heads().map(\.period))) }

  /// Takes periods out of the record, the site and its lists, so that a run that is killed leaves none in the record alone; answers
  /// what could not be removed.
  func prune(_ periods: [Period], in session: Session) throws -> [String] {
    guard let setup else {
      throw Failure(.usage, "the front page is drawn anew without the periods, with the store's name and currency; give --config")
    }
    let entries = try session.archive(in: setup.configuration.store.currency).filter { !periods.contains($0.period) }
    return try session.prune(periods, leaving: try setup.root(of: entries)) { try record()?.remove(periods) }
  }
}
