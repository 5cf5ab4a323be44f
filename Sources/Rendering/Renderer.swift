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
    files += report.files.map { Site.File(path: $0.path, content: $0.content) }
    // A finished period keeps the sheet that it was drawn with, whatever a later version makes of it.
    files.append(Site.File(path: "style.css", bytes: templates.style))
    files.append(Site.File(path: "\(report.folder)/style.css", bytes: templates.style))
    files.append(Site.File(path: Templates.schemaPath, bytes: templates.schema))
    files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    for (file, next) in zip(files, files.dropFirst()) where file.path == next.path {
      throw RenderingError("\(file.path): two files of the report have this path")
    }
    let exports = report.exports.map { Site.File(path: $0.path, content: $0.content) }
    return Site(folder: report.folder, files: files, exports: exports.sorted { $0.path < $1.path })
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
