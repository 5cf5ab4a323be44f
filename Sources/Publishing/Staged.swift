/// What is built and waits for the switch.
struct Staged {
  /// A period that is new or built again.
  struct Part {
    /// Its folder.
    var name: String
    /// Of its manifest.
    var digest: String
    var wasPublished: Bool
    /// Whether it stands in the site and both change in one step, by a link through the front.
    var isBridged = false
  }

  /// None where only the front changes.
  var parts: [Part] = []
  /// The new front's folder.
  var front: String
  /// Whether the front that stands has the same name, and so the same content: it waits as `front.new`.
  var isSame: Bool
}
