import Trade

/// The tags of a family: one for each value of a fact that a customer has.
struct TagFamily: Sendable {
  /// The group of the tags.
  let group: String
  /// The fact of whose values each makes a tag.
  let each: String?
  /// The tags that somebody has, by number.
  let tags: [(id: String, names: [String: String])]
  private let column: FactColumn
  /// The place of the tag of each word, -1 where nobody has it; at first its number.
  private var places: ContiguousArray<Int32>

  /// Nil where the data knows nothing of the fact.
  init?(_ tag: TagDictionary.Tag, _ compiler: inout Compiler) {
    let (words, titles): ([String], [String])
    let customers = compiler.source.customers
    var isThere: ContiguousArray<Bool>
    switch tag.each.map({ compiler.column($0) }) {
    case .words(let all, let values):
      (column, words, titles) = (.words(all, values), all, [])
      isThere = TagFamily.found(values, among: all.count, customers)
    case .sets(let sets):
      (column, words, titles) = (.sets(sets), sets.words, sets.titles)
      isThere = ContiguousArray(repeating: false, count: sets.words.count)
      for number in sets.numbers { isThere[Int(number)] = true }
    case .texts(let pool):
      let texts = WordColumn(pool)
      let values: FactColumn.Values = { $0.fill { texts.number[$0] < 0 ? FactColumn.missing : Int64(texts.number[$0]) } }
      (words, titles) = ((0..<texts.words.count).map { texts.words[$0] }, [])
      column = .words(words, values)
      isThere = TagFamily.found(values, among: words.count, customers)
    case .unknown, .numbers, nil: return nil
    }
    (group, each) = (tag.group, tag.each)
    places = ContiguousArray(repeating: -1, count: words.count)
    var tags: [(id: String, names: [String: String])] = []
    for word in words.indices where isThere[word] {
      places[word] = Int32(tags.count)
      tags.append((tag.prefix + TagFamily.plain(words[word]), tag.names(for: titles.isEmpty ? words[word] : titles[word])))
    }
    self.tags = tags
  }

  /// Which of so many words some customer has.
  private static func found(_ values: FactColumn.Values, among words: Int, _ customers: Int) -> ContiguousArray<Bool> {
    var (found, block) = (ContiguousArray(repeating: false, count: words), FactBlock())
    for range in FactBlock.blocks(of: 0..<customers) {
      block.customers = range
      values(&block)
      for place in 0..<range.count where block.values[place] != FactColumn.missing { found[Int(block.values[place])] = true }
    }
    return found
  }

  /// Takes the places of its tags from a table that is in order.
  mutating func place(in table: TagTable) {
    let own = tags.map { table.place(of: $0.id) }
    for word in places.indices where places[word] >= 0 { places[word] = own[Int(places[word])] }
  }

  /// Notes the tags of some customers; `block` is memory for them.
  func note(_ customers: Range<Int>, _ block: inout FactBlock, in sheet: inout TagSheet) {
    let places = places.span
    switch column {
    case .words(_, let values):
      block.customers = customers
      values(&block)
      let words = block.values.span
      for place in 0..<customers.count where words[place] != FactColumn.missing {
        sheet.note(places[Int(words[place])], at: place)
      }
    case .sets(let sets):
      let (starts, numbers) = (sets.starts.span, sets.numbers.span)
      for place in 0..<customers.count {
        for index in Int(starts[customers.lowerBound + place])..<Int(starts[customers.lowerBound + place + 1]) {
          sheet.note(places[Int(numbers[index])], at: place)
        }
      }
    case .unknown, .numbers, .texts: return
    }
  }

  /// A value without what parts tags from each other, so that the cell of customers.csv can be read again.
  private static func plain(_ value: String) -> String {
    if isPlain(value) { return value }
    let text = value.map { ";,|；，｜、\n\r\t".contains($0) ? " " : $0 }
    return text.split(separator: " ").map { String($0) }.joined(separator: " ")
  }

  /// Whether a value has nothing of the kind: only signs of ASCII, and no spaces but single ones between others.
  private static func isPlain(_ value: String) -> Bool {
    var last = UInt8(ascii: " ")
    for byte in value.utf8 {
      switch byte {
      case UInt8(ascii: " "): if last == byte { return false }
      case UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "|"), ...0x1F, 0x80...: return false
      default: break
      }
      last = byte
    }
    return value.isEmpty || last != UInt8(ascii: " ")
  }
}
