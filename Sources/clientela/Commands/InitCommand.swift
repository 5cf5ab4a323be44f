import ArgumentParser
import Foundation
import Loading

/// `clientela init`
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Writes a commented clientela.yml.",
    discussion: "With --eject also the templates and the content, for editing; files that are there are kept.")

  @Argument(help: "The folder to write to.")
  var dir = "."

  @Flag(help: "Copy templates and content too.")
  var eject = false

  func run() throws {
    let isNew = try write("clientela.yml", InitCommand.sample())
    guard eject else {
      if isNew { return Console.say("Name your file of orders and its currency in it, then run: clientela check") }
      throw Failure(.cannotWrite, path("clientela.yml") + ": this file is there already; edit it, or name another folder")
    }
    for prefix in ["content", "templates"] {
      for file in Overlay.builtIn(prefix) { _ = try write(prefix + "/" + file.path, file.bytes) }
    }
  }

  /// The commented configuration that travels with the program.
  static func sample() throws -> [UInt8] {
    guard let file = Overlay.builtIn("templates").first(where: { $0.path == "init/clientela.yml" }) else {
      throw Failure(.software, "templates/init/clientela.yml is not in this program; build it again after .ci/embed")
    }
    return file.bytes
  }

  /// Writes a file unless there is one, says which, and tells whether it was written.
  private func write(_ name: String, _ bytes: [UInt8]) throws -> Bool {
    let url = URL(fileURLWithPath: path(name))
    if FileManager.default.fileExists(atPath: url.path) {
      if eject { Console.say("kept " + path(name)) }
      return false
    }
    do {
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: url, options: .withoutOverwriting)
    } catch {
      throw Failure(.cannotWrite, path(name) + ": this file cannot be written; check the folder and its permissions")
    }
    Console.say("wrote " + path(name))
    return true
  }

  private func path(_ name: String) -> String { dir == "." ? name : dir + "/" + name }
}
