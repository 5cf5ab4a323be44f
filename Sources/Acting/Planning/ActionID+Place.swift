import Trade

extension ActionID.Kind {
  /// Its place in the order of the queue.
  var place: Int {
    switch self {
    case .service: 0
    case .dated: 1
    case .undated: 2
    }
  }
}
