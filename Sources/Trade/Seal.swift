/// What a period's report was made from: the same seal and the same program give the same bytes. spec/report.md §4.
package struct Seal: Hashable, Sendable, Codable {
  /// "clientela 0.1.0"
  package var tool: String
  /// The files that were read, in the order of the intake.
  package var inputs: [Input]
  /// SHA-256 of the configuration in force, 64 hexadecimal digits.
  package var configuration: String
  /// SHA-256 of playbooks, tags and templates in force, likewise.
  package var content: String

  /// A file that was read.
  package struct Input: Hashable, Sendable, Codable {
    /// The last part of its path: the rest is nobody's business.
    package var name: String
    package var sha256: String
    package var rows: Int

    /// A file.
    package init(name: String, sha256: String, rows: Int) {
      self.name = name
      self.sha256 = sha256
      self.rows = rows
    }
  }

  /// A seal.
  package init(tool: String, inputs: [Input], configuration: String, content: String) {
    self.tool = tool
    self.inputs = inputs
    self.configuration = configuration
    self.content = content
  }
}
