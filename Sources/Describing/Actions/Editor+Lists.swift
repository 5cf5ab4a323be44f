package import Acting
package import Analysing

extension Editor {
  /// The private lists of a queue alone, without a report: those that need no drawing, and the calls where there are any.
  package func lists(of queue: Queue, in analysis: Analysis) -> (files: [Report.File], callSheet: CallSheet?) {
    let framing = Framing(analysis: analysis, editor: self, queue: queue)
    return (framing.actionFiles, framing.dues.flatMap { CallSheet($0, framing: framing) })
  }
}
