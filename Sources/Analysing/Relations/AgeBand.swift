/// Customers by age in whole years.
package enum AgeBand: String, CaseIterable, Sendable {
  case under18 = "under-18"
  case from18 = "18-24"
  case from25 = "25-34"
  case from35 = "35-44"
  case from45 = "45-54"
  case from55 = "55-64"
  case from65 = "65-plus"

  /// The band of an age.
  package init(age: Int) {
    switch age {
    case ..<18: self = .under18
    case ...24: self = .from18
    case ...34: self = .from25
    case ...44: self = .from35
    case ...54: self = .from45
    case ...64: self = .from55
    default: self = .from65
    }
  }
}
