/// A currency by its ISO 4217 code.
package struct Currency: Hashable, Sendable {
  /// Three capital letters, such as `EUR`.
  package let code: String

  /// The currency of a code such as `EUR`; nil if it is not three capital letters.
  package init?(_ code: String) {
    guard code.utf8.count == 3, code.utf8.allSatisfy({ (65...90).contains($0) }) else { return nil }
    self.code = code
  }

  /// Decimals of the smallest coin in use, ISO 4217: 2 for most, 0 for yen, 3 for dinars.
  package var digits: Int {
    switch code {
    case "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND", "VUV", "XAF", "XOF", "XPF": 0
    case "BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND": 3
    default: 2
    }
  }
}
