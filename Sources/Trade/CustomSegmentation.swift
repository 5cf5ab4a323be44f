/// A segmentation of the store's own, from `segments` of the configuration: the first class whose condition holds.
package struct CustomSegmentation: Hashable, Sendable {
  /// Small letters, digits and hyphens: pages and files are named by it.
  package var id: String
  package var name: String
  /// In the order in which they are tried; at least one.
  package var classes: [Class]

  /// A segmentation.
  package init(id: String, name: String, classes: [Class]) { (self.id, self.name, self.classes) = (id, name, classes) }

  /// A class of it.
  package struct Class: Hashable, Sendable {
    package var id: String
    package var name: String
    /// Nil: whoever is in no class before it. Only the last class may be without.
    package var when: Expression?
    /// The playbook's path below `content/LANG/playbooks`, without `.md`; nil for none.
    package var playbook: String?
    /// Where the configuration names the playbook.
    package var playbookPlace: Place?

    /// A class.
    package init(id: String, name: String, when: Expression?, playbook: String? = nil, playbookPlace: Place? = nil) {
      (self.id, self.name, self.when, self.playbook, self.playbookPlace) = (id, name, when, playbook, playbookPlace)
    }
  }

  /// A place in the configuration, for messages.
  package struct Place: Hashable, Sendable {
    package var file: String
    package var line: Int?
    package var column: Int?

    /// A place.
    package init(file: String, line: Int?, column: Int?) { (self.file, self.line, self.column) = (file, line, column) }
  }

  /// The class of who fits in none, which exists only where there is such a customer.
  package static let other = "other"
  /// The most classes of a segmentation.
  package static let mostClasses = 50
}
