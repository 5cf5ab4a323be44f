import Trade

/// How customer files say what gender somebody has.
enum Genders {
  /// The texts of the fact: what is written otherwise is `other`.
  static let all = ["female", "male", "other"]

  private static let words = [
    ["f", "female", "woman", "w", "mujer", "femenino", "女", "女性", "女士"],
    ["m", "male", "man", "h", "hombre", "masculino", "男", "男性", "先生"],
  ].map { $0.map { Array($0.utf8) } }

  /// The number of a customer's gender among `all`.
  static func number(_ texts: TextPool, _ customer: Int) -> Int64 {
    texts.withBytes(of: customer) { bytes in
      if bytes.isEmpty { return FactColumn.missing }
      for (number, words) in words.enumerated() {
        let isOne = words.contains { word in
          word.count == bytes.count && zip(word, bytes).allSatisfy { $0 == $1 || ($0 >= 0x61 && $0 <= 0x7A && $0 == $1 | 0x20) }
        }
        if isOne { return Int64(number) }
      }
      return 2
    }
  }
}
