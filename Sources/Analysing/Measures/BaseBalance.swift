/// The base of active customers from the day before a period to its last day. Active: R ≤ the first life-stage cut.
///
/// `atStart + first + wonBack − fellSilent = atEnd`, exactly, whatever the period's length: who came and fell silent again within it is
/// counted on both sides. `atStart` goes by what was known on that day, so it is what the report of the period before calls its end; who was
/// active then by orders that were given back in the period has fallen silent.
package struct BaseBalance: Hashable, Sendable {
  /// The first life-stage cut in days.
  package var cut = 0
  /// Active on the day before the period, as of that day.
  package var atStart = 0
  /// Whose first order lies in the period; not who was active at the start by an order given back since.
  package var first = 0
  /// Who was not active at the start, had bought before, and ordered in the period.
  package var wonBack = 0
  /// Active at the start, come or won back, and not active at the end.
  package var fellSilent = 0
  /// Active on the period's last day.
  package var atEnd = 0

  /// Nobody.
  package init() {}
}
