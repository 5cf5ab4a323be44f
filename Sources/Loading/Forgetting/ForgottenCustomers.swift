import Crypto

/// The customers whom a store has promised to forget: what they bought stays in the totals as bought by nobody, and nothing else of them
/// is kept. data.md §5.
///
/// The list holds no id but a SHA-256 of each, so that it does not itself keep what it forgets. Whoever knows an id can still ask whether
/// it is on the list, so the file that holds it is as private as the exports.
package struct ForgottenCustomers: Hashable, Sendable {
  private var digests: Set<[UInt8]> = []

  /// Nobody.
  package init() {}

  /// The list as it was written: 64 hexadecimal digits a line. Throws `LoadingError` of the kind `badConfiguration` for anything else.
  package init(_ bytes: [UInt8], file: String) throws(LoadingError) {
    for (number, line) in bytes.split(separator: 10, omittingEmptySubsequences: false).enumerated() where !line.isEmpty {
      let digits = line.map { Character(UnicodeScalar($0)).hexDigitValue }
      guard digits.count == 64, digits.allSatisfy({ $0 != nil }) else {
        throw LoadingError(
          .badConfiguration, file: file, line: number + 1,
          "this is no digest of a customer; restore the file, or forget its customers again")
      }
      let halves = digits.compactMap(\.self)
      digests.insert(stride(from: 0, to: 64, by: 2).map { UInt8(halves[$0] * 16 + halves[$0 + 1]) })
    }
  }

  /// Whether nobody is to be forgotten.
  package var isEmpty: Bool { digests.isEmpty }

  /// How many customers are on the list.
  package var count: Int { digests.count }

  /// Whether a customer is on the list, by the id as the ledger has it.
  package func contains(_ id: some Collection<UInt8>) -> Bool { digests.contains(ForgottenCustomers.digest(of: id)) }

  /// Puts a customer on the list, by the id as the ledger has it.
  package mutating func insert(_ id: String) { digests.insert(ForgottenCustomers.digest(of: id.utf8)) }

  /// The list as it is written: in the order of its bytes, the same for the same customers.
  package var bytes: [UInt8] {
    let digits = Array("0123456789abcdef".utf8)
    return digests.sorted { $0.lexicographicallyPrecedes($1) }.flatMap { digest in
      digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] } + [10]
    }
  }

  /// With a prefix, so that the digest is of no use beside lists of others that hold bare hashes of e-mail addresses.
  private static func digest(of id: some Collection<UInt8>) -> [UInt8] {
    var hash = SHA256()
    hash.update(data: Array("clientela forgets ".utf8))
    hash.update(data: Array(id))
    return Array(hash.finalize())
  }
}
