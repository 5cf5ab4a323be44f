/// Why the sample store was not written; the command prints it and ends with status 73.
struct SampleStoreError: Error, Hashable, CustomStringConvertible {
  /// What, where, and what to do, without a full stop.
  let description: String

  /// A failure with its sentence.
  init(_ description: String) { self.description = description }
}
