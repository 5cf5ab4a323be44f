extension SiteFolder {
  /// Switches the site to what is staged: a reader sees all of the old or all of the new. If it throws, `now` leads where it did; the
  /// rest is for `tidy`.
  func commit(_ staged: Staged, over before: Front?) throws {
    for part in staged.parts { try moveIn(part) }
    // What the new front lists must outlive a power cut no less than the front.
    try disk.settle(root)
    if staged.isSame { return try disk.exchange("\(hidden)/front.new", "\(hidden)/\(staged.front)") }
    let old = try disk.item(now) == nil ? SiteFolder.nothing : disk.readLink(now)
    try point(to: staged.front)
    do {
      // Whoever relies on the switch, the record above all, must not do so earlier.
      try disk.settle(root)
    } catch {
      do { try point(to: old) } catch let second { throw PublishingError(error).adding(PublishingError(second).lines) }
      throw error
    }
  }

  /// Renames a new link over `now`.
  func point(to front: String) throws {
    let new = "\(hidden)/now.new"
    if try disk.item(new) != nil { try disk.remove(new) }
    try disk.makeSymbolicLink(front, new)
    try disk.rename(new, now)
  }

  /// A period that stands in the site becomes a link through the front, which still shows the old one. Nothing links to any other
  /// yet; and one of the same front is the same content.
  private func moveIn(_ part: Staged.Part) throws {
    let place = "\(root)/\(part.name)"
    if part.isBridged {
      try disk.exchange(bridge(part.name), place)
    } else if try disk.item(place) != nil {
      try disk.exchange(staged(part.name), place)
    } else {
      try disk.rename(staged(part.name), place)
    }
  }
}
