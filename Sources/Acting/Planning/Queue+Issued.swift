import Trade

extension Queue {
  /// What the record keeps of the queue, by customer, then day, then action, step and event. Where there is no way to a customer, nothing is
  /// kept: the event has crossed and does not come again. What waits or was given up has no channel; `owner` stands for that.
  package var issued: [Issued] {
    var all: [Issued] = []
    for (rows, state) in [(rows, Issued.State.issued), (heldOut, .heldOut)] {
      for row in rows {
        let offer = row.offer?.cost ?? .zero
        all.append(Issued(row.candidate, state, row.channel, from: row.candidate.from, until: row.candidate.until, offer))
        for guest in row.also { all.append(Issued(guest, state, row.channel, from: guest.from, until: guest.until, .zero)) }
      }
    }
    for it in deferred {
      all.append(Issued(it.candidate, .deferred, .owner, from: it.candidate.since, until: it.candidate.since, .zero))
    }
    for it in dropped where !it.reason.isNoWay {
      all.append(Issued(it.candidate, .dropped, .owner, from: it.candidate.since, until: it.candidate.since, .zero))
    }
    for it in lapsed {
      var it = it
      it.state = .dropped
      all.append(it)
    }
    return all.sorted {
      ($0.customer, $0.from, $0.action.rawValue, $0.step, $0.event) < (
        $1.customer, $1.from, $1.action.rawValue, $1.step, $1.event
      )
    }
  }
}

extension Queue.Reason {
  /// Whether no way to the customer is what stopped it.
  package var isNoWay: Bool { self == .consent || self == .marketplace || self == .unreachable }
}

extension Issued {
  /// What becomes of a candidate.
  init(_ candidate: Candidate, _ state: State, _ channel: ContactChannel, from: Day, until: Day, _ offer: Money) {
    self.init(
      customer: candidate.customer, action: candidate.action, step: candidate.step, event: candidate.event, state: state,
      channel: channel, from: from, until: until, offer: offer)
  }

  /// Whether two rows are about one event.
  func isSame(as other: Issued) -> Bool { action == other.action && step == other.step && event == other.event }
}

extension Candidate {
  /// Whether it is the event of a row of the record about the same customer.
  func isSame(as row: Issued) -> Bool { action == row.action && step == row.step && event == row.event }
}

extension Queue.Row {
  /// By channel, then kind, then worth (service: day), then customer, action, step and event.
  static func precedes(_ a: Queue.Row, _ b: Queue.Row) -> Bool {
    if a.channel != b.channel { return a.channel.place < b.channel.place }
    let kinds = (a.candidate.action.kind, b.candidate.action.kind)
    if kinds.0 != kinds.1 { return kinds.0.place < kinds.1.place }
    if kinds.0 == .service {
      if a.candidate.from != b.candidate.from { return a.candidate.from < b.candidate.from }
    } else if a.worth.total != b.worth.total {
      return a.worth.total > b.worth.total
    }
    return Candidate.precedes(a.candidate, b.candidate)
  }
}
