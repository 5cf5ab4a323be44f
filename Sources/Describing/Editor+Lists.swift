package import Acting
package import Analysing

extension Editor {
  /// The private lists of a queue alone, without a page: what `clientela actions` writes.
  package func lists(of analysis: Analysis, queue: Queue) -> [Report.File] {
    Framing(analysis: analysis, editor: self, queue: queue).actionFiles
  }
}
