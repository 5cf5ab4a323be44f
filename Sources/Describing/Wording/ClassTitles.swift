import Analysing
import Trade

/// What segmentations and their classes are called. Pages, files and explanations take the names from here: data and configuration give
/// names that do not follow from an id, and the place of a class in the analysis tells them.
struct ClassTitles: Sendable {
  let policy: Policy
  let words: Words

  /// The title of a segmentation: a store's own has the name that its configuration gives.
  func title(of segmentation: Segmentation) -> String {
    segmentation.title.isEmpty ? ClassNames.title(segmentation.id) : segmentation.title
  }

  /// The title of a class: the name that data or configuration gives, else the one that follows from the id.
  func title(_ segmentation: Segmentation, _ index: Int) -> String {
    let id = segmentation.classes[index]
    if segmentation.id.isOfData, id == "fewer" { return "Fewer than \(words.count(policy.minCell))" }
    if isNamed(segmentation, id), segmentation.names.indices.contains(index), !segmentation.names[index].isEmpty {
      return segmentation.names[index].shown()
    }
    let title = ClassNames.words(segmentation.id, id).title
    return title == id ? id.asTitle : title
  }

  /// The title of a class by its id; of a word that is the id of none, that word.
  func title(_ segmentation: Segmentation, id: String) -> String {
    if segmentation.id.isOfData, id == "own" { return "A class of its own" }
    return segmentation.classes.firstIndex(of: id).map { title(segmentation, $0) } ?? id.asTitle
  }

  /// Whether data or configuration names a class, and not this program, which names those that it puts together.
  private func isNamed(_ segmentation: Segmentation, _ id: String) -> Bool {
    !(segmentation.id.isOfData && ["fewer", "others", "unknown"].contains(id))
  }
}
