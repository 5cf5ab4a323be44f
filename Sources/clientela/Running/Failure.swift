import ArgumentParser
import Loading
import Publishing
import Recording
import Rendering

/// Why a command ended without having done its work: one line for a person, a number for a script.
struct Failure: Error, Hashable, Sendable {
  /// Exit statuses. report.md §1.
  enum Status: Int32, Sendable {
    case usage = 64
    case badData = 65
    case noInput = 66
    /// Something that should not happen.
    case software = 70
    case cannotWrite = 73
    case locked = 75
    case badConfiguration = 78
  }

  var status: Status
  /// `file:line: what; what to do`, without a customer's data.
  var message: String
  /// What went wrong besides, a line each.
  var more: [String] = []

  /// A failure of the command itself.
  init(_ status: Status, _ message: String) {
    self.status = status
    self.message = message
  }

  /// The failure that a stage's error means; nil for what the argument parser throws.
  init?(_ error: any Error) {
    switch error {
    case let error as Failure: self = error
    case let error as LoadingError:
      let status: Status =
        switch error.kind {
        case .noInput: .noInput
        case .badData: .badData
        case .badConfiguration: .badConfiguration
        }
      self.init(status, error.description)
    case let error as PublishingError:
      let status: Status =
        switch error.kind {
        case .cannotWrite: .cannotWrite
        case .locked: .locked
        case .badConfiguration: .badConfiguration
        }
      self.init(status, error.description)
      more = Array(error.lines.dropFirst())
    case let error as RecordingError:
      let status: Status =
        switch error.kind {
        case .cannotWrite: .cannotWrite
        case .locked: .locked
        case .badData: .badData
        }
      self.init(status, error.description)
    case let error as RenderingError: self.init(.badConfiguration, error.description)
    case let error as SampleStoreError: self.init(.cannotWrite, error.description)
    default:
      if Clientela.exitCode(for: error) != .failure { return nil }
      self.init(.software, "\(error)")
    }
  }
}
