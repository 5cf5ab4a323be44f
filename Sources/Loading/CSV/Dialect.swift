/// How a table's files are written, from the configuration and the preset.
struct Dialect {
  /// Nil: sniffed.
  let encoding: TextEncoding?
  /// What the preset's shop writes its files in: decides where the bytes fit several encodings. Nil: nothing in particular.
  let usualEncoding: TextEncoding?
  /// Nil: sniffed.
  let separator: Separator?
  /// Nil: the preset's forms, ISO 8601 and what can be read in one way only.
  let dates: DatePattern?
  /// The decimal separator's byte; nil: what the file's amounts prove.
  let decimal: UInt8?

  /// Checks the options; one that cannot be followed is exit 78.
  init(_ source: TableSource, kind: TableKind, preset: Preset?) throws(LoadingError) {
    let file = source.files.first ?? ""
    if let name = source.encoding {
      guard let known = TextEncoding(named: name) else {
        throw LoadingError(
          .badConfiguration, file: file, "encoding is \"\(name)\"; this version reads \(TextEncoding.names)")
      }
      encoding = known
    } else {
      encoding = nil
    }
    // The preset of the orders says nothing of how another table was saved.
    usualEncoding = source.preset != nil || kind == .orders ? preset?.export.encoding : nil
    if let delimiter = source.delimiter {
      guard let given = Separator(delimiter) else {
        throw LoadingError(.badConfiguration, file: file, "delimiter is \"\(delimiter)\"; give one ASCII character such as \";\"")
      }
      separator = given
    } else {
      separator = preset?.export.separator
    }
    if let format = source.dateFormat {
      guard let pattern = DatePattern(format) else {
        throw LoadingError(
          .badConfiguration, file: file,
          "date_format is \"\(format)\"; build it of \(DatePattern.tokens), with a year, a month and a day")
      }
      dates = pattern
    } else {
      dates = nil
    }
    switch source.decimal {
    case nil: decimal = nil
    case ".": decimal = 46
    case ",": decimal = 44
    case let other?:
      throw LoadingError(.badConfiguration, file: file, "decimal is \"\(other)\"; it can be \".\" or \",\"")
    }
  }
}
