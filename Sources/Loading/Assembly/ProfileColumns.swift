import Trade

/// Where a customer file has what is no text.
struct ProfileColumns {
  /// -1 where the file lacks it.
  let birthday: Int
  let height: Int
  let weight: Int
  let consents: [(channel: Consent.Channel, cell: Int)]

  /// The columns of a file.
  init(_ layout: Layout) {
    (birthday, height, weight) = (layout[.birthday], layout[.height], layout[.weight])
    let columns: [(Consent.Channel, Column)] = [
      (.any, .consent), (.email, .consentEmail), (.sms, .consentSMS), (.phone, .consentPhone), (.chat, .consentChat),
    ]
    consents = columns.map { ($0, layout[$1]) }.filter { $0.1 >= 0 }
  }

  /// What a row says; `words` knows what consent cells mean.
  func read(_ row: Row, _ words: inout ConsentReader) throws(Flaw) -> Profile {
    var profile = Profile(
      birthday: try row.writtenDay(birthday), height: try measure(row, height), weight: try measure(row, weight))
    for (channel, cell) in consents { profile.consents.append((channel, words.consent(row.cell(cell)))) }
    return profile
  }

  /// A number above zero; nil for a blank cell or 0, which stands for "not known" in many exports.
  private func measure(_ row: Row, _ index: Int) throws(Flaw) -> Int64? {
    do throws(Flaw) {
      guard let value = try row.amount(index), value != 0 else { return nil }
      if value < 0 { throw Flaw(reason: .negative, cell: index) }
      return value
    } catch { throw error.reason == .notAnAmount ? Flaw(reason: .notANumber, cell: index) : error }
  }
}

/// What a row of a customer file says besides texts.
struct Profile {
  var birthday: Day?
  var height: Int64?
  var weight: Int64?
  var consents: [(channel: Consent.Channel, consent: Consent)] = []
}
