import Trade

/// `rejects.csv`: the rows that were set aside, with what stood there. config.md §3.
struct RejectsFile {
  let rejects: [Reject]

  /// The file.
  var file: Report.File {
    var text = CSVText(header: ["file", "line", "column", "value", "reason"])
    for reject in rejects {
      text.field(reject.file)
      text.number(reject.line)
      text.field(reject.column)
      text.field(reject.value)
      text.field(reject.reason)
      text.endRow()
    }
    return Report.File(path: "rejects.csv", bytes: text.bytes)
  }
}
