import Foundation
import GRDB

/// A damaged file may hold anything anywhere, and the library's own subscripts end the program then.
extension Row {
  /// The value of a column; throws `Damage` where there is none, or one of another kind.
  func value<Value: DatabaseValueConvertible>(_ column: String) throws -> Value {
    guard let value = Value.fromDatabaseValue(self[column]) else { throw Damage() }
    return value
  }

  /// The value of a column; nil where it is empty. Throws `Damage` for one of another kind.
  func optional<Value: DatabaseValueConvertible>(_ column: String) throws -> Value? {
    let found: DatabaseValue = self[column]
    return found.isNull ? nil : try value(column)
  }

  /// The bytes that were packed into a column; nil where it is empty.
  func packed(_ column: String) throws -> [UInt8]? {
    let found: DatabaseValue = self[column]
    if found.isNull { return nil }
    let data: Data = try value(column)
    return try Packing.unpack([UInt8](data)[...])
  }
}
