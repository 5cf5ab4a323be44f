/// How the characters of a file are written as bytes.
enum TextEncoding: String, CaseIterable, Hashable, Sendable {
  case utf8 = "utf-8"
  /// With a byte order mark, or with a byte order that the zero bytes tell.
  case utf16 = "utf-16"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  /// Also GBK and GB2312, which are parts of it.
  case gb18030
  /// Also ISO 8859-1, which browsers and spreadsheets read the same way.
  case windows1252 = "windows-1252"
  case macRoman = "macroman"

  /// The encoding of that name or usual alias; case, blanks, `-` and `_` do not count.
  init?(named name: String) {
    let plain = name.lowercased().filter { !"-_ .".contains($0) }
    switch plain {
    case "utf8", "u8", "utf8sig", "utf8bom", "ascii", "usascii": self = .utf8
    case "utf16", "u16", "unicode", "ucs2": self = .utf16
    case "utf16le", "ucs2le": self = .utf16LittleEndian
    case "utf16be", "ucs2be": self = .utf16BigEndian
    case "gb18030", "gbk", "xgbk", "gb2312", "euccn", "cp936", "ms936", "windows936", "936": self = .gb18030
    case "windows1252", "cp1252", "win1252", "1252", "ansi", "latin1", "iso88591", "l1": self = .windows1252
    case "macroman", "xmacroman", "macosroman", "macintosh", "mac": self = .macRoman
    default: return nil
    }
  }

  /// What a person calls it.
  var title: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16: "UTF-16"
    case .utf16LittleEndian: "UTF-16 LE"
    case .utf16BigEndian: "UTF-16 BE"
    case .gb18030: "GB18030"
    case .windows1252: "Windows-1252"
    case .macRoman: "Mac Roman"
    }
  }

  /// What iconv calls it.
  var iconvName: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16, .utf16LittleEndian: "UTF-16LE"
    case .utf16BigEndian: "UTF-16BE"
    case .gb18030: "GB18030"
    case .windows1252: "CP1252"
    case .macRoman: "MACINTOSH"
    }
  }

  /// Whether characters are units of two bytes.
  var isWide: Bool { self == .utf16 || self == .utf16LittleEndian || self == .utf16BigEndian }

  /// The names that a configuration may give, as a list for messages.
  static let names = allCases.map(\.rawValue).joined(separator: ", ")
}
