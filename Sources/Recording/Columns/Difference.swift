/// A column of one value a customer, as bytes: in what it differs from another, by exclusive or; from an empty one for all of it.
/// Where few values differ only those are written, positions as gaps and apart from the values, as zstd packs either better alone.
enum Difference {
  private static let (dense, sparse) = (0, 1)

  /// What turns `base` into `values`; where one is shorter, it stands for one with zeros at its end.
  static func bytes<Value: FixedWidthInteger & UnsignedInteger>(
    of values: ContiguousArray<Value>, against base: ContiguousArray<Value>
  ) throws -> [UInt8] {
    var differences = values
    for index in 0..<min(values.count, base.count) { differences[index] ^= base[index] }
    let changed = differences.indices.filter { differences[$0] != 0 }
    var writer = ByteWriter()
    writer.append(values.count)
    if changed.count * 2 >= values.count {
      writer.append(dense)
      writer.append(try Packing.pack(raw(differences)))
      return writer.bytes
    }
    var gaps = ByteWriter()
    var last = 0
    for index in changed {
      gaps.append(index - last)
      last = index
    }
    writer.append(sparse)
    writer.append(changed.count)
    writer.append(try Packing.pack(gaps.bytes))
    writer.append(try Packing.pack(raw(ContiguousArray(changed.map { differences[$0] }))))
    return writer.bytes
  }

  /// Turns a column into the one that the bytes were made of.
  static func apply<Value: FixedWidthInteger & UnsignedInteger>(
    _ bytes: [UInt8], to column: inout ContiguousArray<Value>
  ) throws {
    var reader = ByteReader(bytes)
    let count = try reader.int()
    guard count >= 0, count <= Int32.max else { throw Damage() }
    let isSparse = try reader.int() == sparse
    let changes = isSparse ? try reader.int() : count
    var gaps = ByteReader(isSparse ? try Packing.unpack(reader.block()) : [])
    let differences = try Packing.unpack(reader.block())
    guard differences.count == changes * MemoryLayout<Value>.size, reader.isAtEnd else { throw Damage() }
    if column.count > count { column.removeLast(column.count - count) }
    column.append(contentsOf: repeatElement(0, count: count - column.count))
    try differences.withUnsafeBytes { differences in
      var position = 0
      for index in 0..<changes {
        position = isSparse ? position + (try gaps.int()) : index
        guard column.indices.contains(position) else { throw Damage() }
        let value = differences.loadUnaligned(fromByteOffset: index * MemoryLayout<Value>.size, as: Value.self)
        column[position] ^= Value(littleEndian: value)
      }
    }
  }

  private static func raw<Value: FixedWidthInteger>(_ values: ContiguousArray<Value>) -> [UInt8] {
    values.map(\.littleEndian).withUnsafeBytes { Array($0) }
  }
}
