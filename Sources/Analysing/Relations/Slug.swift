/// Class ids from the names of places, industries and the like: safe as parts of file names, addresses and CSS classes, whatever the
/// data holds.
package enum Slug {
  /// Ids that no name gets: those of the classes for what has no class of its own.
  package static let reserved: Set<String> = ["others", "unknown", "fewer"]

  /// Longest id that a name gets before a number is added.
  private static let length = 40

  /// An id for each name, in the order of the names: 1…49 small letters, digits and hyphens, all different. Where nothing is left of a name,
  /// or where its letters are taken already by a name before it, the name's number is added: eight hexadecimal digits that follow from its
  /// bytes alone, so that a name keeps them when others come and go. Names in the order of their bytes get ids that depend on nothing else.
  package static func ids(of names: [String]) -> [String] {
    var taken = reserved
    return names.map { name in
      let base = letters(of: name)
      var id = base
      if base.isEmpty || taken.contains(base) { id = (base.isEmpty ? "" : base + "-") + number(of: name) }
      // Two names of one number: nobody has seen it, but ids that meet would lose a page.
      var more = 2
      while taken.contains(id) {
        id = (base.isEmpty ? "" : base + "-") + number(of: name + String(more))
        more += 1
      }
      taken.insert(id)
      return id
    }
  }

  /// What is left of a name: `sao-paulo` of "São  Paulo", nothing of "上海". Letters of other scripts are left out.
  private static func letters(of name: String) -> String {
    var id = ""
    var isApart = false
    for scalar in name.unicodeScalars {
      let letters = letters(of: scalar)
      if letters.isEmpty {
        // Accents that stand on their own belong to the letter before them.
        if !scalar.properties.isGraphemeExtend, scalar != "'", scalar != "’" { isApart = true }
        continue
      }
      if isApart, !id.isEmpty { id += "-" }
      isApart = false
      id += letters
      if id.utf8.count >= length { break }
    }
    id = String(id.prefix(length))
    while id.hasSuffix("-") { id.removeLast() }
    return id
  }

  /// A digit or small letter as it is, others of the Latin script without their accents: Unicode calls "ñ" LATIN SMALL LETTER N WITH TILDE.
  private static func letters(of scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "a"..."z", "0"..."9": return String(scalar)
    case "A"..."Z": return String(scalar).lowercased()
    case "ß": return "ss"
    case ...Unicode.Scalar(0x7F): return ""
    default:
      guard let words = scalar.properties.name?.split(separator: " "), words.count >= 4, words[0] == "LATIN",
        words[2] == "LETTER",
        words[1] == "SMALL" || words[1] == "CAPITAL", words[3].utf8.count <= 2, words.count == 4 || words[4] == "WITH"
      else { return "" }
      return words[3].lowercased()
    }
  }

  private static func number(of name: String) -> String {
    let hash = TextNumbers.hash(name.utf8)
    let digits = String(UInt32(truncatingIfNeeded: hash), radix: 16)
    return String(repeating: "0", count: 8 - digits.utf8.count) + digits
  }
}
