extension StringProtocol {
  /// The text with a capital first letter: as a heading begins.
  var withCapital: String { prefix(1).uppercased() + dropFirst() }

  /// The text with a small first letter: as it stands inside a sentence.
  var withoutCapital: String { prefix(1).lowercased() + dropFirst() }

  /// An id as a title, where nothing better is known: "early-bird" is "Early bird".
  var asTitle: String { String(map { $0 == "-" ? " " : $0 }).withCapital }
}
