import Trade

extension ActionBook {
  /// Reads `actions.yml`: `offer_days`, the `ladder`, and all actions by their ids. Throws `LoadingError` with the place of what is wrong.
  init(yaml text: String, file: String) throws {
    self.init()
    let root = try Section(try Setting(yaml: text, file: file, folder: "."), keys: ["offer_days", "ladder", "actions"])
    offerDays = try root["offer_days"]?.integer(in: 1...366) ?? offerDays
    if let setting = root["ladder"] { ladder = try Ladder(setting) }
    let known = ActionID.allCases.map(\.rawValue)
    let actions = try Section(root["actions"] ?? root.setting, keys: root["actions"] == nil ? ["offer_days", "ladder"] : known)
    for action in ActionID.allCases {
      guard let setting = actions[action.rawValue] else {
        throw root.setting.place.failure(
          "the action \"" + action.rawValue
            + "\" is missing; add it under actions, as { on: false } where the store does not do it")
      }
      entries[action] = try Entry(setting, action)
    }
    if self[.silence].isOn, ladder.steps.isEmpty {
      throw root.setting.place.failure("the action \"silence\" needs a ladder; add ladder: { steps: [{ id: reminder, … }] }")
    }
  }
}

extension ActionBook.Entry {
  fileprivate init(_ setting: Setting, _ action: ActionID) throws {
    self.init()
    let section = try Section(
      setting, keys: ["on", "name", "owner", "minutes", "channels", "say", "discount"])
    isOn = try section["on"]?.flag() ?? true
    if !isOn { return }
    guard let name = section["name"] else { throw setting.failure("the name is missing; add name: { en: … }") }
    self.name = try name.names()
    owner = try section["owner"]?.text("who does it") ?? ""
    minutes = try section["minutes"]?.integer(in: 0...480) ?? 0
    channels = try section["channels"]?.channels() ?? []
    discount = try section["discount"]?.basisPoints() ?? 0
    // What the ladder says stands with its steps.
    if let say = section["say"] {
      self.say = try say.sentences(action)
    } else if action != .silence {
      throw setting.failure("the first sentence is missing; add say: { en: … }")
    }
    if action.isInternal != channels.contains(.owner) || (action.isInternal && channels.count > 1) {
      let place = section["channels"] ?? setting
      throw place.failure(
        action.isInternal
          ? "this action tells the owner and not the customer; write channels: [owner]"
          : "the owner is no way to reach a customer; leave owner out")
    }
    if channels.isEmpty { throw setting.failure("the channels are missing; add channels: [email, …]") }
    if action.kind == .service, discount > 0 {
      throw (section["discount"] ?? setting).failure("a service message has no offer; leave the discount out")
    }
  }
}

extension ActionBook.Ladder {
  fileprivate init(_ setting: Setting) throws {
    self.init()
    let section = try Section(setting, keys: ["scale", "least", "steps"])
    scale = try section["scale"]?.choice(of: Scale.self) ?? scale
    least = try section["least"]?.integer(in: 1...365) ?? least
    for setting in try section["steps"]?.list("a list of steps such as [{ id: reminder, days: 45, gaps: 1.5, … }]") ?? [] {
      let step = try Step(setting)
      if let last = steps.last, step.days <= last.days || step.gaps <= last.gaps {
        throw setting.place.failure("a step's days and gaps must be more than those of the step before")
      }
      if steps.contains(where: { $0.id == step.id }) {
        throw setting.place.failure("the step \"" + step.id + "\" is given twice; keep one of them")
      }
      steps.append(step)
    }
    if steps.count > 20 { throw setting.failure("a ladder has at most 20 steps") }
  }
}

extension ActionBook.Ladder.Step {
  fileprivate init(_ setting: Setting) throws {
    let section = try Section(setting, keys: ["id", "name", "days", "gaps", "say", "discount", "channels", "big_sale"])
    func needed(_ key: String) throws -> Setting {
      guard let value = section[key] else { throw setting.failure("the key " + key + " is missing in this step; add it") }
      return value
    }
    self.init(
      id: try needed("id").identifier("a step's id"), name: try needed("name").names(),
      days: try needed("days").integer(in: 1...3650),
      gaps: Int(try needed("gaps").decimal(decimals: 2, in: 1...100_000, "how many of the own gaps, such as 1.5")),
      say: try needed("say").sentences(.silence), discount: try section["discount"]?.basisPoints() ?? 0,
      channels: try section["channels"]?.channels() ?? [], isBigSale: try section["big_sale"]?.flag() ?? false)
  }
}

extension Setting {
  fileprivate func channels() throws -> [ContactChannel] {
    let channels = try list("a list of channels such as [email, phone]").map { try $0.choice(of: ContactChannel.self) }
    if Set(channels).count < channels.count { throw failure("a channel is given twice; keep one of them") }
    return channels
  }

  /// First sentences by language, whose placeholders the action knows.
  fileprivate func sentences(_ action: ActionID) throws -> [String: String] {
    let sentences = try names()
    for (_, text) in sentences.sorted(by: { $0.key < $1.key }) {
      for name in SayFigure.placeholders(in: text) {
        let known = action.figures.map(\.rawValue)
        guard known.contains(name) else {
          let hint = nearest(to: name, among: known).map { "the nearest is {{" + $0 + "}}" } ?? "leave it out"
          throw failure("{{" + name.prefix(40) + "}} is nothing that this action knows; " + hint)
        }
      }
    }
    return sentences
  }
}
