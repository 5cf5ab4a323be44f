/// Rows as broken as those of real exports. None is a row that the figures need: the other rows are complete without them.
enum SampleFaults {
  /// Order rows: dates that are none, and rows with too few or too many fields.
  static let orders = rows([
    "CT-90001,C-00017,31/02/2024,paid,,0.00,4.90,2.10,,,,,web,,,card,no,Madrid,Madrid",
    "CT-90002,C-00231,2024-13-04T10:12:00,paid,,0.00,0.00,3.90,,,,,web,,,card,no,Madrid,Getafe",
    "CT-90003,C-01102,2025-01-08T11:30:00,paid",
    "CT-90004,C-00980,yesterday,paid,,0.00,4.90,1.80,,,,,phone,,,card,no,Galicia,Vigo",
    "CT-90005,C-02044,2025-04-03T18:05:10,paid,,0.00,4.90,1.80,,,,,web,,,card,no,Andalucía,Sevilla,,,",
    "CT-90006,C-03310,,paid,,0.00,0.00,4.45,,,,,web,,,bizum,no,Aragón,Zaragoza",
    "CT-90007,C-00411,2025-02-30T09:00:00,paid,,0.00,4.90,2.20,,,,,web,,,card,no,Cataluña,Girona",
    "--- export interrupted, resumed by till 2 ---",
    "CT-90009,C-01555,0000-00-00T00:00:00,paid,,0.00,4.90,2.20,,,,,web,,,card,no,Madrid,Madrid",
    "CT-90010,C-00720,2026-09-31T20:15:00,paid,,0.00,0.00,5.10,,,,,web,,,paypal,no,Canarias,Las Palmas",
  ])

  /// What follows the order id in broken line rows.
  static let lines = rows([
    "BLK-01,1,6.90,\"12,5O\",2.20", "GRN-01,1,12.90,12.9O,5.41", "HRB-02,2,6.20", "OOL-02,0,14.50,0.00,0.00",
    "WHT-01,1,13.90,n/a,5.97", "BLK-02,1,8.50,8.50,2.89,8.50", "GRN-04,1,7.20,€7.2.0,2.44", "HRB-01,one,7.50,7.50,2.47",
    "PUE-01,1,11.90,11.90123,4.99", "GFT-02,1,24.00,#REF!,10.08", "BLK-04,1,9.90,9.9.0,3.86", "WAR-04,1,18.90,18,90,8.31",
    "GRN-02,1,18.90,--,8.50", "OOL-01,1",
  ])

  /// Line rows without an order id.
  static let ownerlessLines = rows([
    ",BLK-01,1,6.90,6.90,2.20", ",GRN-03,2,9.80,19.60,7.44", ",HRB-05,1,5.90,5.90,1.88",
  ])

  /// Customer rows: no id, and too few fields.
  static let customers = rows([
    ",Ángel Sin Número,,,angel@example.com,,Madrid,Madrid,28001,ES,,,,2025-03-03,web,,,,yes,,,,,,,,,,,,,,,,",
    "C-99001,Half a Row,,", ",,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,",
  ])

  private static func rows(_ texts: [String]) -> [[UInt8]] { texts.map { Array($0.utf8) } }
}
