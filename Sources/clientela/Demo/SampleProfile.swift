/// The words for what the sample store's people have noted about customers over the years, ready to be written.
struct SampleProfile {
  static let shared = SampleProfile()

  let streets = SampleProfile.list([
    "Calle del Té", "Calle Mayor", "Avenida de la Colina", "Plaza del Mercado", "Calle de la Fuente", "Paseo del Río",
    "Calle de los Olmos", "Ronda Vieja",
  ])
  let memberships = SampleProfile.list(["club", "club", "club gold"])
  let owners = SampleProfile.list(["Marta Rey", "Iñaki Sola"])
  /// Typed in by hand, against what the figures say.
  let types = SampleProfile.list(["loyal", "targeted", "impulse"])
  let needs = SampleProfile.list([
    "No nuts in mixed boxes", "Wheelchair: deliver to the ground floor", "Decaffeinated only since 2025",
    "Invoices with their own order number", "Pallets only with a tail lift",
  ])
  let processes = SampleProfile.list([
    "The kitchen asks, the owner pays", "Orders by e-mail on Mondays", "Two offers, then the board decides",
    "Head office approves everything above 500 EUR", "Orders by phone, pays on delivery",
  ])
  let hours = SampleProfile.list([
    "Mon-Fri 9:00-18:00", "Tue-Sun 9:00-21:00", "Mon-Sat 10:00-14:00 and 17:00-20:30", "daily 7:00-23:00",
  ])
  let times = SampleProfile.list(["morning", "after 18:00", "Monday before 11:00", "lunch break"])
  let occupations = SampleProfile.list(["teacher", "nurse", "architect", "retired", "translator", "student", "cook"])
  let losses = SampleProfile.list(["price", "buys elsewhere", "no need", "delivery takes too long"])
  /// Two of these are misspelt, as happens in every file that people type.
  let tags = SampleProfile.list(["tastign club", "price sensetive", "first order customer", "big basket", "wholesale enquiry"])
  let resale = Array("resale".utf8)
  let production = Array("production".utf8)
  let companies = SampleProfile.list(["Café", "Restaurante", "Hostal", "Gestoría", "Frutería", "Panadería", "Academia", "Taller"])
  /// The industries of `companies`, as indices into those of the store.
  let companyIndustries = [1, 1, 2, 3, 4, 4, 3, 3]
  let roles = SampleProfile.list(["owner", "buyer", "head of kitchen", "office manager", "accounts"])
  let occasions = SampleProfile.list([
    "child's birthday", "wedding anniversary", "professional holiday", "anniversary of the house",
  ])

  private static func list(_ texts: [String]) -> [[UInt8]] { texts.map { Array($0.utf8) } }
}
