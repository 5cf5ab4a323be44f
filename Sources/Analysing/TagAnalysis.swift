package import Trade

/// The tags of all customers, and what those who have them brought.
package struct TagAnalysis: Sendable {
  /// By the bytes of their ids: those of the dictionary, whether anybody has them or not, the tags of families that somebody has, and those
  /// of the customer file that the dictionary does not know.
  package var tags: [Tag] = []
  /// Tags of the customer file that the dictionary does not know, by how many have them, then by their text.
  package var unknown: [Unknown] = []
  /// Where the numbers of each customer's tags begin; one more than there are customers.
  package var starts: ContiguousArray<Int32>
  /// Places in `tags`, ascending within a customer, so that the ids ascend too.
  package var numbers: ContiguousArray<Int32> = []

  /// No tags for so many customers.
  package init(customers: Int) { starts = ContiguousArray(repeating: 0, count: customers + 1) }

  /// The places in `tags` of a customer's tags.
  package func tags(of customer: CustomerID) -> ContiguousArray<Int32>.SubSequence {
    numbers[Int(starts[customer.index])..<Int(starts[customer.index + 1])]
  }

  /// A tag that somebody has or could have.
  package struct Tag: Hashable, Sendable {
    package var id: String
    /// Names by language; empty for an unknown one.
    package var names: [String: String]
    /// The id of its group in the dictionary; empty for none.
    package var group: String
    /// Whether the dictionary knows it.
    package var isKnown: Bool
    /// The fact of whose values each makes a tag of its family; nil for a tag of no family.
    package var each: String?
    package var customers = 0
    /// Those of them to whom people gave it and its rule would not; 0 for a tag without a rule.
    package var entered = 0
    /// What its customers' orders brought, all of them.
    package var revenue = Money.zero
  }

  /// A tag that the dictionary does not know.
  package struct Unknown: Hashable, Sendable {
    /// As it is written; of several ways the first by its bytes.
    package var text: String
    package var customers: Int
    /// The id of the known tag that is spelt most like it.
    package var nearest: String?
  }
}
