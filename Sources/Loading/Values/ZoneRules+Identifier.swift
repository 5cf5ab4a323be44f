import Foundation
package import Trade

extension ZoneRules {
  /// The rules of an IANA zone such as `Europe/Madrid` from 1990 to 2107, read from the system once; nil if there is no such zone.
  package init?(identifier: String) {
    if identifier == "UTC" || identifier == "Etc/UTC" || identifier == "GMT" {
      self.init(name: identifier, initial: 0, transitions: [])
      return
    }
    guard let zone = TimeZone(identifier: identifier) else { return nil }
    // 1990-01-01 less two days, and 2107-01-01.
    var moment = Date(timeIntervalSince1970: 631_152_000 - 2 * 86_400)
    let last = Date(timeIntervalSince1970: 4_323_456_000)
    let initial = Int64(zone.secondsFromGMT(for: moment))
    var transitions: [(at: Int64, offset: Int64)] = []
    while let next = zone.nextDaylightSavingTimeTransition(after: moment), next > moment, next < last {
      transitions.append((Int64(next.timeIntervalSince1970), Int64(zone.secondsFromGMT(for: next))))
      moment = next
    }
    self.init(name: identifier, initial: initial, transitions: transitions)
  }
}
