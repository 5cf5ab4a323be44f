import Trade

extension Export {
  /// JD's order export, in GBK: a row for each product of an order, with the order's amounts repeated on every row.
  ///
  /// **Amount.** 结算金额, once an order: JD's API calls it `order_seller_price`, "the order's goods, the total less the seller's discounts",
  /// beside 订单金额 (`order_total_price`), 应付金额 (`order_payment`, what is left after balance and coupons of JD) and 运费金额
  /// (`freight_price`), as public clients of the API document (`order_seller_price; // 订单货款金额（订单总金额-商家优惠金额）`). The lines, 京东价
  /// × 订购数量, share it.
  ///
  /// **Status.** (删除) before a status says that the order was given up; a locked one (锁定) was paid and counts.
  static let jd = Export(
    layouts: [
      ExportLayout(
        table: .orders, name: "JD's orders", marks: ["订单号", "京东价", "结算金额", "下单帐号"],
        headers: [
          .orderID: ["订单号"], .customerID: ["下单帐号", "下单账号"], .customerName: ["客户姓名"], .placedAt: ["下单时间"],
          .paidAt: ["付款确认时间"], .deliveredAt: ["订单完成时间"], .status: ["订单状态"], .shipping: ["运费金额"], .channel: ["订单渠道", "订单来源"],
          .paymentMethod: ["支付方式"], .street: ["客户地址"], .sku: ["商品ID"], .product: ["商品名称"], .quantity: ["订购数量"],
          .unitPrice: ["京东价"],
        ],
        amounts: [AmountRule(["结算金额"]), AmountRule(["订单金额"])],
        lineAmounts: [AmountRule(["京东价"], times: "订购数量")],
        once: ["订单金额", "结算金额", "应付金额", "运费金额", "下单时间"])
    ],
    status: [
      .paid: ["等待出库", "等待发货", "等待确认收货", "等待自提", "已出库", "完成", "已完成", "锁定", "已锁定", "暂停"],
      .unpaid: ["等待付款", "未付款", "等待付款确认"],
      .cancelled: ["取消", "已取消", "订单取消", "(删除)等待付款", "(删除)等待出库", "(删除)等待确认收货", "（删除）等待付款", "（删除）等待出库", "(删除)锁定"],
      .refunded: ["配送退货", "已退货", "退款完成"],
    ],
    encoding: .gb18030)
}
