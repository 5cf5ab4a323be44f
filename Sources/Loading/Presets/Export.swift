import Trade

/// What a known shop exports, as data: the files and the words in them. No code asks which shop it is.
struct Export: Sendable {
  /// Its files; of those that fit a header, the one of which most is there.
  var layouts: [ExportLayout]
  /// What its status columns say, on top of the usual words.
  var status: [OrderStatus: [String]] = [:]
  /// What stands between the cells; nil: sniffed.
  var separator: Separator?
  /// What the shop writes its files in. Where the preset is named and the bytes fit several encodings, it decides; nil: nothing in
  /// particular.
  var encoding: TextEncoding?
  /// The headers of files that have none, by their number of cells.
  var implied: [[String]] = []

  /// The layout of a table that has most of these headers, the first of equals; nil if the shop exports no such table.
  func layout(of table: TableKind, headers keys: [String]) -> ExportLayout? {
    let known = layouts.filter { $0.table == table }.map { ($0, $0.isRecognised(keys) ? Int.max : $0.matches(keys)) }
    return known.reduce(nil) { best, next in best.map { next.1 > $0.1 ? next : $0 } ?? next }?.0
  }

  /// The headers of a file without one, by its number of cells.
  func impliedHeaders(cells: Int) -> [String]? { implied.first { $0.count == cells } }
}

extension Preset {
  /// The preset whose export has this header; nil unless it is exactly one.
  ///
  /// A layout is recognised by its `marks`, which no other shop writes together; so it may be applied without being named. Layouts
  /// without marks are those that the synonyms read as well.
  static func recognised(_ table: TableKind, headers keys: [String]) -> Preset? {
    let found = allCases.filter { preset in
      preset.export.layouts.contains { $0.table == table && $0.isRecognised(keys) }
    }
    return found.count == 1 ? found[0] : nil
  }
}
