import Trade

/// Words of the customer file and of contacts in English, Spanish and Chinese, with what they mean. A word that is missing here counts
/// for nothing and is listed (`UnknownWord`).
enum WordMeanings {
  private static let refusals = [
    "refused", "refuses", "refusal", "rejected", "rejection", "declined", "declines", "decline", "not interested", "no interest",
    "said no", "no", "lost", "turned down", "rechazado", "rechazada", "rechazo", "rechaza", "rechazó", "no interesado",
    "no interesada", "no le interesa", "sin interés", "negativa", "perdido", "perdida", "拒绝", "已拒绝", "婉拒", "不感兴趣", "没兴趣", "无意向",
    "不需要", "不要", "流失", "拒絕",
  ]

  private static let complaints = [
    "complaint", "complained", "complains", "claim", "dissatisfied", "unhappy", "angry", "queja", "quejas", "reclamación",
    "reclamacion", "reclamo", "se quejó", "insatisfecho", "insatisfecha", "投诉", "抱怨", "客诉", "差评", "不满", "不满意", "投訴",
  ]

  private static let requests = [
    "price list", "price lists", "prices", "asked for a price list", "asked for price list", "asks for a price list",
    "requested a price list", "requested price list", "price list requested", "price list sent", "sent price list",
    "price request", "price enquiry", "price inquiry", "quotation", "quote", "quotation requested", "quote requested",
    "asked for a quotation", "asked for a quote", "requested a quote", "requested a quotation", "request for quotation", "rfq",
    "quotation sent", "quote sent", "lista de precios", "tarifa", "tarifas", "precios", "pidió lista de precios",
    "pide lista de precios", "solicita lista de precios", "solicitó lista de precios", "pidió la lista de precios", "presupuesto",
    "cotización", "cotizacion", "pidió presupuesto", "pide presupuesto", "solicita presupuesto", "solicitó presupuesto",
    "solicitud de presupuesto", "solicitud de cotización", "pidió cotización", "presupuesto enviado", "cotización enviada", "价目表",
    "价格表", "报价", "报价单", "询价", "询价单", "索取价目表", "索要价目表", "索取报价", "索要报价", "要报价", "已报价", "報價", "詢價",
  ]

  private static let answers = [
    "answered", "answer", "replied", "reply", "reached", "spoke", "talked", "visited", "visit", "attended", "came", "joined",
    "interested", "agreed", "accepted", "resolved", "solved", "settled", "ordered", "order", "sale", "sold", "bought", "positive",
    "yes", "ok", "done", "thanked", "subscribed", "agreed to mailings", "agreed to look at an offer", "respondió", "responde",
    "contestó", "contesta", "contestado", "atendió", "visitó", "visita", "asistió", "interesado", "interesada", "aceptó",
    "acepta",
    "aceptado", "resuelto", "resuelta", "pedido", "venta", "vendido", "compró", "positivo", "sí", "hecho", "已回复", "回复", "已接听",
    "接听",
    "已联系", "到店", "来访", "参加", "感兴趣", "有意向", "同意", "接受", "已解决", "解决", "下单", "已下单", "成交", "已成交", "购买", "是", "完成",
  ]

  private static let unanswered = [
    "no answer", "not answered", "unanswered", "no reply", "no response", "not reached", "unreachable", "voicemail", "busy",
    "left message", "left a message", "bounced", "sent", "delivered", "none", "pending", "sin respuesta", "no contesta",
    "no contestó", "no responde", "no respondió", "buzón de voz", "ocupado", "enviado", "entregado", "pendiente", "未接", "未接听",
    "无人接听",
    "未接通", "没人接", "未回复", "无回复", "占线", "已发送", "待处理", "无",
  ]

  /// What came of a touch, by its outcome; by its topic where the outcome says nothing.
  static let outcomes = WordList<Outcome>([
    (.refusal, refusals), (.complaint, complaints), (.request, requests), (.answer, answers), (.unknown, unanswered),
  ])

  /// Stages of the customer file. The colours of the funnel are words as well.
  static let stages = WordList<Stage>([
    (.refused, refusals + ["red-green", "closed lost", "cerrado perdido", "红绿", "已流失"]),
    (.askedForPrices, requests + ["golden-green", "proposal sent", "propuesta enviada", "dorado-verde", "verde-dorado", "金绿"]),
    (
      .sawQuotation,
      [
        "quotation seen", "saw the quotation", "saw a quotation", "saw quotation", "seen quotation", "quotation sent and seen",
        "quote seen", "saw the quote", "saw a quote", "saw quote", "quote sent and seen", "price list seen", "saw the price list",
        "cotización vista", "vio la cotización", "presupuesto visto", "vio el presupuesto", "lista de precios vista",
        "vio la lista de precios", "已看报价", "看过报价", "已看报价单", "看过报价单", "已看价目表", "看过价目表",
      ]
    ),
    (
      .agreedToMailings,
      [
        "agreed to mailings", "agrees to mailings", "agreed to mailing", "mailings", "mailing", "subscribed", "subscriber",
        "newsletter", "opted in", "yellow", "aceptó envíos", "acepta envíos", "acepta correos", "aceptó correos", "suscrito",
        "suscrita", "boletín", "amarillo", "同意接收邮件", "同意邮件", "同意接收", "同意推送", "已订阅", "订阅", "黄", "黄色",
      ]
    ),
    (
      .sawOffer,
      [
        "saw the offer", "saw an offer", "saw offer", "offer seen", "seen offer", "offer sent and seen", "proposal seen", "demo",
        "demo done", "test drive",
        "trial", "negotiation", "negotiating", "intended", "vio la oferta", "ha visto la oferta", "oferta vista",
        "oferta enviada y vista", "propuesta vista",
        "negociación", "en negociación", "prueba", "已看方案", "看过方案", "已看产品", "试驾", "试听", "谈判", "洽谈", "意向", "意向客户",
      ]
    ),
    (
      .agreedToOffer,
      [
        "agreed to look at an offer", "agreed to look at the offer", "agreed to look at offer", "agreed to study the offer",
        "agreed to study an offer", "agreed to offer", "studying the offer", "offer sent", "green", "aceptó ver la oferta",
        "acepta ver la oferta",
        "aceptó estudiar la oferta", "estudia la oferta", "estudiando la oferta", "oferta enviada", "verde", "同意看方案", "同意了解",
        "同意研究方案", "考虑中", "绿",
        "绿色",
      ]
    ),
    (
      .decisionMakerUnknown,
      [
        "decision maker unknown", "unknown decision maker", "no decision maker", "grey", "gray", "decisor desconocido",
        "sin decisor", "gris", "决策人未知", "未知决策人", "灰", "灰色",
      ]
    ),
    (
      .unknown,
      [
        "new", "lead", "prospect", "unknown", "none", "no information", "white", "open", "contacted", "customer", "client",
        "active",
        "bought", "gold", "platinum", "closed won", "won", "nuevo", "nueva", "contactado", "cliente", "desconocido",
        "sin información", "blanco", "ganado", "oro", "platino", "新", "新客户", "线索", "潜在", "未知", "无信息", "白", "白色", "客户", "已成交",
        "成交", "金", "铂金",
      ]
    ),
  ])

  /// Whether a customer is a partner: yes, no, or what partners are called.
  static let partners = WordList<Bool>([
    (
      true,
      yes + [
        "partner", "distributor", "reseller", "affiliate", "agent", "ambassador", "socio", "socia", "distribuidor",
        "distribuidora",
        "revendedor", "afiliado", "agente", "embajador", "合伙人", "合作伙伴", "经销商", "分销商", "代理", "代理商",
      ]
    ), (false, no),
  ])

  /// What a membership cell says where there is none; everything else is the name of one.
  static let noMemberships = WordList<Bool>([
    (
      false,
      no + ["non-member", "not a member", "no member", "guest", "no es socio", "no socio", "invitado", "非会员", "不是会员", "游客"]
    )
  ])

  /// Genders.
  static let genders = WordList<Gender>([
    (
      .female,
      ["female", "f", "woman", "w", "girl", "ms", "mrs", "mujer", "femenino", "hembra", "sra", "señora", "女", "女性", "女士", "女生"]
    ),
    (
      .male,
      ["male", "m", "man", "boy", "mr", "hombre", "masculino", "varón", "varon", "h", "sr", "señor", "男", "男性", "男士", "先生"]
    ),
    (
      .other, ["other", "x", "diverse", "non-binary", "nonbinary", "nb", "otro", "otra", "no binario", "no binaria", "其他", "非二元"]
    ),
  ])

  /// Whether a customer's calendar is the lunar one.
  static let lunar = WordList<Bool>([
    (true, ["lunar", "lunisolar", "农历", "阴历", "旧历", "農曆"]),
    (false, ["solar", "gregorian", "gregoriano", "公历", "阳历", "新历", "國曆"]),
  ])

  /// Kinds of days to remember that are the customer's own birthday, where no other person is named.
  static let birthdays = WordList<Bool>([
    (true, ["birthday", "date of birth", "cumpleaños", "fecha de nacimiento", "生日", "出生日期"])
  ])

  /// Channels on which a touch whose direction nobody wrote down came from the customer.
  static let incomingChannels = WordList<Bool>([(true, ["form", "event", "article", "search", "meeting"])])

  /// Channels of touches that both sides take part in, whoever began.
  static let meetings = WordList<Bool>([(true, ["meeting"])])

  private static let yes = [
    "yes", "y", "true", "t", "1", "x", "on", "active", "sí", "si", "s", "verdadero", "activo", "activa", "是", "真", "有",
  ]
  private static let no = [
    "no", "n", "false", "f", "0", "off", "none", "-", "–", "n/a", "na", "inactive", "falso", "ninguno", "ninguna", "inactivo",
    "inactiva", "否", "假", "无", "没有", "不是",
  ]
}
