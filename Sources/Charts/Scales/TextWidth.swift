/// How wide a text will be, in px, near enough to choose where it goes: the browser's font is not known here.
func textWidth(_ text: String, size: Double = 12, isBold: Bool = false) -> Double {
  var ems = 0.0
  for scalar in text.unicodeScalars {
    switch scalar {
    case " ", ".", ",", ":", ";", "'", "|", "!", "i", "j", "l", "I", "(", ")", "·", "t", "f", "r": ems += 0.34
    case "m", "w", "M", "W", "%", "@", "—": ems += 0.9
    case "A"..."Z": ems += 0.68
    case "\u{1100}"..."\u{115F}", "\u{2E80}"..."\u{A4CF}", "\u{AC00}"..."\u{D7A3}", "\u{F900}"..."\u{FAFF}",
      "\u{FF00}"..."\u{FFEF}",
      "\u{1F300}"..."\u{3FFFD}":
      ems += 1
    default: ems += 0.58
    }
  }
  return ems * size * (isBold ? 1.06 : 1)
}
