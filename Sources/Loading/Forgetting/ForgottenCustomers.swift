import Crypto
package import Trade

/// The customers whom a store has promised to forget: what they bought stays in the totals as bought by nobody, and nothing else of them
/// is kept. data.md §5.
///
/// The list holds no id but a SHA-256 of each behind a random key of its own, so that it does not itself keep what it forgets, and says
/// nothing beside the lists of other stores or tables of hashes made before. The key stands in the same file, because a build must know
/// again whom it reads, and a list that lost its key would bring all of them back. Whoever has the file can therefore still ask whether an
/// id that they know is on the list: it is as private as the exports, among which it stands.
package struct ForgottenCustomers: Hashable, Sendable {
  private var key: [UInt8] = []
  private var digests: Set<[UInt8]> = []
  /// Those of a list from before there were keys; nobody knows their ids any more, so they stay as they are.
  private var unkeyed: Set<[UInt8]> = []
  /// Other ids of these customers, as the data of one run unites them; never written.
  private var united: Set<[UInt8]> = []

  /// The kept periods that are still to be built again without customers on the list, a run that was to do so being under way or killed; nil
  /// where nothing is left to do.
  package var unfinished: Set<Period>?

  /// How many bytes a key has.
  package static let keyLength = 32

  /// Nobody.
  package init() {}

  /// The list as it was written: a line `unfinished` with periods where some are, a line `key …`, then a line `id …` for each customer; lines
  /// without a word are of a list from before there were keys. Keys and customers are 64 hexadecimal digits. Throws `LoadingError` of the kind `badConfiguration` for anything else.
  package init(_ bytes: [UInt8], file: String) throws(LoadingError) {
    for (number, line) in bytes.split(separator: 10, omittingEmptySubsequences: false).enumerated() where !line.isEmpty {
      let words = line.split(separator: 32, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
      let value = words.last.flatMap(ForgottenCustomers.bytes)
      switch (words.count, words[0], value) {
      case (_, "unfinished", nil) where unfinished == nil && words.dropFirst().allSatisfy { Period($0) != nil }:
        unfinished = Set(words.dropFirst().compactMap { Period($0) })
      case (1, _, let value?): unkeyed.insert(value)
      case (2, "key", let value?) where key.isEmpty: key = value
      // Without the key nobody would be known again, and all would come back.
      case (2, "id", let value?) where !key.isEmpty: digests.insert(value)
      default:
        throw LoadingError(
          .badConfiguration, file: file, line: number + 1,
          "this is no digest of a customer; restore the file, or forget its customers again")
      }
    }
  }

  /// Whether nobody is to be forgotten.
  package var isEmpty: Bool { digests.isEmpty && unkeyed.isEmpty }

  /// How many digests are on the list.
  package var count: Int { digests.count + unkeyed.count }

  /// Whether a customer is on the list, by the id as the ledger has it.
  package func contains(_ id: some Collection<UInt8>) -> Bool {
    let id = Array(id)
    return !united.isEmpty && united.contains(id) || !digests.isEmpty && digests.contains(ForgottenCustomers.digest(of: id, key))
      || !unkeyed.isEmpty && unkeyed.contains(ForgottenCustomers.digest(of: id, []))
  }

  /// Puts a customer on the list, by the id as the ledger has it. The key of a list that has none yet is `freshKey`, `keyLength` bytes
  /// that nobody can guess.
  package mutating func insert(_ id: String, freshKey: [UInt8]) {
    if key.isEmpty { key = freshKey }
    digests.insert(ForgottenCustomers.digest(of: Array(id.utf8), key))
  }

  /// Takes another id of a customer on the list for theirs, as long as this list is in memory.
  mutating func hide(_ id: some Collection<UInt8>) { united.insert(Array(id)) }

  /// The list as it is written: in the order of its bytes, the same for the same customers and key.
  package var bytes: [UInt8] {
    let old = unkeyed.sorted { $0.lexicographicallyPrecedes($1) }.map(ForgottenCustomers.hexadecimal)
    let own = digests.sorted { $0.lexicographicallyPrecedes($1) }.map { "id " + ForgottenCustomers.hexadecimal($0) }
    let left = unfinished.map { [(["unfinished"] + $0.map(\.id).sorted()).joined(separator: " ")] } ?? []
    let lines = left + old + (key.isEmpty ? [] : ["key " + ForgottenCustomers.hexadecimal(key)]) + own
    return lines.flatMap { Array($0.utf8) + [10] }
  }

  private static func hexadecimal(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// The bytes of 64 hexadecimal digits; nil for anything else.
  private static func bytes(_ text: String) -> [UInt8]? {
    let digits = text.compactMap(\.hexDigitValue)
    guard text.utf8.count == 64, digits.count == 64 else { return nil }
    return stride(from: 0, to: 64, by: 2).map { UInt8(digits[$0] * 16 + digits[$0 + 1]) }
  }

  /// With words before it, so that the digest is of no use beside lists of others that hold bare hashes of e-mail addresses.
  private static func digest(of id: [UInt8], _ key: [UInt8]) -> [UInt8] {
    Array(SHA256.hash(data: Array("clientela forgets ".utf8) + key + id))
  }
}
