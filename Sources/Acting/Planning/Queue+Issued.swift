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
    return all.sorted(by: Issued.precedes)
  }
}

extension Queue.Reason {
  /// Whether no way to the customer is what stopped it.
  package var isNoWay: Bool { self == .consent || self == .marketplace || self == .unreachable }
}
