import Foundation
import Loading

/// Where the list of forgotten customers stands: in the folder of the private lists, for its owner alone.
struct ForgottenFile {
  let path: String
  private let folder: String

  init(_ configuration: Configuration) {
    folder = configuration.exports
    path = folder + "/forgotten.txt"
  }

  /// The list; nobody where there is no file. Throws `Failure` 66 where it cannot be read: nobody may come back by that.
  func read() throws -> ForgottenCustomers {
    guard FileManager.default.fileExists(atPath: path) else { return ForgottenCustomers() }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Failure(.noInput, path + ": this file cannot be read, and it says who is to be forgotten; make it readable")
    }
    return try ForgottenCustomers(Array(data), file: path)
  }

  /// A key for a list that has none yet.
  static func freshKey() -> [UInt8] {
    var source = SystemRandomNumberGenerator()
    return (0..<ForgottenCustomers.keyLength).map { _ in UInt8.random(in: .min ... .max, using: &source) }
  }

  /// Writes the list aside and puts it in its place in one step. Throws `Failure` 73.
  func write(_ list: ForgottenCustomers) throws {
    let aside = path + ".new"
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      guard FileManager.default.createFile(atPath: aside, contents: Data(list.bytes), attributes: [.posixPermissions: 0o600]),
        rename(aside, path) == 0
      else { throw CocoaError(.fileWriteUnknown) }
    } catch {
      throw Failure(.cannotWrite, path + ": this file cannot be written; see who owns the folder, and whether the disk is full")
    }
  }
}
