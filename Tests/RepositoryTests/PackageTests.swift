import Foundation
import Testing

@Suite("The package says what it is made of")
struct PackageTests {
  let repository = Repository()

  @Test("The embedded files are those of templates and content")
  func embedded() throws {
    let listed = try repository.text("Sources/Assets/assets.c").split(separator: "\n").compactMap { line -> String? in
      guard line.hasPrefix("#embed \"../../"), line.hasSuffix("\"") else { return nil }
      return String(line.dropFirst("#embed \"../../".count).dropLast())
    }
    let there = try (repository.files("templates") + repository.files("content")).sorted {
      Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8))
    }
    #expect(listed == there, "run .ci/embed")
  }

  @Test("The README's table names every dependency")
  func dependencies() throws {
    let readme = try repository.text("README.md")
    let manifest = try repository.text("Package.swift")
    let packages = manifest.components(separatedBy: ".package(url: \"https://github.com/").dropFirst().map {
      $0.prefix { $0 != "\"" }
    }
    #expect(packages.count >= 4)
    for package in packages { #expect(readme.contains("| [\(package.split(separator: "/").last ?? "")]")) }
    #expect(readme.contains("libcmark"))
  }

  @Test("Every system library is installed by .ci/install and stands in the README")
  func libraries() throws {
    let packages = try repository.text("Package.swift").components(separatedBy: ".apt([\"").dropFirst().map {
      String($0.prefix { $0 != "\"" })
    }
    #expect(packages.count == 3)
    let install = try repository.text(".ci/install").split { " ()\n".contains($0) }.map(String.init)
    let readme = try repository.text("README.md")
    for package in packages {
      #expect(install.contains(package))
      #expect(readme.contains("(`\(package)`)"))
    }
  }

  @Test("The fuzzer is built apart, of the reader's own files and nothing else, and CI runs it")
  func fuzzer() throws {
    let manifest = try repository.text("Package.swift")
    let part = try #require(manifest.components(separatedBy: "Context.environment[\"FUZZ\"] != nil {").dropFirst().first)
    for setting in ["package.dependencies = []", "\"Sources/Loading/CSV\"", "\"Tests/Fuzzing\""] {
      #expect(part.contains(setting))
    }
    #expect(try repository.text(".ci/fuzz").contains("--scratch-path"))
    #expect(try repository.text(".ci/run").contains(".ci/fuzz"))
  }

  @Test("CI runs the gate and the README's own two commands")
  func commands() throws {
    let readme = try repository.text("README.md")
    let block = try #require(
      readme.components(separatedBy: "```sh two-commands\n").dropFirst().first?.components(separatedBy: "\n```").first)
    let commands = block.split(separator: "\n")
    #expect(commands.count == 2)
    #expect(commands.first?.contains("clientela demo") == true)
    #expect(commands.last?.contains("swift test") == true)
    let run = try repository.text(".ci/run")
    for gate in [
      "swift format lint --strict --recursive Sources Tests Package.swift", "--explicit-target-dependency-import-check error",
      "two-commands",
    ] {
      #expect(run.contains(gate))
    }
  }

  @Test("A module imports only what stands above it")
  func direction() throws {
    let order = [
      "Trade", "Markup", "Charts", "CMark", "Loading", "Analysing", "Describing", "Rendering", "Publishing", "clientela",
    ]
    var wrong: [String] = []
    for (place, module) in order.enumerated() where module != "CMark" {
      for line in try repository.lines(in: "Sources/\(module)", holding: order.map { "import \($0)" }) {
        let imported = line.split(separator: " ").last.map(String.init) ?? ""
        if let other = order.firstIndex(of: imported), other >= place { wrong.append(line) }
      }
    }
    #expect(wrong == [])
  }
}
