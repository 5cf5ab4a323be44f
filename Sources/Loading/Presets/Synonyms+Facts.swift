/// Names of the columns that tell more about customers and campaigns, in English, Spanish and Chinese.
extension Synonyms {
  /// Of customer files, besides those that other tables share.
  static let profile: [Column: [String]] = [
    .nickname: ["Apodo", "昵称"], .street: ["Address", "Calle", "Domicilio", "地址"],
    .calendar: ["Calendario", "历法"], .height: ["Altura", "Estatura", "身高"], .weight: ["Peso", "体重"],
    .size: ["Talla", "尺码"], .occupation: ["Profession", "Ocupación", "Profesión", "职业"],
    .source: ["Customer source", "Origen", "来源"], .referredBy: ["Referrer", "Recomendado por", "推荐人", "介绍人"],
    .tags: ["Etiquetas", "标签"], .type: ["Customer type", "Tipo de cliente", "客户类型"],
    .stage: ["Etapa", "Fase", "阶段"], .lostReason: ["Motivo de pérdida", "流失原因"],
    .membership: ["Membership level", "Loyalty tier", "Nivel de socio", "会员等级"], .partner: ["Partner name", "Socio", "合作伙伴"],
    .preferredContact: ["Preferred channel", "Contacto preferido", "Canal preferido", "首选联系方式"],
    .bestTime: ["Best time to call", "Mejor hora", "Mejor momento", "最佳联系时间"],
    .owner: ["Account owner", "Account manager", "Responsable", "负责人"],
    .purpose: ["Propósito", "Finalidad", "购买目的", "用途"], .notes: ["Note", "Notas", "备注"],
    .specialNeeds: ["Necesidades especiales", "特殊需求"], .openingHours: ["Horario", "营业时间"],
    .purchaseProcess: ["Proceso de compra", "采购流程"],
    .consent: ["Accepts marketing", "Marketing consent", "Consentimiento", "Acepta marketing", "营销同意", "同意营销", "接受营销"],
    .consentEmail: [
      "Accepts email marketing", "Email consent", "Email marketing consent", "Email opt in", "Acepta email",
      "Consentimiento email", "接受邮件", "邮件同意",
    ],
    .consentSMS: [
      "Accepts SMS marketing", "SMS consent", "SMS marketing consent", "SMS opt in", "Acepta SMS", "Consentimiento SMS", "接受短信",
      "短信同意",
    ],
    .consentPhone: [
      "Phone consent", "Call consent", "Phone opt in", "Acepta llamadas", "Consentimiento teléfono", "接受电话", "电话同意",
    ],
    .consentChat: [
      "Accepts WhatsApp marketing", "WhatsApp consent", "Chat consent", "Acepta WhatsApp", "Consentimiento chat", "接受微信", "微信同意",
    ],
  ]

  static let people: [Column: [String]] = [
    .name: [
      "Full name", "Person", "Contact name", "Contact person", "Nombre", "Nombre completo", "Persona de contacto",
      "姓名", "联系人",
    ],
    .role: ["Job title", "Position", "Cargo", "Puesto", "职位", "职务"],
    .bestTime: ["Best time to call", "Mejor hora", "Mejor momento", "最佳联系时间"],
    .decides: ["Decision maker", "Is decision maker", "Decide", "决策人", "是否决策人"],
  ]

  static let contacts: [Column: [String]] = [
    .at: [
      "Date", "Contacted at", "Contact date", "Fecha", "Fecha y hora", "Fecha de contacto", "日期",
      "联系时间",
      "跟进时间", "沟通时间",
    ],
    .direction: ["In or out", "Sentido", "Dirección", "方向"],
    .channel: ["Contact channel", "Medium", "Canal", "Medio", "渠道", "沟通方式"],
    .topic: ["Subject", "Tema", "Asunto", "主题", "话题"], .outcome: ["Result", "Resultado", "结果", "沟通结果"],
    .reason: ["Motivo", "原因"], .campaign: ["Campaign name", "Campaign id", "Campaña", "活动名称", "营销活动"],
  ]

  static let dates: [Column: [String]] = [
    .date: ["Day", "Fecha", "Día", "日期", "日子"], .kind: ["Type", "Occasion", "Tipo", "Ocasión", "类型", "种类"],
    .person: ["Who", "Persona", "Quién", "人物", "对象"], .calendar: ["Calendario", "历法"],
  ]

  static let campaigns: [Column: [String]] = [
    .campaign: ["ID", "Campaign id", "Campaña", "活动"],
    .starts: ["Start", "Start date", "Starts on", "From", "Inicio", "Fecha de inicio", "Desde", "开始", "开始日期", "开始时间"],
    .ends: ["End", "End date", "Ends on", "Until", "Fin", "Fecha de fin", "Hasta", "结束", "结束日期", "结束时间"],
    .kind: ["Type", "Campaign type", "Tipo", "类型", "活动类型"], .audience: ["Target group", "Público", "Audiencia", "人群", "目标人群"],
    .channel: ["Canal", "渠道"], .spend: ["Cost", "Spent", "Ad spend", "Gasto", "Coste", "花费", "费用"],
    .target: ["Goal", "Sales target", "Objetivo", "Meta", "目标", "销售目标"],
  ]
}
