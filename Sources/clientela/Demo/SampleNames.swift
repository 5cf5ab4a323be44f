/// Invented persons, companies and addresses are put together from these lists. All are UTF-8 bytes, ready to be written.
struct SampleNames {
  let first = SampleNames.words(
    """
    Ana María Carmen Lucía Marta Elena Paula Laura Sara Julia Inés Alba Irene Nuria Rocío Pilar Teresa Silvia Beatriz Clara \
    Noelia Raquel Sofía Blanca Marina Olga Eva Rosa Alicia Lola Antonio José Manuel David Javier Daniel Carlos Jorge Pablo Álvaro \
    Sergio Diego Adrián Iván Rubén Óscar Víctor Raúl Hugo Mario Andrés Luis Miguel Pedro Tomás Emilio Gonzalo Íñigo Nicolás Martín \
    Emma Anna Claire Sophie Julie Hannah Lena Greta Mei Yuki James Thomas Oliver Liam Noah Lukas Pierre Marco Wei Kenji
    """)
  let last = SampleNames.words(
    """
    García Fernández González Rodríguez López Martínez Sánchez Pérez Gómez Martín Jiménez Ruiz Hernández Díaz Moreno Álvarez Muñoz \
    Romero Alonso Gutiérrez Navarro Torres Domínguez Vázquez Ramos Gil Ramírez Serrano Blanco Molina Morales Suárez Ortega Delgado \
    Castro Ortiz Rubio Marín Sanz Núñez Iglesias Medina Garrido Cortés Castillo Santos Lozano Guerrero Cano Prieto Méndez Cruz \
    Calvo Gallego Vidal León Márquez Herrera Peña Flores Cabrera Campos Vega Fuentes Carrasco Diez Reyes Caballero Nieto Aguilar \
    Pascual Santana Herrero Montero Lorenzo Hidalgo Giménez Ibáñez Ferrer Durán Santiago Benítez Vargas Mora Vicente Arias Carmona \
    Crespo Román Pastor Soto Sáez Velasco Moya Soler Parra Esteban Bravo Gallardo Rojas Smith Weber Rossi Dubois Tanaka Chen
    """)
  /// What companies are called after.
  let signs = SampleNames.phrases(
    """
    del Sur;La Luna;del Puerto;Alameda;Miramar;San Telmo;del Prado;La Encina;Azahar;Los Olivos;Bellavista;del Río;La Torre;El Faro;\
    Santa Clara;Mirasierra;Las Acacias;El Jardín;La Fuente;Monterrey;Las Dunas;El Molino;La Estrella;del Norte;Aurora;El Patio;\
    La Cuesta;Plaza Mayor;Jacaranda;La Ribera;El Mirador;Tres Caminos;La Higuera;Los Arcos
    """)
  let places: [SamplePlace] = [
    SamplePlace("Madrid", "Madrid", 280, weight: 24), SamplePlace("Madrid", "Alcalá de Henares", 288, weight: 4),
    SamplePlace("Madrid", "Getafe", 289, weight: 3), SamplePlace("Cataluña", "Barcelona", 80, weight: 13),
    SamplePlace("Cataluña", "Girona", 170, weight: 2), SamplePlace("Andalucía", "Sevilla", 410, weight: 6),
    SamplePlace("Andalucía", "Málaga", 290, weight: 4), SamplePlace("Andalucía", "Granada", 180, weight: 3),
    SamplePlace("Comunitat Valenciana", "València", 460, weight: 7),
    SamplePlace("Comunitat Valenciana", "Alacant", 30, weight: 3),
    SamplePlace("País Vasco", "Bilbao", 480, weight: 5), SamplePlace("País Vasco", "Donostia", 200, weight: 3),
    SamplePlace("Galicia", "A Coruña", 150, weight: 3), SamplePlace("Galicia", "Vigo", 362, weight: 2),
    SamplePlace("Castilla y León", "Valladolid", 470, weight: 3), SamplePlace("Castilla y León", "Salamanca", 370, weight: 2),
    SamplePlace("Aragón", "Zaragoza", 500, weight: 4), SamplePlace("Asturias", "Oviedo", 330, weight: 2),
    SamplePlace("Illes Balears", "Palma", 70, weight: 3), SamplePlace("Canarias", "Las Palmas", 350, weight: 2),
    SamplePlace("Navarra", "Pamplona", 310, weight: 2), SamplePlace("La Rioja", "Logroño", 260, weight: 1),
    SamplePlace("Ceuta", "Ceuta", 510, weight: 1),
  ]

  /// Weights of `places`.
  let placeWeights: [Int]

  /// The lists.
  init() { placeWeights = places.map(\.weight) }

  /// Names that break careless programs; they go to customers who order often enough to be seen.
  static let odd = [
    "O'Neil <&> \"Sons\"", "=1+2", "<script>alert(1)</script>", "Vega, \"Nené\"\nde la Torre", "@SUM(A1:A9)", "-2+3",
    "**Rosa** [Gil](http://example.com)", "+ Ana & Luis", "\u{FF1D}1+2", "Renée \u{1F375} 茶子",
  ].map { Array($0.utf8) }

  /// A name in small letters without accents, for e-mail addresses.
  static func folded(_ name: [UInt8]) -> [UInt8] {
    let plain: [Character: Character] = [
      "á": "a", "é": "e", "í": "i", "ó": "o", "ú": "u", "ü": "u", "ñ": "n", "Á": "a", "Í": "i", "Ó": "o",
    ]
    return Array(String(String(decoding: name, as: UTF8.self).map { plain[$0] ?? $0 }).lowercased().utf8)
  }

  private static func words(_ text: String) -> [[UInt8]] { text.utf8.split { $0 == 32 || $0 == 10 }.map { Array($0) } }

  private static func phrases(_ text: String) -> [[UInt8]] { text.utf8.split { $0 == 59 || $0 == 10 }.map { Array($0) } }
}

/// A city that customers live in.
struct SamplePlace {
  let region: [UInt8]
  let city: [UInt8]
  /// The first three digits of its postal codes.
  let postal: Int
  /// How many of a hundred customers live there.
  let weight: Int

  /// A city.
  init(_ region: String, _ city: String, _ postal: Int, weight: Int) {
    self.region = Array(region.utf8)
    self.city = Array(city.utf8)
    self.postal = postal
    self.weight = weight
  }
}
