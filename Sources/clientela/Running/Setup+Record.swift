import Analysing
import Foundation
import Loading
import Publishing
import Recording
import Trade

extension Setup {
  /// What puts sites in their place.
  var publisher: Publisher {
    Publisher(output: configuration.output, exports: configuration.exports, state: configuration.state)
  }

  /// The record of finished periods; nil where none is kept, and where there is none yet and nothing is to be written into one.
  func record(keeping: Bool) throws -> Record? {
    guard let state = configuration.state, keeping || FileManager.default.fileExists(atPath: state) else { return nil }
    return try Record(path: state)
  }

  /// What the record says before a period; nothing where none is kept.
  func past(before period: Period, of ledger: Ledger) throws -> Past {
    try record(keeping: false)?.past(before: period, in: ledger.customers, frozenAt: configuration.policy.frozenAt) ?? Past()
  }
}
