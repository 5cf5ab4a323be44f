import Foundation

/// As much of JSON Schema 2020-12 as `report.schema.json` uses: type, required, properties, additionalProperties, items, enum,
/// pattern, minimum, maximum, maxItems, anyOf and references to `$defs`.
struct JSONSchema {
  let root: [String: Any]

  /// The project's own.
  static func ofReport() throws -> JSONSchema {
    let top = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let data = try Data(contentsOf: top.appendingPathComponent("templates/report.schema.json"))
    return JSONSchema(root: try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:])
  }

  /// What is wrong with a value, each with its path.
  func problems(_ value: Any) -> [String] { problems(value, root, at: "") }

  /// Paths of properties without a description, in the schema and in its definitions.
  var undescribed: [String] {
    let definitions = root["$defs"] as? [String: [String: Any]] ?? [:]
    return (undescribed(root, at: "") + definitions.flatMap { undescribed($1, at: $0) }).sorted()
  }

  private func undescribed(_ schema: [String: Any], at path: String) -> [String] {
    let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
    let own = properties.flatMap { name, inner in
      (inner["description"] is String ? [] : [path + "/" + name]) + undescribed(inner, at: path + "/" + name)
    }
    return own + ((schema["items"] as? [String: Any]).map { undescribed($0, at: path + "[]") } ?? [])
  }

  private func problems(_ value: Any, _ schema: [String: Any], at path: String) -> [String] {
    var found: [String] = []
    if let name = (schema["$ref"] as? String)?.split(separator: "/").last {
      guard let target = (root["$defs"] as? [String: [String: Any]])?[String(name)] else { return ["\(path): no \(name)"] }
      found += problems(value, target, at: path)
    }
    if let choices = schema["anyOf"] as? [[String: Any]] {
      let outcomes = choices.map { problems(value, $0, at: path) }
      if !outcomes.contains(where: \.isEmpty) { found += outcomes.first ?? [] }
    }
    let types = schema["type"] as? [String] ?? (schema["type"] as? String).map { [$0] } ?? []
    if !types.isEmpty, !types.contains(where: { JSONSchema.value(value, is: $0) }) {
      return found + ["\(path): not \(types.joined(separator: " or "))"]
    }
    if let allowed = schema["enum"] as? [AnyHashable], !allowed.contains(where: { $0 == value as? AnyHashable }) {
      found.append("\(path): \(value) is not among the values")
    }
    switch value {
    case let object as [String: Any]: return found + members(object, schema, at: path)
    case let array as [Any]: return found + items(array, schema, at: path)
    case let text as String:
      if let pattern = schema["pattern"] as? String, text.range(of: pattern, options: .regularExpression) == nil {
        found.append("\(path): \(text) does not match \(pattern)")
      }
    case let number as NSNumber where JSONSchema.value(value, is: "number"):
      if let least = schema["minimum"] as? Double, number.doubleValue < least { found.append("\(path): under \(least)") }
      if let most = schema["maximum"] as? Double, number.doubleValue > most { found.append("\(path): over \(most)") }
    default: break
    }
    return found
  }

  private func members(_ object: [String: Any], _ schema: [String: Any], at path: String) -> [String] {
    let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
    let missing = (schema["required"] as? [String] ?? []).filter { object[$0] == nil }.map { "\(path)/\($0): missing" }
    let isClosed = schema["additionalProperties"] as? Bool == false
    let others = schema["additionalProperties"] as? [String: Any]
    return missing
      + object.flatMap { name, inner in
        if let known = properties[name] { return problems(inner, known, at: path + "/" + name) }
        if let others { return problems(inner, others, at: path + "/" + name) }
        return isClosed ? ["\(path)/\(name): unknown"] : []
      }
  }

  private func items(_ array: [Any], _ schema: [String: Any], at path: String) -> [String] {
    let tooMany = (schema["maxItems"] as? Int).map { array.count > $0 } ?? false
    guard let item = schema["items"] as? [String: Any] else { return [] }
    return (tooMany ? ["\(path): too many items"] : [])
      + array.enumerated().flatMap { problems($1, item, at: path + "[\($0)]") }
  }

  private static func value(_ value: Any, is type: String) -> Bool {
    switch type {
    case "object": return value is [String: Any]
    case "array": return value is [Any]
    case "string": return value is String
    case "null": return value is NSNull
    case "boolean": return isBoolean(value)
    case "number": return value is NSNumber && !isBoolean(value)
    case "integer": return (value as? NSNumber).map { !isBoolean(value) && $0.doubleValue.rounded() == $0.doubleValue } ?? false
    default: return false
    }
  }

  /// Foundation gives numbers and booleans as `NSNumber`; the type of a boolean is a character.
  private static func isBoolean(_ value: Any) -> Bool {
    (value as? NSNumber).map { String(cString: $0.objCType) == "c" } ?? false
  }
}
