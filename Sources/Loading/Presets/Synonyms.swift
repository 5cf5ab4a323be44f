/// What shops call the columns, in English, Spanish and Chinese. Compared without case, blanks, `_`, `-`, `.` and `#`.
///
/// Only names that can hardly mean anything else: two headers for one column are an error, and a wrong match is worse than none.
enum Synonyms {
  /// The names of a column in a table, besides its canonical one.
  static func names(of column: Column, in kind: TableKind) -> [String] {
    (own[kind]?[column] ?? []) + (common[column] ?? [])
  }

  /// The names of a column in a table, and after them those that are asked only where none of these is there; then one after the other
  /// those of which a file may have several.
  static func tiers(of column: Column, in kind: TableKind) -> [[String]] {
    let ordered = (Synonyms.ordered[kind]?[column] ?? []).map { [$0] }
    return [names(of: column, in: kind), ownFallbacks[kind]?[column] ?? fallbacks[column] ?? []] + ordered
  }

  /// The form in which headers are compared.
  static func key(_ header: String) -> String {
    String(header.lowercased().filter { !$0.isWhitespace && !"_-.#\u{FEFF}\u{A0}\"'".contains($0) })
  }

  private static let common: [Column: [String]] = [
    .customerID: [
      "Customer", "Customer no", "Customer number", "Customer code", "Customer key", "Cust id", "Client", "Client id", "Buyer id",
      "User id", "Customer email", "Buyer email", "ID cliente", "Cliente", "Código cliente", "Código de cliente",
      "Número de cliente", "客户编号", "客户id", "客户", "会员编号", "会员id", "会员号", "用户id", "用户编号", "顾客编号", "买家会员名", "买家id",
    ],
    .orderID: [
      "Order", "Order no", "Order number", "Order nr", "Invoice", "Invoice no", "Invoice number", "Invoice id", "Transaction id",
      "Receipt no", "Pedido", "ID pedido", "Número de pedido", "Nº pedido", "Factura", "Número de factura", "订单编号", "订单号", "订单id",
      "主订单编号",
    ],
    .placedAt: [
      "Date", "Order date", "Order time", "Ordered at", "Purchase date", "Created at", "Date created", "Invoice date",
      "Transaction date", "Sale date", "Fecha", "Fecha pedido", "Fecha de pedido", "Fecha del pedido", "Fecha compra",
      "Fecha de compra", "Fecha factura", "日期", "订单日期", "下单时间", "下单日期", "订单创建时间", "订单提交时间", "购买日期", "成交时间", "交易日期",
    ],
    .amount: [
      "Total", "Order total", "Total amount", "Order amount", "Order value", "Revenue", "Sales", "Net sales", "Subtotal",
      "Grand total", "Line total", "Importe", "Importe total", "Monto", "Total pedido", "Ventas", "金额", "订单金额", "总金额", "实付金额",
      "销售额",
      "支付金额", "成交金额", "买家实际支付金额", "订单应付金额",
    ],
    .status: ["Order status", "Estado del pedido", "Estado pedido", "Estado", "状态", "订单状态"],
    .paidAt: [
      "Paid on", "Paid date", "Date paid", "Payment date", "Fecha de pago", "Fecha pago", "付款时间", "支付时间", "付款日期", "订单付款时间",
    ],
    .discount: ["Discounts", "Discount amount", "Descuento", "优惠", "优惠金额", "折扣金额"],
    .discountRate: ["Discount percent", "Discount %", "Descuento %", "折扣率"],
    .shipping: ["Shipping cost", "Shipping amount", "Freight", "Envío", "Gastos de envío", "运费", "邮费"],
    .tax: ["Taxes", "Tax amount", "VAT", "IVA", "Impuesto", "Impuestos", "税", "税额"],
    .refund: ["Refunded", "Refund amount", "Refunded amount", "Reembolso", "Importe reembolsado", "退款", "退款金额"],
    .refundedAt: ["Refund date", "Date refunded", "Fecha de reembolso", "退款时间", "退款日期"],
    .cost: ["Costs", "Cost of goods", "COGS", "Coste", "Costo", "成本"],
    .profit: ["Gross profit", "Beneficio", "Ganancia", "利润", "毛利"],
    .currency: ["Currency code", "Moneda", "Divisa", "币种", "货币"],
    .region: ["Province", "State", "Región", "Provincia", "省", "省份", "地区"],
    .city: ["Town", "Ciudad", "城市", "市"],
    .sku: [
      "Product id", "Product code", "Product sku", "Item id", "Item no", "Item number", "Item sku", "Stock code", "Código",
      "Código producto", "Código de producto", "Referencia", "商品编号", "商品id", "商品编码", "商家编码", "货号",
    ],
    .product: [
      "Product name", "Product title", "Item", "Item name", "Description", "Producto", "Artículo", "Nombre del producto",
      "Descripción", "商品", "商品名称", "宝贝标题", "品名", "选购商品",
    ],
    .category: ["Product category", "Product type", "Category name", "Categoría", "分类", "类别", "品类", "商品类别"],
    .quantity: ["Qty", "Quantity ordered", "Units", "Cantidad", "Unidades", "数量", "商品数量", "订购数量", "宝贝总数量"],
    .unitPrice: ["Price", "Item price", "Precio", "Precio unitario", "单价", "价格"],
    .customerName: ["Client name", "Buyer name", "Nombre del cliente", "客户姓名", "客户名称"],
    .company: ["Company name", "Empresa", "Razón social", "公司", "公司名称"],
    .industry: ["Sector", "Industria", "行业"],
    .registeredAt: [
      "Registered", "Registered on", "Registration date", "Customer since", "Sign up", "Signup date", "Date joined",
      "Fecha de alta", "Fecha de registro", "注册时间", "注册日期",
    ],
    .launchedAt: ["Launched", "Launch date", "Release date", "Fecha de lanzamiento", "上架时间", "上市日期"],
  ]

  /// Names that mean a column in one table only.
  private static let own: [TableKind: [Column: [String]]] = [
    .orders: [.customerID: ["Email", "E-mail", "Correo", "邮箱"]],
    .customers: [
      .customerID: ["ID"],
      .name: [
        "Full name", "Customer name", "Contact name", "Nombre", "Nombre completo", "Nombre del cliente", "姓名", "客户姓名", "客户名称",
      ],
      .registeredAt: ["Created at"],
    ].merging(profile) { $0 + $1 },
    .payments: [
      .amount: ["Payment", "Payment value", "Payment amount", "Importe pagado", "Importe del pago", "付款金额"]
    ],
    .refunds: [
      .amount: ["Refund", "Refund amount", "Refunded amount", "Reembolso", "Importe reembolsado", "退款", "退款金额"],
      .reason: ["Refund reason", "Motivo", "Motivo del reembolso", "原因", "退款原因"],
    ],
    .people: people, .contacts: contacts, .dates: dates, .campaigns: campaigns,
    .products: [
      .sku: ["ID"], .product: ["Name", "Title", "Nombre"], .price: ["Unit price", "Precio", "单价", "价格"],
      .cost: ["Unit cost", "Standard cost", "成本价"],
    ],
  ]
}
