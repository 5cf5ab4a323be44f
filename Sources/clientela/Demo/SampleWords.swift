/// The words of the sample store's customer rows as bytes, made once.
struct SampleWords {
  static let shared = SampleWords()

  let domains = SampleWords.list(["@example.com", "@example.org", "@example.net"])
  /// No Spanish number begins with zeros: nobody can be called by mistake.
  let phone = Array("+34000".utf8)
  let country = Array("ES".utf8)
  let solar = Array("solar".utf8)
  let lunar = Array("lunar".utf8)
  let female = Array("female".utf8)
  let male = Array("male".utf8)
  let sources = SampleWords.list(["search", "instagram", "friend", "shop window", "marketplace", "visit"])
  let tags = SampleWords.list(["tasting club", "press", "neighbour", "allergy", "wholesale enquiry"])
  let stages = SampleWords.list([
    "", "asked for a price list", "agreed to mailings", "agreed to look at an offer", "refused",
  ])
  let contacts = SampleWords.list(["email", "sms", "phone", "chat"])
  let purposes = SampleWords.list(["own-use", "gift"])
  let notes = SampleWords.list([
    "Asks for small bags, never tins", "Rings twice: \"the blue door\"", "Prefers delivery after 18:00",
    "Met at the fair in Zaragoza\nwants samples of the new oolong", "Gives tea to her whole office",
  ])

  /// What such a company calls itself.
  func kind(_ habit: SampleHabit, _ index: Int) -> [UInt8] {
    switch habit {
    case .tearoom: tearoom
    case .bistro: bistros[index % bistros.count]
    case .hotel: hotel
    case .office: offices[index % offices.count]
    default: accounts[index % accounts.count]
    }
  }

  /// The industry of such a company.
  func industry(_ habit: SampleHabit) -> [UInt8] {
    switch habit {
    case .tearoom: industries[0]
    case .bistro: industries[1]
    case .hotel: industries[2]
    case .office: industries[3]
    default: industries[4]
    }
  }

  private let tearoom = Array("Tetería".utf8)
  private let bistros = SampleWords.list(["Bistró", "Café", "Restaurante"])
  private let hotel = Array("Hotel".utf8)
  private let offices = SampleWords.list(["Estudio", "Despacho", "Clínica"])
  private let accounts = SampleWords.list(["Ultramarinos", "Herbolario", "Delicias"])
  let industries = SampleWords.list(["Tea room", "Restaurant", "Hotel", "Office", "Retail"])

  private static func list(_ texts: [String]) -> [[UInt8]] { texts.map { Array($0.utf8) } }
}
