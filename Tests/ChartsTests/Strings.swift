import Foundation

extension String {
  /// How often a text occurs.
  func occurrences(of text: String) -> Int { components(separatedBy: text).count - 1 }

  /// What is before and after a text.
  func components(around text: String) -> [String] { components(separatedBy: text) }

  /// The values of an attribute in a piece of markup.
  func values(of attribute: String) -> [String] {
    components(separatedBy: " \(attribute)=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
  }
}
