import CBytes

/// HMAC-SHA256 under one key, of which the first eight bytes are wanted for very many short texts. RFC 2104, FIPS 180-4.
///
/// The key makes the first block of both hashes, so that a short text takes one block of each. It is BoringSSL's SHA-256 that hashes them,
/// without the two objects for each text that Crypto makes.
struct KeyedHash: Sendable {
  private typealias State = SIMD8<UInt32>
  private typealias Block = SIMD64<UInt8>

  private let inner: State
  private let outer: State
  /// The last block of the outer hash, but for its text: the state of the inner one.
  private static let outerLength = UInt64((blockSize + 32) * 8)
  private static let blockSize = 64
  private static let initial = State(
    0x6A09_E667, 0xBB67_AE85, 0x3C6E_F372, 0xA54F_F53A, 0x510E_527F, 0x9B05_688C, 0x1F83_D9AB, 0x5BE0_CD19)

  /// The hash under a key of any length.
  init(key: [UInt8]) {
    var block = Block()
    if key.count > KeyedHash.blockSize {
      let state = key.withUnsafeBufferPointer { KeyedHash.hash($0, after: KeyedHash.initial, length: 0) }
      KeyedHash.put(state, into: &block)
    } else {
      for (place, byte) in key.enumerated() { block[place] = byte }
    }
    inner = KeyedHash.hash(block ^ 0x36, after: KeyedHash.initial)
    outer = KeyedHash.hash(block ^ 0x5C, after: KeyedHash.initial)
  }

  /// The first eight bytes of a text's code, as a big-endian number.
  func prefix(of text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let first = KeyedHash.hash(text, after: inner, length: KeyedHash.blockSize)
    var block = Block()
    KeyedHash.put(first, into: &block)
    block[32] = 0x80
    KeyedHash.end(&block, KeyedHash.outerLength)
    let state = KeyedHash.hash(block, after: outer)
    return UInt64(state[0]) << 32 | UInt64(state[1])
  }

  /// The state after a block.
  private static func hash(_ block: Block, after state: State) -> State {
    var (block, state) = (block, state)
    withUnsafeBytes(of: &block) { bytes in add(bytes, to: &state) }
    return state
  }

  /// The state after the rest of a hash, of which `length` bytes are hashed already.
  private static func hash(_ text: UnsafeBufferPointer<UInt8>, after state: State, length: Int) -> State {
    var state = state
    let whole = text.count / blockSize * blockSize
    if whole > 0 { add(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(text)[..<whole]), to: &state) }
    let rest = text.count - whole
    var block = Block()
    withUnsafeMutableBytes(of: &block) { bytes in
      bytes.copyMemory(from: UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(text)[whole...]))
      bytes[rest] = 0x80
    }
    // The length takes the last eight bytes of a block.
    if rest >= blockSize - 8 {
      state = hash(block, after: state)
      block = Block()
    }
    end(&block, UInt64((length + text.count) * 8))
    return hash(block, after: state)
  }

  private static func add(_ blocks: UnsafeRawBufferPointer, to state: inout State) {
    withUnsafeMutableBytes(of: &state) { state in
      let words = state.assumingMemoryBound(to: UInt32.self)
      let bytes = blocks.assumingMemoryBound(to: UInt8.self)
      CCryptoBoringSSL_SHA256_TransformBlocks(words.baseAddress, bytes.baseAddress, bytes.count / blockSize)
    }
  }

  /// The digest at the beginning of a block.
  private static func put(_ state: State, into block: inout Block) {
    withUnsafeMutableBytes(of: &block) { block in
      for word in 0..<8 { block.storeBytes(of: state[word].bigEndian, toByteOffset: 4 * word, as: UInt32.self) }
    }
  }

  /// The length in bits at the end of a block.
  private static func end(_ block: inout Block, _ bits: UInt64) {
    withUnsafeMutableBytes(of: &block) { $0.storeBytes(of: bits.bigEndian, toByteOffset: blockSize - 8, as: UInt64.self) }
  }
}
