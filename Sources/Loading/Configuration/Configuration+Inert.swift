extension Section {
  /// Checks the shape of the keys that have no effect in this version. Those that are
  /// given are noticed.
  func checkInertKeys(notices: inout [String]) throws {
    if let alerts = self["alerts"] {
      _ = try Section(alerts, keys: ["stale_days"])["stale_days"]?.integer(in: 1...3650)
    }
    if let mail = self["mail"] {
      try mail.checkMail()
      notices.append(mail.notice)
    }
    for key in ["site_url", "alerts"] { if let setting = self[key] { notices.append(setting.notice) } }
  }
}

extension Setting {
  /// That this was read and has no effect.
  var notice: String { failure("read, but not used in this version").description }

  fileprivate func checkMail() throws {
    let mail = try Section(self, keys: ["from", "to", "smtp"])
    _ = try mail["from"]?.text("an address")
    if let recipients = mail["to"] {
      for recipient in try recipients.list("a list of recipients") {
        guard case .section = recipient.value else {
          _ = try recipient.text("an address")
          continue
        }
        let section = try Section(recipient, keys: ["address", "language"])
        guard let address = section["address"] else { throw recipient.failure("the address is missing; add address: …") }
        _ = try address.text("an address")
        _ = try section["language"]?.word(among: ["en", "es", "zh-Hans", "zh-Hant"])
      }
    }
    guard let smtp = mail["smtp"] else { return }
    let server = try Section(smtp, keys: ["host", "port", "tls"])
    _ = try server["host"]?.text("the name of a mail server")
    _ = try server["port"]?.integer(in: 1...65_535)
    _ = try server["tls"]?.word(among: ["none", "starttls", "tls"])
  }
}
