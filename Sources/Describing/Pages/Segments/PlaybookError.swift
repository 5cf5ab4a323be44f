import Trade

/// Why a playbook cannot be printed.
package struct PlaybookError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The playbook's file as it was read.
  package let file: String
  /// The line, counted from 1.
  package let line: Int
  /// What stands between the braces.
  package let placeholder: String

  /// `content/en/playbooks/rfm/x.md:12: {{custmers}} is no figure; did you mean {{customers}}?`
  package var description: String {
    let names = PlaybookFigure.allCases.map(\.rawValue).sorted()
    return "\(file):\(line): {{\(placeholder)}} is no figure; did you mean {{\(nearest(to: placeholder, among: names) ?? "")}}?"
  }
}
