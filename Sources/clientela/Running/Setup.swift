import Analysing
import Loading
import Rendering
import Trade

/// What was configured, and the stages that follow from it.
struct Setup: Sendable {
  let configuration: Configuration
  /// The file it was read from; nil where flags say everything.
  let file: String?
  /// Customers whom the store has promised to forget.
  var forgotten: ForgottenCustomers
  let content: Overlay
  let templates: Overlay

  /// The playbooks: bad content fails before the long load.
  func library() throws -> Library {
    try Library(
      content: content, language: configuration.store.language, classes: PlaybookClasses.all,
      segments: configuration.policy.segments, vocabulary: Fact.vocabulary)
  }

  /// The templates; what `init` writes is none.
  func templateFiles() throws -> [ContentFile] { try templates.files().filter { !$0.path.hasPrefix("init/") } }

  /// What draws the pages: broken templates fail before the long load. A template of the user's is named by its own path.
  func renderer() throws -> Renderer {
    let files = try templateFiles()
    do {
      return try Renderer(templates: Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.bytes) }))
    } catch let error as RenderingError {
      let text = error.description
      let wrong = files.first { text.hasPrefix("templates/" + $0.path + ":") }
      throw Failure(.badConfiguration, wrong.map { $0.source + text.dropFirst(10 + $0.path.count) } ?? text)
    }
  }

  /// The loader of all tables.
  var loader: Loader { loader(keepsOrigins: false) }

  /// The same; with origins it keeps which row of which file each order was read from.
  func loader(keepsOrigins: Bool) -> Loader {
    var identity = configuration.identity
    identity.forgotten = forgotten
    return Loader(
      sources: configuration.sources, store: configuration.store, identity: identity,
      maxRejects: configuration.maxRejects, rates: configuration.rates, keepsOrigins: keepsOrigins)
  }

  /// The analysis of a period after what the record says, with the tags and the festivals of the library, on up to `jobs` threads. Throws `Failure` 66 if no
  /// counted order lies before its end, 78 if cut-offs are to be kept from a period that is not recorded.
  func analyse(
    _ ledger: Ledger, in chosen: PeriodChoice.Chosen, after past: Past = Past(), with library: Library, jobs: Int
  ) throws -> Analysis {
    if let frozen = configuration.policy.frozenAt, past.frozen == nil {
      throw Failure(
        .badConfiguration,
        "policy.thresholds: " + frozen.id + " is not recorded, so there are no cut-offs to keep; build it first with live ones")
    }
    var policy = configuration.policy
    policy.mergesSmallCells = configuration.privacy != .full
    if policy.purpose.festivals == nil {
      policy.purpose.festivals = library.calendar.giftDays(
        in: configuration.store, from: Setup.firstFestival, to: Setup.lastFestival)
    }
    let analyst = Analyst(store: configuration.store, policy: policy, tags: library.tags, jobs: jobs)
    let analysis = analyst.analyse(ledger, in: chosen.period, isPartial: chosen.isPartial, after: past)
    guard analysis.lifetime.orders > 0 else {
      let days = ledger.orders.day.max().map { "the newest order is of " + $0.iso + "; " } ?? ""
      throw Failure(
        .noInput,
        "no counted order lies before the end of " + chosen.period.id + "; " + days
          + "check status values and amounts, or choose a later --period, unfinished with --partial")
    }
    return analysis
  }

  /// From 1990-01-01 to 2041-01-01, whatever the period: what a segmentation follows is the same for all of them.
  private static let firstFestival = Day(number: 7305)
  private static let lastFestival = Day(number: 25_933)

  /// Warns of orders that lie ahead of the clock by more than a day.
  func warn(of newest: Day?, today: Day) {
    guard let newest, newest > today.advanced(by: 1) else { return }
    Console.complain("the newest order is of " + newest.iso + ", more than a day ahead of the clock; check its date")
  }

  /// Warns of what a killed `forget` left undone.
  func warnOfForgetting() {
    if forgotten.unfinished == nil { return }
    Console.complain(
      "somebody is still to be forgotten in what is kept; clientela build finishes that, or clientela forget again")
  }
}
