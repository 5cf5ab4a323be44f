/// Names that say less, or that stand beside a better one in the same file: asked only where none of the others is there, so that they
/// never make two headers of one column.
extension Synonyms {
  static let fallbacks: [Column: [String]] = [
    .customerID: [
      "Buyer", "Buyer username", "Member id", "Member no", "Membership number", "Account no", "Account number", "ID de cliente",
      "Cód cliente", "N° cliente", "Nº cliente", "Número de socio", "Comprador", "客户号", "客户代码", "会员名", "会员账号", "会员卡号", "买家昵称",
      "买家",
      "下单帐号", "下单账号", "顾客",
    ],
    .orderID: [
      "Order reference", "Order ref", "Order code", "PO number", "Sales order", "Receipt", "Receipt number", "Bill no", "Ticket",
      "Orden", "Número de orden", "Nº de pedido", "N° de pedido", "N° pedido", "Número de ticket", "订单", "单号", "交易号", "流水号",
      "小票号",
    ],
    .placedAt: [
      "Created", "Created on", "Timestamp", "Order timestamp", "Date and time", "Date time", "Placed on", "Ordered on",
      "Purchased on", "Purchased at", "Purchase time", "Date of order", "Date of purchase", "Sold on", "Sales date",
      "Fecha y hora",
      "Fecha venta", "Fecha de venta", "Fecha de creación", "Fecha de la compra", "创建时间", "订单时间", "购买时间", "交易时间", "成交日期", "销售日期",
      "消费日期", "消费时间",
    ],
    .amount: [
      "Value", "Net amount", "Net total", "Amount paid", "Sale amount", "Sales amount", "Paid amount", "Total price",
      "Total value",
      "Turnover", "Valor", "Valor total", "Importe neto", "Importe del pedido", "Monto total", "Precio total", "Total factura",
      "Venta", "合计", "总价", "总额", "商品金额", "应付金额", "实收金额", "实付", "实付款", "销售金额", "消费金额", "交易金额",
    ],
    .status: [
      "Payment status", "Financial status", "Order state", "Transaction status", "Estado del pago", "Situación", "付款状态", "支付状态",
      "交易状态",
    ],
    .paidAt: ["Payment time", "Paid time", "Date of payment", "Fecha del pago", "付款确认时间"],
    .region: [
      "Billing state", "Billing province", "Ship state", "Shipping state", "Shipping province", "Comunidad autónoma", "收货省份",
      "所在省份",
    ],
    .city: ["Billing city", "Ship city", "Shipping city", "Localidad", "Municipio", "Población", "收货城市", "所在城市"],
    .sku: [
      "Article no", "Article number", "Item code", "Part number", "Barcode", "EAN", "UPC", "GTIN", "Ref", "Código de barras",
      "Código de artículo", "条码", "条形码", "款号", "货品编码",
    ],
    .product: [
      "Title", "Article", "Article name", "Goods", "Nombre producto", "Nombre artículo", "Nombre del artículo", "标题", "产品",
      "产品名称",
      "货品名称", "商品标题", "宝贝名称",
    ],
    .category: ["Department", "Product family", "Product group", "Familia", "Rubro", "类目", "大类", "商品分类", "产品类别"],
    .quantity: ["Pieces", "Pcs", "Quantity sold", "Number of items", "Piezas", "件数", "购买数量", "销售数量", "销量"],
    .unitPrice: ["Selling price", "Sale price", "Price each", "PVP", "Precio de venta", "售价", "销售单价"],
    .customerName: ["Nombre y apellidos", "Billing name", "Shipping name", "收货人", "收货人姓名", "买家姓名", "会员姓名", "顾客姓名"],
    .email: ["Email address", "E-mail address", "Correo electrónico", "Correo", "邮箱", "电子邮箱"],
    .phone: [
      "Telephone", "Phone number", "Mobile", "Mobile phone", "Teléfono", "Móvil", "电话", "手机", "手机号", "手机号码", "联系电话",
    ],
    .country: ["País", "国家"],
    .postalCode: ["Zip", "Zip code", "Postcode", "Código postal", "邮编", "邮政编码"],
    .birthday: ["Birth date", "Date of birth", "DOB", "Fecha de nacimiento", "Cumpleaños", "生日", "出生日期"],
    .gender: ["Sex", "Sexo", "Género", "性别"],
    .registeredAt: ["Joined", "Join date", "Member since", "Cliente desde", "入会时间", "入会日期", "加入时间"],
  ]

  /// Those that mean something else in other tables.
  static let ownFallbacks: [TableKind: [Column: [String]]] = [
    .orders: [
      .customerName: ["Name", "Full name", "Nombre", "Nombre completo", "姓名"] + (fallbacks[.customerName] ?? []),
      .customerID: (fallbacks[.customerID] ?? []) + ["Correo electrónico", "Email address", "电子邮箱"],
    ],
    .customers: [
      .customerID: (fallbacks[.customerID] ?? []) + ["Email", "E-mail", "Email address", "Correo", "Correo electrónico", "邮箱"]
    ],
    .payments: [.paidAt: (fallbacks[.paidAt] ?? []) + ["Date", "Fecha", "日期"]],
    .campaigns: [.campaign: ["Campaign name", "Name", "Nombre", "活动名称", "营销活动"]],
    .refunds: [.refundedAt: ["Date", "Fecha", "日期"]],
    .lines: [.amount: (fallbacks[.amount] ?? []) + ["Extended price", "Line amount", "小计"]],
  ]
}
