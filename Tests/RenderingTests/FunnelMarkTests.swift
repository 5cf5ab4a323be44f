import Charts
import Foundation
import Markup
import Testing

@testable import Rendering

@Suite("Marks of the funnel") struct FunnelMarkTests {
  @Test("Every colour has a shape of its own") func shapes() {
    let drawn = FunnelMark.allCases.map { ClassMark.funnel($0).draw(large: false).written }
    let outlines = drawn.compactMap { $0.components(separatedBy: " d=\"").last }
    #expect(Set(outlines).count == FunnelMark.allCases.count)
    for (mark, text) in zip(FunnelMark.allCases, drawn) {
      #expect(text.contains("class=\"fm fm-\(mark.rawValue)\"") && text.contains("aria-hidden=\"true\""))
    }
  }

  @Test("Every colour stands out from paper and from wash by 3:1, in light and in dark") func contrast() throws {
    let sheet = String(decoding: try #require(try Samples.templates()["style.css"]), as: UTF8.self)
    for mark in FunnelMark.allCases { #expect(sheet.contains(".fm-\(mark.rawValue) path {"), "\(mark)") }
    let schemes = sheet.components(separatedBy: "@media screen and (prefers-color-scheme: dark)")
    try #require(schemes.count == 2)
    for scheme in schemes {
      let (paper, wash) = (try luminance("paper", in: scheme), try luminance("wash", in: scheme))
      // White is outlined by the line, which is what must be seen.
      for name in ["f-line", "f-grey", "f-yellow", "f-green", "f-gold", "f-platinum", "f-red"] {
        let own = try luminance(name, in: scheme)
        for ground in [paper, wash] {
          #expect((max(own, ground) + 0.05) / (min(own, ground) + 0.05) >= 3, "\(name)")
        }
      }
    }
  }

  /// The relative luminance of a token, by WCAG 2.
  private func luminance(_ token: String, in sheet: String) throws -> Double {
    let after = try #require(sheet.components(separatedBy: "--\(token): #").dropFirst().first)
    let number = try #require(Int(after.prefix(6), radix: 16))
    let parts = [16, 8, 0].map { shift -> Double in
      let part = Double(number >> shift & 255) / 255
      return part <= 0.03928 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }
}
