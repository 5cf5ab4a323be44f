package import Trade

/// Percentages that need a base: DESIGN.md §7 and segmentation.md §7, no percentage on a base under `Policy.smallBase`.
extension Words {
  /// "8 of 88 (9%)"; without the percentage where the base is small.
  package func cases(_ share: Share, smallBase: Int) -> String {
    let text = "\(count(Int(share.part))) of \(count(Int(share.whole)))"
    return share.whole >= smallBase ? text + " (\(wholePercent(share)))" : text
  }

  /// Hundredths of a mean: "3.42"; "–" for a base of nothing.
  package func hundredths(_ share: Share) -> String {
    share.whole == 0 ? "–" : String(ratio(hundredths: Int(share.rounded(per: 100))).dropLast())
  }

  /// A share in basis points as a noun: "tenth", "quarter", "half"; "5%" for others.
  package func part(basisPoints: Int) -> String {
    switch basisPoints {
    case 1000: "tenth"
    case 2000: "fifth"
    case 2500: "quarter"
    case 5000: "half"
    default: text(bound: basisPoints)
    }
  }

  /// "one and a half times", "twice", "1.75 times".
  package func times(hundredths: Int) -> String {
    switch hundredths {
    case 100: "one time"
    case 150: "one and a half times"
    case 200: "twice"
    case _ where hundredths % 100 == 0: spelled(hundredths / 100) + " times"
    case _ where hundredths % 100 == 50: "\(spelled(hundredths / 100)) and a half times"
    default: self.hundredths(Share(hundredths, of: 100)) + " times"
    }
  }

  /// Four times a median of medians, rounded half to even to at most one decimal: "7", "7.2", "7.5".
  package func number(quadrupled: Int) -> String {
    let share = Share(quadrupled, of: 4)
    return share.rounded(per: 10) % 10 == 0 ? count(Int(share.rounded(per: 1))) : tenths(share)
  }

  /// "1 day", "7.2 days".
  package func days(quadrupled: Int) -> String {
    number(quadrupled: quadrupled) + "\u{A0}" + (quadrupled == 4 ? "day" : "days")
  }

  /// Whether a printed change is none: "0.0%", "0", "€0", "€0.00", "0.0 pts", with or without a sign.
  package func isNothing(_ change: String) -> Bool { !change.contains { ("1"..."9").contains($0) } }

  /// The amount of the change in whole per cent, without a sign: "3%"; nil where `change` is.
  package func wholeChange(_ now: Int64, from before: Int64) -> String? {
    guard Words.compares(now, with: before) else { return nil }
    return wholePercent(Share(abs(now - before), of: before))
  }
}
