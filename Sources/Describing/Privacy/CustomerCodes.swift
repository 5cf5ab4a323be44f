import Crypto
import Dispatch
import Foundation
import Trade

/// Short codes that stand for customers on pages: a keyed hash of the id, so that a code tells nothing of who it is.
struct CustomerCodes: Sendable {
  /// The first eight bytes of HMAC-SHA256 of each id, by customer number.
  private let hashes: ContiguousArray<UInt64>
  /// What the codes were made with.
  let key: [UInt8]
  /// Characters of each code after its `C-`, by customer number.
  private let lengths: ContiguousArray<UInt8>

  /// Digits and capital consonants that cannot be mistaken for each other; without vowels a code is never a word.
  static let alphabet = Array("23456789BCDFGHJKMNPQRSTVWXZ".utf8)
  /// Of the alphabet: as a constant, so that no code needs a division.
  static var base: UInt64 { 27 }

  /// Two characters for each number below the base's square, the lower digit first.
  private let pairs: ContiguousArray<(UInt8, UInt8)>

  /// Codes of every customer of a ledger under a key; no two are equal.
  init(_ customers: CustomerTable, key: [UInt8]) {
    let hashes = CustomerCodes.hashes(customers.ids, key: key)
    (self.hashes, self.key) = (hashes, key)
    lengths = CodeLengths(hashes).all
    let alphabet = CustomerCodes.alphabet
    pairs = ContiguousArray(alphabet.flatMap { high in alphabet.map { ($0, high) } })
  }

  /// "C-7K2MQX"
  subscript(customer: CustomerID) -> String { String(decoding: bytes(of: customer), as: UTF8.self) }

  /// The code as ASCII.
  func bytes(of customer: CustomerID) -> [UInt8] {
    var rest = hashes[customer.index]
    var code = [UInt8(ascii: "C"), UInt8(ascii: "-")]
    for _ in 0..<lengths[customer.index] {
      code.append(CustomerCodes.alphabet[Int(rest % CustomerCodes.base)])
      rest /= CustomerCodes.base
    }
    return code
  }

  /// The code of a customer as a field of a CSV row, its comma included: at most seventeen bytes.
  @inline(__always) func write(_ number: Int, into cursor: inout CSVCursor) {
    cursor.put(UInt8(ascii: ","))
    cursor.put(UInt8(ascii: "C"))
    cursor.put(UInt8(ascii: "-"))
    var rest = hashes[number]
    var length = lengths[number]
    while length > 1 {
      let (quotient, place) = rest.quotientAndRemainder(dividingBy: CustomerCodes.base * CustomerCodes.base)
      cursor.put(pairs[Int(place)].0)
      cursor.put(pairs[Int(place)].1)
      (rest, length) = (quotient, length - 2)
    }
    if length > 0 { cursor.put(pairs[Int(rest % CustomerCodes.base)].0) }
  }

  /// The key where the configuration has none: SHA-256 of all ids and monetary values, which only the store knows together.
  static func derivedKey(_ customers: CustomerTable, monetary: ContiguousArray<Int64>) -> [UInt8] {
    var hash = SHA256()
    // In blocks: a call for each id would cost more than its bytes.
    let block = 1 << 15
    withUnsafeTemporaryAllocation(byteCount: block, alignment: 1) { buffer in
      var count = 0
      customers.ids.withTexts { texts in
        for number in 0..<texts.count {
          let text = texts[number]
          if count + text.count >= block {
            hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: buffer[..<count]))
            count = 0
          }
          if text.count >= block {
            hash.update(bufferPointer: UnsafeRawBufferPointer(text))
          } else {
            for place in text.indices { buffer[count + place] = text[place] }
            count += text.count
          }
          buffer[count] = 0
          count += 1
        }
      }
      hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    }
    monetary.withUnsafeBytes { hash.update(bufferPointer: $0) }
    return Array(hash.finalize())
  }

  /// The hash of each id, on all cores, a range of customers each.
  private static func hashes(_ ids: TextPool, key: [UInt8]) -> ContiguousArray<UInt64> {
    let step = 1 << 14
    return ContiguousArray(unsafeUninitializedCapacity: ids.count) { buffer, count in
      // Every range writes its own elements.
      nonisolated(unsafe) let slots = buffer
      DispatchQueue.concurrentPerform(iterations: (ids.count + step - 1) / step) { range in
        let keyed = KeyedHash(key: key)
        ids.withTexts { texts in
          for number in range * step..<min(texts.count, (range + 1) * step) {
            slots.initializeElement(at: number, to: keyed.prefix(of: texts[number]))
          }
        }
      }
      count = ids.count
    }
  }
}
