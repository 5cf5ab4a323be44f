import Analysing
import ArgumentParser
import Describing
import Foundation
import Loading
import Trade

/// Where everything comes from: the configuration file, and the flags that stand in for it.
struct InputOptions: ParsableArguments {
  @Option(help: "The configuration file. Without it: clientela.yml in this folder, unless --orders is given.")
  var config: String?

  @OptionGroup(title: "Input without a configuration file")
  var tables: TableOptions

  @Option(help: "Currency of the amounts, such as EUR.")
  var currency: String?

  @Option(help: "Time zone of the store, such as Europe/Madrid; UTC by default.")
  var timezone: String?

  @Option(help: "Language of the report; this version knows en.")
  var language: String?

  /// Reads and checks configuration and flags; nothing else is read yet.
  func setup(_ more: [Override] = []) throws -> Setup {
    let file = try configurationFile()
    let flags = tables.flags + storeFlags + more
    let text = try file.map { try InputOptions.text(of: $0) }
    let vocabulary = Fact.vocabulary.keeping(columns: CustomersFile.columns)
    let configuration = try Configuration(yaml: text, file: file ?? "", overrides: flags, vocabulary: vocabulary)
    let folder = file.map { ($0 as NSString).deletingLastPathComponent }
    func overlay(_ prefix: String, _ named: String?) -> Overlay {
      Overlay(prefix: prefix, folder: named ?? InputOptions.folder(prefix, beside: folder))
    }
    return Setup(
      configuration: configuration, file: file,
      forgotten: try ForgottenFile(configuration).read(),
      content: overlay("content", configuration.content),
      templates: overlay("templates", configuration.templates))
  }

  private var storeFlags: [Override] {
    let given = [("currency", currency), ("timezone", timezone), ("language", language)]
    return given.compactMap { key, value in value.map { Override("--" + key, ["store", key], $0) } }
  }

  private func configurationFile() throws -> String? {
    if let config { return config }
    if !tables.orders.isEmpty { return nil }
    if FileManager.default.fileExists(atPath: "clientela.yml") { return "clientela.yml" }
    throw Failure(
      .noInput, "there is no clientela.yml in this folder; write one with clientela init, or name the orders with --orders FILE")
  }

  private static func text(of file: String) throws -> String {
    guard let data = FileManager.default.contents(atPath: file) else {
      throw Failure(.noInput, file + ": this file is missing or cannot be read; write one with clientela init, or name another")
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw Failure(.badConfiguration, file + ": this is not UTF-8; save the file as UTF-8")
    }
    return text
  }

  /// A folder of the user's beside the configuration file, if it is there.
  private static func folder(_ name: String, beside folder: String?) -> String? {
    guard let folder else { return nil }
    let path = folder.isEmpty ? name : folder + "/" + name
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue ? path : nil
  }
}
