/// What stands around a character, and how odd that makes it, in bits.
struct Neighbours {
  let twoBefore: Unicode.Scalar
  let before: Unicode.Scalar
  let after: Unicode.Scalar
  let twoAfter: Unicode.Scalar

  private static let small: Set<Unicode.Scalar> = Set("áàâäãåæçéèêëíìîïñóòôöõøœúùûüÿß".unicodeScalars)
  private static let capital: Set<Unicode.Scalar> = Set("ÁÀÂÄÃÅÆÇÉÈÊËÍÌÎÏÑÓÒÔÖÕØŒÚÙÛÜŸ".unicodeScalars)
  private static let rare: Set<Unicode.Scalar> = Set("ðþýšžÐÞÝŠŽƒ".unicodeScalars)

  /// The weight of a character that stands here.
  func bits(_ character: Unicode.Scalar) -> Int {
    if Neighbours.small.contains(character) { return small(character) }
    if Neighbours.capital.contains(character) { return capital(character) }
    if Neighbours.rare.contains(character) { return rare(character) }
    return character == "\u{FFFD}" ? 12 : mark(character)
  }

  private func small(_ letter: Unicode.Scalar) -> Int {
    if isCapital(after) { return 5 }
    if !touchesLetter { return isAlone ? 2 : 5 }
    if isCapital(before), isCapital(twoBefore) { return 3 }
    return rareVowel(letter)
  }

  private func capital(_ letter: Unicode.Scalar) -> Int {
    if isSmall(before) { return 6 }
    if !touchesLetter { return isAlone ? 2 : 5 }
    if isCapital(before), isSmall(after) { return 3 }
    return rareVowel(letter)
  }

  /// Letters of Icelandic and of loan words.
  private func rare(_ letter: Unicode.Scalar) -> Int {
    if !touchesLetter || letter == "ƒ" { return 6 }
    let isMisplaced = letter.properties.isUppercase ? isSmall(before) : isCapital(after)
    return isMisplaced ? 8 : 3
  }

  private func rareVowel(_ letter: Unicode.Scalar) -> Int {
    switch letter {
    case "ã", "õ", "Ã", "Õ": ["e", "o", "E", "O"].contains(after) ? 0 : 2
    case "œ", "Œ": ["u", "i", "U", "I"].contains(after) ? 0 : 2
    case "ÿ", "Ÿ": 3
    default: 0
    }
  }

  private func mark(_ sign: Unicode.Scalar) -> Int {
    switch sign {
    case "’": return apostrophe
    case "“", "‘", "„", "‚", "«", "¿", "¡": return !isLetter(before) && !isBreak(after) ? 1 : 5
    case "”", "»", "…", "™", "®": return !isBreak(before) && !isLetter(after) ? 1 : 5
    case "º", "ª", "°": return (isDigit(before) || isLetter(before)) && !isLetter(after) ? 1 : 5
    case "–", "—": return isLetter(before) != isLetter(after) ? 3 : isLetter(before) ? 5 : 1
    case "€", "£": return isDigit(before) || isDigit(after) || before == " " && isDigit(twoBefore) ? 1 : 5
    case "\u{A0}": return isDigit(before) || isDigit(after) ? 1 : 2
    case "²", "³": return before == "m" ? 1 : 5
    case "·", "•", "©", "½", "¼", "¾", "×", "´": return 3
    default: return 6
    }
  }

  /// `don’t`, `Women’s`, `L’Oréal`, `d’or`; elsewhere between letters it is rather a letter of another encoding.
  private var apostrophe: Int {
    guard isLetter(before), isLetter(after) else { return isLetter(before) || isLetter(after) ? 2 : 5 }
    if !isLetter(twoBefore) { return 0 }
    return (after == "s" || after == "t") && !isLetter(twoAfter) ? 0 : 2
  }

  private var touchesLetter: Bool { isLetter(before) || isLetter(after) }
  /// A word of one letter.
  private var isAlone: Bool { before.isASCII && after.isASCII }
  private func isSmall(_ scalar: Unicode.Scalar) -> Bool { scalar >= "a" && scalar <= "z" }
  private func isCapital(_ scalar: Unicode.Scalar) -> Bool { scalar >= "A" && scalar <= "Z" }
  private func isLetter(_ scalar: Unicode.Scalar) -> Bool { isSmall(scalar) || isCapital(scalar) }
  private func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar >= "0" && scalar <= "9" }
  private func isBreak(_ scalar: Unicode.Scalar) -> Bool { scalar.value <= 32 }
}
