import Dispatch

extension Array where Element: Sendable {
  /// What `transform` makes of each element, in the order of the elements, on all cores; of several errors that of the first element.
  func mapConcurrently<Answer: Sendable>(_ transform: @Sendable (Element) throws -> Answer) throws -> [Answer] {
    let answers = [Result<Answer, any Error>](unsafeUninitializedCapacity: count) { buffer, initialized in
      // Every iteration writes its own element.
      nonisolated(unsafe) let slots = buffer
      DispatchQueue.concurrentPerform(iterations: count) { index in
        slots.initializeElement(at: index, to: Result { try transform(self[index]) })
      }
      initialized = count
    }
    return try answers.map { try $0.get() }
  }
}
