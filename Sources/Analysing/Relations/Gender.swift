/// A customer's gender as the customer file tells it.
package enum Gender: String, CaseIterable, Sendable { case female, male, other }
