package import Describing
import Dispatch
import Markup

/// Draws a report: templates make the frame of a page, Swift its content.
package struct Renderer: Sendable {
  private let templates: Templates

  /// Templates by their path in `templates/`: `page.mustache`, its partials, `style.css`, `report.schema.json`. An unreadable, missing,
  /// unknown or unused one, or a field that no page has, is a `RenderingError` that names the file and the line.
  package init(templates: [String: [UInt8]]) throws {
    self.templates = try Templates(templates)
  }

  /// The report as files. Pages are drawn on up to `jobs` threads; the bytes do not depend on how many.
  package func render(_ report: Report, jobs: Int) throws -> Site {
    var files = draw(report.pages, language: report.language, jobs: jobs)
    files += report.files.map { Site.File(path: $0.path, content: $0.content) } + frame
    // A finished period keeps the sheet that it was drawn with, whatever a later version makes of it.
    files.append(Site.File(path: "\(report.folder)/style.css", bytes: templates.style))
    files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    for (file, next) in zip(files, files.dropFirst()) where file.path == next.path {
      throw RenderingError("\(file.path): two files of the report have this path")
    }
    let exports =
      report.exports.map { Site.File(path: $0.path, content: $0.content) }
      + [report.callSheet.map { CallSheetDrawing(sheet: $0).file }].compactMap(\.self)
    return Site(folder: report.folder, files: files, exports: exports.sorted { $0.path < $1.path })
  }

  /// The site's root alone, of an archive from which periods were taken.
  package func render(_ index: ArchiveIndex) -> [Site.File] {
    let pages = draw(index.pages, language: index.language, jobs: 1)
    let files = pages + [Site.File(path: index.file.path, content: index.file.content)] + frame
    return files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// What the root holds beside what a report brings.
  private var frame: [Site.File] {
    [Site.File(path: "style.css", bytes: templates.style), Site.File(path: Templates.schemaPath, bytes: templates.schema)]
  }

  private func draw(_ pages: [Page], language: String, jobs: Int) -> [Site.File] {
    var files = pages.map { Site.File(path: $0.path, bytes: []) }
    let jobs = max(1, min(jobs, pages.count))
    files.withUnsafeMutableBufferPointer { buffer in
      // Every thread writes its own elements: those whose index leaves its number as the remainder.
      nonisolated(unsafe) let slots = buffer
      DispatchQueue.concurrentPerform(iterations: jobs) { job in
        for index in stride(from: job, to: pages.count, by: jobs) {
          slots[index].content = .whole(Array(draw(pages[index], language: language).utf8))
        }
      }
    }
    return files
  }

  private func draw(_ page: Page, language: String) -> String {
    var medium = PageMedium(labels: .english)
    let body = medium.draw(page.blocks)
    let context = PageContext(page: page, language: language, labels: .english, body: HTML(safe: body.written))
    return templates.render(context.fields)
  }
}
