extension UnknownWord {
  /// A word for each meaning that a column with a closed list knows, in English; empty for other columns.
  package static func understood(in column: String) -> [String] {
    switch column {
    case "customers.type": EnteredWords.types.examples
    case "customers.purpose": EnteredWords.purposes.examples
    case "customers.stage": WordMeanings.stages.examples
    case "customers.partner": WordMeanings.partners.examples
    case "customers.gender": WordMeanings.genders.examples
    case "contacts.outcome": WordMeanings.outcomes.examples
    default: []
    }
  }
}
