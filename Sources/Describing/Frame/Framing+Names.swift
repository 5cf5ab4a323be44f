import Analysing
import Trade

/// What segmentations and their classes are called on pages.
extension Framing {
  private var titles: ClassTitles { ClassTitles(policy: analysis.policy, words: words) }

  /// The title of a segmentation: a store's own has the name that its configuration gives.
  func title(of segmentation: Segmentation) -> String { titles.title(of: segmentation) }

  /// The title of a class: the name that data or configuration gives, else the one that follows from the id.
  func title(_ segmentation: Segmentation, _ index: Int) -> String { titles.title(segmentation, index) }

  /// The title of a class by its id; of a word that is the id of none, that word.
  func title(_ segmentation: Segmentation, id: String) -> String { titles.title(segmentation, id: id) }

  /// What is said of a class below its title; empty where nothing is.
  func gloss(_ segmentation: Segmentation, _ index: Int) -> String {
    ClassNames.gloss(segmentation.id, segmentation.classes[index], policy: analysis.policy, words: words)
  }
}
