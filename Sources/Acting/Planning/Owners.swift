import Analysing
import Trade

/// Who does things for the customers of a class, by its playbook: importance and value decide first, then the segmentation that leads.
struct Owners: Sendable {
  /// Where the owners of a segmentation's classes stand: nil for a class that says nothing.
  private let columns: [(assignment: ContiguousArray<UInt8>, owners: [String?])]

  /// The owners by the playbooks of the classes.
  init(_ analysis: Analysis, _ leading: Segmentation?, _ playbooks: [String: Playbook]) {
    let first = [(SegmentationID.importance, "key-account"), (.value, "a")].compactMap { id, classID in
      analysis.segmentations.first { $0.id == id }.map { ($0, Set([classID])) }
    }
    let all = first + (leading.map { [($0, Set($0.classes))] } ?? [])
    columns = all.map { segmentation, classes in
      let owners = segmentation.classes.map { classID -> String? in
        let id = segmentation.id.rawValue
        let book = classes.contains(classID) ? playbooks[id + "/" + classID] ?? playbooks[id + "/any"] : nil
        return book?.owner.isEmpty == false ? book?.owner : nil
      }
      return (segmentation.assignment, owners)
    }
  }

  /// Who does things for a customer; nil where no class says it.
  subscript(customer: CustomerID) -> String? {
    for (assignment, owners) in columns where assignment[customer.index] != Segmentation.none {
      if let owner = owners[Int(assignment[customer.index])] { return owner }
    }
    return nil
  }
}
