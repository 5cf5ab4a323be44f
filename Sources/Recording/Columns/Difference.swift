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
    let isSparse = changed.count * 2 < values.count
    // All that is said stands in two frames, each with its checksum.
    var places = ByteWriter()
    for number in [values.count, isSparse ? sparse : dense, isSparse ? changed.count : values.count] { places.append(number) }
    if isSparse {
      var last = 0
      for index in changed {
        places.append(index - last)
        last = index
      }
      differences = ContiguousArray(changed.map { differences[$0] })
    }
    var writer = ByteWriter()
    writer.append(try Packing.pack(places.bytes))
    writer.append(try Packing.pack(raw(differences)))
    return writer.bytes
  }

  /// Turns a column into the one that the bytes were made of.
  static func apply<Value: FixedWidthInteger & UnsignedInteger>(
    _ bytes: [UInt8], to column: inout ContiguousArray<Value>
  ) throws {
    var reader = ByteReader(bytes)
    var places = ByteReader(try Packing.unpack(reader.block()))
    let differences = try Packing.unpack(reader.block())
    let (count, isSparse, changes) = (try places.int(), try places.int() == sparse, try places.int())
    guard (0...Int(Int32.max)).contains(count), (0...count).contains(changes), reader.isAtEnd,
      differences.count == changes * MemoryLayout<Value>.size
    else { throw Damage() }
    if column.count > count { column.removeLast(column.count - count) }
    column.append(contentsOf: repeatElement(0, count: count - column.count))
    try differences.withUnsafeBytes { differences in
      var position = 0
      for index in 0..<changes {
        let step = isSparse ? try places.int() : min(index, 1)
        guard (0..<count - position).contains(step) else { throw Damage() }
        position += step
        let value = differences.loadUnaligned(fromByteOffset: index * MemoryLayout<Value>.size, as: Value.self)
        column[position] ^= Value(littleEndian: value)
      }
    }
  }

  private static func raw<Value: FixedWidthInteger>(_ values: ContiguousArray<Value>) -> [UInt8] {
    values.map(\.littleEndian).withUnsafeBytes { Array($0) }
  }
}
