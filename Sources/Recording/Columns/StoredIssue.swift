import Acting
import Trade

/// An action that a queue issued, held out, put off or gave up, by the record's number of the customer; the row's own customer means nothing
/// before it is known who that is in the ledger at hand.
struct StoredIssue {
  var number: Int
  var row: Issued

  /// The first number says how the rest is written, so that a later version can still read it.
  private static let form = 1

  /// Columns, one after the other, as zstd packs each better alone: about seven bytes a row, four of them the event's.
  static func bytes(of issues: [StoredIssue]) throws -> [UInt8] {
    let base = issues.lazy.map(\.row.from.number).min() ?? 0
    // Words go by their own list, so that a later version may have others.
    let actions = Array(Set(issues.lazy.map(\.row.action.rawValue))).sorted()
    let channels = Array(Set(issues.lazy.map(\.row.channel.rawValue))).sorted()
    let places = Dictionary(uniqueKeysWithValues: (actions + channels.map { " " + $0 }).enumerated().map { ($1, $0) })
    var writer = ByteWriter()
    writer.append(form)
    for words in [actions, channels] { writer.append(words) { $0.append($1) } }
    writer.append(Int(base))
    writer.append(issues.count)
    var last = 0
    for issue in issues {
      writer.append(issue.number - last)
      last = issue.number
    }
    for issue in issues { writer.append(places[issue.row.action.rawValue] ?? 0) }
    for issue in issues { writer.append((places[" " + issue.row.channel.rawValue] ?? 0) - actions.count) }
    for issue in issues { writer.append(Int(issue.row.step)) }
    for issue in issues { writer.append(Int(issue.row.state.rawValue)) }
    for issue in issues { writer.append(Int(issue.row.from.number - base)) }
    for issue in issues { writer.append(issue.row.from.distance(to: issue.row.until)) }
    for issue in issues { writer.append(Int(issue.row.offer.units)) }
    writer.append(issues.flatMap { issue in (0..<4).map { UInt8(truncatingIfNeeded: issue.row.event >> (8 * $0)) } })
    return try Packing.pack(writer.bytes)
  }

  /// Reads what `bytes` wrote. What this version has no word for, an action that is not done any more, is left out.
  static func issues(_ packed: [UInt8]) throws -> [StoredIssue] {
    var reader = ByteReader(try Packing.unpack(packed[...]))
    guard try reader.int() == form else { throw Damage() }
    let actions = try reader.list { ActionID(rawValue: try $0.text()) }
    let channels = try reader.list { ContactChannel(rawValue: try $0.text()) }
    let base = try reader.int()
    let count = try reader.count()
    let columns = try (0..<8).map { _ in try (0..<count).map { _ in try reader.int() } }
    let events = try reader.block()
    guard reader.isAtEnd, events.count == 4 * count else { throw Damage() }
    var issues: [StoredIssue] = []
    issues.reserveCapacity(count)
    var number = 0
    for place in 0..<count {
      let (gap, action, channel) = (columns[0][place], columns[1][place], columns[2][place])
      let (from, until) = try (day(base, columns[5][place]), day(base, columns[5][place], columns[6][place]))
      guard (0...Int(Int32.max) - number).contains(gap), actions.indices.contains(action), channels.indices.contains(channel),
        let step = UInt8(exactly: columns[3][place]),
        let state = UInt8(exactly: columns[4][place]).flatMap({ Issued.State(rawValue: $0) })
      else { throw Damage() }
      number += gap
      guard let action = actions[action], let channel = channels[channel] else { continue }
      let event = (0..<4).reduce(UInt32(0)) { $0 | UInt32(events[events.startIndex + 4 * place + $1]) << UInt32(8 * $1) }
      issues.append(
        StoredIssue(
          number: number,
          row: Issued(
            customer: .nobody, action: action, step: step, event: event, state: state, channel: channel, from: from,
            until: until, offer: Money(units: Int64(columns[7][place])))))
    }
    return issues
  }

  private static func day(_ numbers: Int...) throws -> Day {
    var sum = Int128(0)
    for number in numbers { sum += Int128(number) }
    guard let number = Int32(exactly: sum) else { throw Damage() }
    return Day(number: number)
  }
}
