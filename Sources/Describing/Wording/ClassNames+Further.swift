import Analysing

extension SegmentationID {
  /// Whether its classes are told by the data: the largest, then the others, the unknown, and those too small to be shown.
  var isOfData: Bool { [.place, .industry, .source].contains(self) }
}

extension ClassNames {
  /// Title and gloss of a class of behaviour, of the way to a sale, or of what is bought.
  static func further(_ segmentation: SegmentationID, _ classID: String) -> (title: String, gloss: String) {
    switch (segmentation, classID) {
    case (.behaviour, "loyal"): ("Loyal", "keeps to a favourite, in rhythm")
    case (.behaviour, "discount-hunter"): ("Discount hunter", "buys when the price is down")
    case (.behaviour, "impulse"): ("Impulse", "many things at odd times")
    case (.behaviour, "targeted"): ("Targeted", "comes for one product")
    case (.behaviour, "interested"): ("Interested", "has not ordered yet")
    case (.behaviour, "undetermined"): ("Undetermined", "no habit shows yet")
    case (.temperature, "hot"): ("Hot", "buying, or ready to buy")
    case (.temperature, "warm"): ("Warm", "in touch")
    case (.temperature, "cold"): ("Cold", "silent, or refused")
    case (.journey, "potential"): ("Potential", "no order yet")
    case (.journey, "first-purchase"): ("First purchase", "one order")
    case (.journey, "repeat"): ("Repeat", "two orders or more")
    case (.journey, "member"): ("Member", "a membership, or its merit")
    case (.journey, "partner"): ("Partner", "brings others")
    case (.node, _): node(classID)
    case (.funnel, _): funnel(classID)
    case (.purpose, "own-use"): ("Own use", "the same again and again")
    case (.purpose, "gift"): ("Gift", "for somebody else")
    case (.purpose, "resale"): ("Resale", "retail or wholesale")
    case (.purpose, "production"): ("Production", "food service or manufacture")
    case (.purpose, "unknown"): ("Not known", "nothing says what for")
    case (.priceLine, "premium"): ("Premium", "the upper third of prices")
    case (.priceLine, "mid"): ("Middle", "the middle third of prices")
    case (.priceLine, "value"): ("Value", "the lower third of prices")
    case (.priceLine, "unknown"): ("Not known", "no price is known")
    case (.place, _), (.industry, _), (.source, _): ofData(segmentation, classID)
    default: (classID, "")
    }
  }

  private static func node(_ classID: String) -> (title: String, gloss: String) {
    switch classID {
    case "super": ("Super customer", "often and much")
    case "regular": ("Regular customer", "has ordered")
    case "new": ("New customer", "first order lately")
    case "lead": ("Lead", "no order yet")
    case "customer": ("Customer", "has ordered")
    case "intended": ("Intended customer", "has seen an offer")
    case "potential": ("Potential customer", "has been spoken to")
    case "unknown": ("Unknown", "not spoken to yet")
    default: (classID, "")
    }
  }

  private static func funnel(_ classID: String) -> (title: String, gloss: String) {
    switch classID {
    case "white": ("White", "a name, no answer yet")
    case "grey": ("Grey", "a company; who decides is not known")
    case "green": ("Green", "agreed to look at an offer")
    case "yellow": ("Yellow", "agreed to mailings")
    case "golden-green": ("Golden green", "asked for a price list")
    case "gold": ("Gold", "has ordered")
    case "platinum": ("Platinum", "three orders or more")
    case "red-green": ("Red green", "refused")
    case "red-gold": ("Red gold", "a customer who broke off")
    case "platinum-red": ("Platinum red", "a long custom that broke off")
    default: (classID, "")
    }
  }

  private static func ofData(_ segmentation: SegmentationID, _ classID: String) -> (title: String, gloss: String) {
    switch (segmentation, classID) {
    case (_, "fewer"): ("Fewer", "put together, as each is small")
    case (.place, "others"): ("Other regions", "beyond the largest")
    case (.industry, "others"): ("Other industries", "beyond the largest")
    case (.source, "others"): ("Other sources", "beyond the largest")
    case (_, "unknown"): ("Not known", "")
    default: (classID, "")
    }
  }
}
