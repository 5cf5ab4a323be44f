import Crypto
import Foundation
import Trade

/// Short codes that stand for customers on pages: a keyed hash of the id, so that a code tells nothing of who it is.
struct CustomerCodes: Sendable {
  /// The first eight bytes of HMAC-SHA256 of each id, by customer number.
  private let hashes: ContiguousArray<UInt64>
  /// Lengths of the codes that needed more than the usual six characters, by customer number.
  private let longer: [Int: Int]

  /// Digits and capital consonants that cannot be mistaken for each other; without vowels a code is never a word.
  private static let alphabet = Array("23456789BCDFGHJKMNPQRSTVWXZ".utf8)
  private static let lengths = 6...12

  /// Codes of every customer of a ledger under a key; no two are equal.
  init(_ customers: CustomerTable, key: [UInt8]) {
    let keyed = HMAC<SHA256>(key: SymmetricKey(data: key))
    var hashes = ContiguousArray<UInt64>()
    hashes.reserveCapacity(customers.count)
    for number in 0..<customers.count {
      var hmac = keyed
      customers.ids.withBytes(of: number) { hmac.update(data: UnsafeRawBufferPointer($0)) }
      hashes.append(hmac.finalize().prefix(8).reduce(0) { $0 << 8 | UInt64($1) })
    }
    self.hashes = hashes
    longer = CustomerCodes.extended(hashes)
  }

  /// "C-7K2MQX"
  subscript(customer: CustomerID) -> String { String(decoding: bytes(of: customer), as: UTF8.self) }

  /// The code as ASCII.
  func bytes(of customer: CustomerID) -> [UInt8] {
    var rest = hashes[customer.index]
    let base = UInt64(CustomerCodes.alphabet.count)
    var code = [UInt8(ascii: "C"), UInt8(ascii: "-")]
    for _ in 0..<(longer[customer.index] ?? CustomerCodes.lengths.lowerBound) {
      code.append(CustomerCodes.alphabet[Int(rest % base)])
      rest /= base
    }
    return code
  }

  /// The key where the configuration has none: SHA-256 of all ids and monetary values, which only the store knows together.
  static func derivedKey(_ customers: CustomerTable, monetary: ContiguousArray<Int64>) -> [UInt8] {
    var hash = SHA256()
    for number in 0..<customers.count {
      customers.ids.withBytes(of: number) { hash.update(bufferPointer: UnsafeRawBufferPointer($0)) }
      hash.update(data: [0])
    }
    monetary.withUnsafeBytes { hash.update(bufferPointer: $0) }
    return Array(hash.finalize())
  }

  /// Customers whose shorter codes are equal, with the length at which they differ.
  private static func extended(_ hashes: ContiguousArray<UInt64>) -> [Int: Int] {
    var longer: [Int: Int] = [:]
    var clashing = Array(hashes.indices)
    for length in lengths {
      let modulus = (0..<length).reduce(UInt64(1)) { product, _ in product * UInt64(alphabet.count) }
      // The codes are worked out before the sort: a division in each comparison would be twenty for every customer.
      let sorted = clashing.map { (code: hashes[$0] % modulus, number: $0) }.sorted { $0 < $1 }
      var alike: [Int] = []
      for (place, item) in sorted.enumerated() {
        let before = place > 0 && sorted[place - 1].code == item.code
        let after = place + 1 < sorted.count && sorted[place + 1].code == item.code
        if before || after { alike.append(item.number) }
      }
      for number in alike { longer[number] = length + 1 }
      if alike.isEmpty { break }
      clashing = alike
    }
    return longer
  }
}
