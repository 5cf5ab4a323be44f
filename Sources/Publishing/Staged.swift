/// What is built and waits for the switch.
struct Staged {
  /// The period that is new or built again; nil where only the front changes.
  var period: String?
  /// Of the period's manifest; "" without one.
  var digest = ""
  /// The new front's folder.
  var front: String
  /// Whether the front that stands has the same name, and so the same content: it waits as `front.new`.
  var isSame: Bool
  /// Whether the period stands in the site and both change in one step, by a link through the front.
  var isBridged = false
}
