/// A class that nobody can be in.
struct ClosedClass: Sendable {
  /// The place in `Rule.classes`.
  let place: Int
  let cause: Cause

  /// What closes a class.
  enum Cause: Sendable {
    /// The cut-offs leave it nobody.
    case cutOffs
    /// No column of the data tells who is in it.
    case noColumn
  }
}

extension [ClosedClass] {
  /// The classes whose cause is there.
  static func all(_ causes: [(place: Int, cause: ClosedClass.Cause, isThere: Bool)]) -> [ClosedClass] {
    causes.filter(\.isThere).map { ClosedClass(place: $0.place, cause: $0.cause) }
  }
}
