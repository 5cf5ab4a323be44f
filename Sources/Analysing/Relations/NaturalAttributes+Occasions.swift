import Trade

extension NaturalAttributes {
  /// Whether any of some days to remember is a customer's own birthday.
  static func hasOwnBirthday(_ occasions: OccasionTable) -> Bool {
    let kinds = occasions.kind.meanings(WordMeanings.birthdays)
    return occasions.kind.number.indices.contains { row in
      let kind = Int(occasions.kind.number[row])
      return kind >= 0 && kinds[kind] == true && occasions.person[row] == nil
    }
  }

  /// Whether a kind of day to remember, as the data writes it, is a birthday of whom the day belongs to, in English, Spanish or Chinese. The
  /// birthday of somebody else, such as a child, is another kind.
  package static func isBirthday(_ kind: String) -> Bool { WordMeanings.birthdays[kind] == true }

  /// Whether a word for a calendar, as the data writes it, means the Chinese one.
  package static func isLunar(_ calendar: String) -> Bool { WordMeanings.lunar[calendar] == true }
}
