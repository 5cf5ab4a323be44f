import Trade

// The same as in `Trade`, once more: what is `package` there is not inlined here, and loops over a million customers would call it for
// each. Within this module these come before the others.

extension CustomerID {
  /// The number as an index into the columns of a ledger; not for `nobody`.
  @_disfavoredOverload @inline(__always) var index: Int { Int(number) }
}

extension Day {
  @_disfavoredOverload @inline(__always) static func < (a: Day, b: Day) -> Bool { a.number < b.number }
  /// Days from this one to another.
  @_disfavoredOverload @inline(__always) func distance(to other: Day) -> Int { Int(other.number - number) }
}
