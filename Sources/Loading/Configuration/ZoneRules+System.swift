import Foundation
package import Trade

extension ZoneRules {
  /// The rules of an IANA zone, as the system's calendar knows them, from 1970 to 2106; nil if it knows no such zone.
  package init?(systemZone name: String) {
    if name == "UTC" {
      self = .utc
      return
    }
    guard name.contains("/") || name.allSatisfy(\.isLetter), let zone = TimeZone(identifier: name) else { return nil }
    var transitions: [(at: Int64, offset: Int64)] = []
    var moment = Date(timeIntervalSince1970: 0)
    let initial = Int64(zone.secondsFromGMT(for: moment))
    while let next = zone.nextDaylightSavingTimeTransition(after: moment), next > moment {
      let seconds = Int64(next.timeIntervalSince1970)
      if seconds > Int64(UInt32.max) { break }
      transitions.append((seconds, Int64(zone.secondsFromGMT(for: next))))
      moment = next
    }
    self.init(name: name, initial: initial, transitions: transitions)
  }
}
