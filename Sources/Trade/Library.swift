/// What the report says besides figures: the playbooks, by class.
package struct Library: Sendable {
  /// Playbooks by `SEGMENTATION/CLASS`, such as `rfm/important-value`; `SEGMENTATION/any` is for classes that have none of their own.
  package var playbooks: [String: Playbook]

  /// A library.
  package init(playbooks: [String: Playbook]) { self.playbooks = playbooks }

  /// The playbook of a class, if it has one.
  package func playbook(_ segmentation: String, _ classID: String) -> Playbook? {
    playbooks[segmentation + "/" + classID] ?? playbooks[segmentation + "/any"]
  }
}
