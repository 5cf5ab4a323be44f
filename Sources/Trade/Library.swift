/// What the report says besides figures: the playbooks, by class, and the tags.
package struct Library: Sendable {
  /// Playbooks by `SEGMENTATION/CLASS`, such as `rfm/important-value`; `SEGMENTATION/any` is for classes that have none of their own.
  package var playbooks: [String: Playbook]
  /// The company's tags.
  package var tags = TagDictionary()
  /// Playbooks that nobody shows, such as those of a segmentation that the configuration has no longer: where they are.
  package var unusedPlaybooks: [String] = []
  /// What actions say, offer and take.
  package var actions = ActionBook()
  /// Days on which people give presents, and other days of the year.
  package var calendar = FestivalCalendar()

  /// A library.
  package init(playbooks: [String: Playbook], tags: TagDictionary = TagDictionary()) {
    (self.playbooks, self.tags) = (playbooks, tags)
  }

  /// The playbook of a class, if it has one.
  package func playbook(_ segmentation: String, _ classID: String) -> Playbook? {
    playbooks[segmentation + "/" + classID] ?? playbooks[segmentation + "/any"]
  }
}
