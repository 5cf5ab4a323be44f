import Trade

extension Export {
  /// Taobao and Tmall: `ExportOrderList`, a row an order, in GBK, with `="3515…"` as the order id; and `ExportOrderDetailList`, its lines.
  ///
  /// **Amount.** 总金额 (goods after the seller's discounts, and postage) less 买家应付邮费 (postage), before refunds: 买家实际支付金额, what the
  /// buyer really paid, is 总金额 less 退款金额 and 0 until it is paid, as the published February 2020 orders of Tmall have it
  /// (`tmall_order_report.csv`).
  ///
  /// **Status.** 交易关闭 is a closed order. If it was paid, the money went back: *refunded*; else *cancelled*. 退款金额 is the refund.
  ///
  /// 宝贝种类 is how many kinds of goods an order has, no category; 宝贝标题 lists their titles in one cell.
  static let taobao = Export(
    layouts: [taobaoOrders, taobaoLines],
    status: [
      .paid: [
        "买家已付款，等待卖家发货", "买家已付款,等待卖家发货", "卖家已发货，等待买家确认", "卖家已发货,等待买家确认", "卖家部分发货", "交易成功", "已付款", "部分退款",
      ],
      .unpaid: ["等待买家付款", "没有创建支付宝交易"],
      .cancelled: ["交易关闭", "付款以前，卖家或买家主动关闭交易", "付款以前,卖家或买家主动关闭交易"],
      .refunded: ["付款以后用户退款成功，交易自动关闭", "付款以后用户退款成功,交易自动关闭", "退款成功", "已退款"],
    ],
    encoding: .gb18030)

  private static let taobaoOrders = ExportLayout(
    table: .orders, name: "Taobao's ExportOrderList", marks: ["订单编号", "买家应付邮费", "买家实际支付金额", "订单创建时间"],
    headers: [
      .orderID: ["订单编号"], .customerID: ["买家会员名"], .placedAt: ["订单创建时间"], .paidAt: ["订单付款时间"], .deliveredAt: ["确认收货时间"],
      .status: ["订单状态"], .shipping: ["买家应付邮费"], .refund: ["退款金额"], .cancelReason: ["订单关闭原因"], .channel: ["店铺名称"],
      .customerName: ["收货人姓名"], .street: ["收货地址"], .product: ["宝贝标题"], .quantity: ["宝贝总数量"],
    ],
    amounts: [AmountRule(["总金额"], minus: ["买家应付邮费"])], refundsPaidCancellations: true)

  private static let taobaoLines = ExportLayout(
    table: .lines, name: "Taobao's ExportOrderDetailList", marks: ["订单编号", "标题", "价格", "购买数量", "商品属性"],
    headers: [
      .orderID: ["订单编号"], .sku: ["商家编码", "外部系统编号"], .product: ["标题"], .unitPrice: ["价格"], .quantity: ["购买数量"],
    ])
}
