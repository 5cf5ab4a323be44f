package import Trade

extension Session {
  /// The periods that the site lists, by their last days, a shorter one before a longer one.
  package func periods() throws -> [Period] {
    try PublishingError.reporting {
      let periods = (try place.front()?.manifest.periods.keys).map(Array.init) ?? []
      return periods.compactMap { Period($0) }.sorted { ($0.to, $0.length, $0.id) < ($1.to, $1.length, $1.id) }
    }
  }
}
