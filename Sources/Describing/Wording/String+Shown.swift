extension StringProtocol {
  /// What people wrote in a cell of the data, as a page shows it: without the marks that turn the direction of what stands beside it, and no
  /// longer than a table can bear.
  func shown(atMost longest: Int = 80) -> String {
    let kept = unicodeScalars.lazy.filter { !$0.properties.isBidiControl }
    // One letter may carry any number of marks.
    let scalars = String.UnicodeScalarView(kept.prefix(4 * longest + 1))
    let text = String(scalars)
    if text.count > longest { return text.prefix(longest) + "…" }
    return scalars.count > 4 * longest ? String(String.UnicodeScalarView(scalars.prefix(4 * longest))) + "…" : text
  }
}
