/// An expression as it is written, with places, before its names and types are checked.
indirect enum Syntax {
  case not(Syntax)
  case all([Syntax])
  case any([Syntax])
  case compare(Operand, Condition.Comparison, Operand)
  case between(Operand, Operand, Operand)
  case isIn(Operand, [Operand], isIn: Bool)
  /// `word` is `has` or `contains`, as it is written.
  case contains(Operand, Operand, word: String)
  case isKnown(Operand, isKnown: Bool)
  /// A fact, or `true` or `false`, that stands alone.
  case alone(Operand)

  /// A fact or a value.
  struct Operand {
    var kind: Kind
    /// How many characters stand before it.
    var offset: Int

    enum Kind {
      case fact(String)
      case number(Int64, isPercent: Bool)
      case text(String)
      case date(DateTerm)
      case boolean(Bool)
    }
  }
}
