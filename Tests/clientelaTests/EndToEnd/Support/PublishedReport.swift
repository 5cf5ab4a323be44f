import Foundation

/// What tests read of a `report.json`.
struct PublishedReport: Decodable {
  struct Totals: Decodable {
    var customers: Int
    var orders: Int
    var revenue: String
    var profit: String?
  }
  struct Turnover: Decodable {
    var orders: Int
    var revenue: String
    var profit: String?
  }
  struct Class: Decodable {
    var id: String
    var name: String
    var customers: Int
    /// Those of them who have not ordered.
    var contacts: Int
    var period: Turnover
    var lifetime: Turnover
  }
  struct Anonymous: Decodable {
    var period: Turnover
    var lifetime: Turnover
  }
  struct Segmentation: Decodable {
    var classes: [Class]
    var withoutCustomer: Anonymous
  }
  struct Concentration: Decodable {
    var topFifth: Double
    var gini: Double
  }
  struct Input: Decodable {
    var path: String
    var rows: Int
    var rejects: Int
  }
  struct Step: Decodable {
    var step: String
    var rows: Int
    var amount: String
  }
  struct Threshold: Decodable {
    var measure: String
    var name: String
    var bound: Bound
  }
  /// A number as it stands, or a decimal string.
  struct Bound: Decodable {
    var text: String

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      do { text = try value.decode(String.self) } catch {
        do { text = String(try value.decode(Bool.self)) } catch { text = String(try value.decode(Double.self)) }
      }
    }
  }

  var inputs: [Input]
  var totals: Totals
  var lifetime: Totals
  var segmentations: [String: Segmentation]
  var thresholds: [String: [Threshold]]
  var concentration: Concentration
  var reconciliation: [Step]

  /// Reads the file of a period's folder.
  init(_ bytes: Data) throws {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    self = try decoder.decode(PublishedReport.self, from: bytes)
  }

  /// Customers by class, in the order of the classes.
  func sizes(_ segmentation: String) -> [Int] { segmentations[segmentation]?.classes.map(\.customers) ?? [] }

  /// A decimal string in units of 1/10,000; nil for anything else.
  static func units(_ text: String) -> Int? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard let whole = parts.first.flatMap({ Int($0) }), parts.count <= 2 else { return nil }
    let digits = parts.count == 2 ? String(parts[1]) : ""
    guard digits.utf8.count <= 4, let rest = Int(digits.padding(toLength: 4, withPad: "0", startingAt: 0)) else { return nil }
    return whole * 10_000 + (text.hasPrefix("-") ? -rest : rest)
  }
}
