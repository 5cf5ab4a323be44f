import Foundation

/// A piece of JSON that is kept as it is: what it means is told elsewhere.
enum JSONValue: Codable, Hashable, Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  /// Reads a value. A number with a fraction is an error: amounts are texts.
  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else {
      func first<Value: Decodable>(_ type: Value.Type) -> Value? {
        do { return try container.decode(type) } catch { return nil }
      }
      if let text = first(String.self) {
        self = .string(text)
      } else if let flag = first(Bool.self) {
        self = .bool(flag)
      } else if let number = first(Int.self) {
        self = .integer(number)
      } else if let values = first([JSONValue].self) {
        self = .array(values)
      } else {
        self = .object(try container.decode([String: JSONValue].self))
      }
    }
  }

  /// Writes the value.
  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .bool(let flag): try container.encode(flag)
    case .integer(let number): try container.encode(number)
    case .string(let text): try container.encode(text)
    case .array(let values): try container.encode(values)
    case .object(let members): try container.encode(members)
    }
  }

  /// Sorted, indented, and with a line feed at the end: the same value is the same bytes.
  static func encoded(_ value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(value)) + [UInt8(ascii: "\n")]
  }
}
