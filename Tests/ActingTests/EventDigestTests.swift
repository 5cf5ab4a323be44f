import Acting
import Testing
import Trade

@Suite struct EventDigestTests {
  @Test("The digest of an event is the same for the same parts, and another for others or for the same in another order")
  func digest() {
    let digest = { (action: ActionID, texts: [String]) in
      var digest = EventDigest(action)
      texts.forEach { digest.add($0) }
      return digest.value
    }
    #expect(digest(.welcome, ["order 7"]) == digest(.welcome, ["order 7"]))
    let others = [
      digest(.survey, ["order 7"]), digest(.welcome, ["order 8"]), digest(.welcome, ["order ", "7"]), digest(.welcome, []),
    ]
    #expect(!others.contains(digest(.welcome, ["order 7"])))
    #expect(Set(others).count == others.count && !others.contains(0))
  }
}
