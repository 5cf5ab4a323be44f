/// A row that was set aside, as the thread that read it knows it.
struct RejectedRow {
  /// Counted from 1 in the chunk, then in the file.
  var line: Int
  var column: String
  var value: String
  var reason: RejectReason
}
