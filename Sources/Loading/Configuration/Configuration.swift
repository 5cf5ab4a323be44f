package import Trade

/// Everything that `clientela.yml` and the flags say. spec/config.md §1; besides its keys there are `code_key` (the key of the codes
/// that stand for customers on pages), `ids_are_public` (data.md §5), `policy.rhythm` and `policy.importance`.
package struct Configuration: Sendable {
  /// `store`: the name is "Store", the zone UTC, the language English where they are not given.
  package var store: Store
  package var sources: Sources
  /// `identity` and `exclude`.
  package var identity: Identity
  /// `max_rejects`; 1 % by default.
  package var maxRejects: Share
  /// `rates`, as `Loader.rates` wants them: 0.92 is 92_000_000.
  package var rates: [String: Int64]
  /// `period`: what kind of period `--period last` means; weeks by default. Never a range.
  package var periodKind: Period.Kind
  /// Further kinds that `period` lists: their last finished period is built beside it where it is missing.
  package var rollUps: [Period.Kind]
  /// `output`: the folder of the site; `site` beside the configuration by default.
  package var output: String
  /// `exports`: the folder of the private files; `exports` beside the configuration by default.
  package var exports: String
  /// `state`: the private record of finished periods; `state/clientela.sqlite` beside the configuration by default, nil where there is
  /// no configuration file and none is named.
  package var state: String?
  package var privacy: Privacy
  /// `content`, `templates`: folders whose files win over the built-in ones; nil: those beside the configuration, if they are there.
  package var content: String?
  package var templates: String?
  package var policy: Policy
  /// `code_key`; nil: derived from the data.
  package var codeKey: String?
  /// `ids_are_public`: whether customer ids may stand on pages under every privacy level.
  package var idsArePublic: Bool
  /// What was configured, whatever it was written like: the same text for the same configuration, another for another. Folders and files stay out
  /// of it, so that a store that moves builds the same.
  package var meaning: String
  /// Keys that were read and have no effect in this version: `file:line:column: what`.
  package var notices: [String]

  /// Reads a configuration and the flags that win over it.
  ///
  /// `text` is the YAML text of `file`, nil where there is no file; relative paths in it start from the file's folder, those of
  /// flags from the current folder. Throws `LoadingError` of the kind `badConfiguration` with the place of what is wrong.
  /// `vocabulary` are the facts that the expressions of `segments` may name.
  package init(
    yaml text: String?, file: String, overrides: [Override] = [], vocabulary: Vocabulary = Vocabulary([])
  ) throws {
    let folder = folderPart(of: file)
    var all = Setting(path: "", place: Place(file: text == nil ? "" : file, folder: text == nil ? "." : folder), value: .nothing)
    if let text { all = try Setting(yaml: text, file: file, folder: folder) }
    if !overrides.isEmpty { Override.prepare(&all) }
    for override in overrides { override.apply(to: &all) }
    let root = try Section(all, keys: Configuration.keys)
    meaning = all.meaning

    var notices: [String] = []
    store = try Store(root["store"], root: root)
    sources = try Sources(root["sources"], root: root)
    identity = try Identity(root["identity"], exclude: root["exclude"], vocabulary)
    maxRejects = Share(try root["max_rejects"]?.basisPoints() ?? 100, of: 10_000)
    rates = try root["rates"]?.rates() ?? [:]
    let kinds = try root["period"]?.periodKinds() ?? [.week]
    (periodKind, rollUps) = (kinds[0], Array(kinds.dropFirst()))
    output = try root["output"]?.folderPath() ?? all.place.resolve("site")
    exports = try root["exports"]?.folderPath() ?? all.place.resolve("exports")
    state = try root["state"]?.folderPath() ?? (text == nil ? nil : all.place.resolve("state/clientela.sqlite"))
    privacy = try root["privacy"]?.choice(of: Privacy.self) ?? .masked
    _ = try root["site_url"]?.text("an address such as https://intranet.example/customers/")
    content = try root["content"]?.folderPath()
    templates = try root["templates"]?.folderPath()
    policy = try Policy(root["policy"])
    policy.segments = try root["segments"]?.segments(vocabulary) ?? []
    codeKey = try root["code_key"]?.text("a long text that stays secret")
    idsArePublic = try root["ids_are_public"]?.flag() ?? false

    try root.checkInertKeys(notices: &notices)
    self.notices = notices
    try checkFolders(root)
  }

  private static let keys = [
    "store", "sources", "period", "output", "exports", "state", "privacy", "max_rejects", "rates", "identity", "exclude",
    "site_url", "content", "templates", "alerts", "policy", "segments", "mail", "code_key", "ids_are_public",
  ]
}
