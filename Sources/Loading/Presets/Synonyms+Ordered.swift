/// Names of columns of which a file may well have several, such as a street to send to and one to bill: they are asked one after the
/// other, after all others, and the first that is there counts. So a file never fails on them.
extension Synonyms {
  static let ordered: [TableKind: [Column: [String]]] = [
    .orders: [
      .channel: [
        "Sales channel", "Order channel", "Channel name", "Order source", "Source name", "Marketplace", "Platform", "Store",
        "Store name", "Shop", "Shop name", "Canal", "Canal de venta", "Canal de ventas", "Plataforma", "Tienda", "渠道", "销售渠道",
        "订单渠道", "订单来源", "平台", "店铺名称", "店铺", "门店",
      ],
      .campaign: ["Campaign name", "Campaign id", "UTM campaign", "Campaña", "活动", "活动名称", "营销活动"],
      .coupon: [
        "Coupon code", "Coupon codes", "Discount code", "Discount codes", "Promo code", "Promotion code", "Voucher code", "Cupón",
        "Código de cupón", "Código de descuento", "Código promocional", "优惠码", "优惠券码", "优惠券编号", "折扣码",
      ],
      .paymentMethod: [
        "Payment type", "Payment option", "Payment gateway", "Pay method", "Método de pago", "Forma de pago", "Medio de pago",
        "支付方式", "付款方式", "结算方式",
      ],
      .gift: [
        "Is gift", "Is a gift", "Gift order", "Es regalo", "Es un regalo", "Para regalo", "Regalo", "是否礼品", "是否礼物", "是否送礼", "送礼",
      ],
      .street: [
        "Shipping street", "Shipping address", "Ship to address", "Ship address 1", "Delivery address", "Street address",
        "Address",
        "Billing street", "Billing address", "Calle", "Dirección de envío", "Dirección de entrega", "Dirección", "Domicilio",
        "收货地址",
        "详细地址", "街道", "地址",
      ],
      .refundReason: [
        "Reason for refund", "Return reason", "Reason for return", "Motivo del reembolso", "Motivo de reembolso",
        "Motivo de la devolución", "Motivo de devolución", "退款原因", "退货原因",
      ],
      .cancelReason: [
        "Cancellation reason", "Cancelled reason", "Canceled reason", "Reason for cancellation", "Motivo de la cancelación",
        "Motivo de cancelación", "取消原因", "订单关闭原因", "关闭原因",
      ],
      .brand: brands,
    ],
    .lines: [.brand: brands],
    .products: [
      .brand: brands,
      .price: ["List price", "Retail price", "RRP", "MSRP", "Selling price", "Precio de venta", "PVP", "售价", "零售价", "吊牌价"],
      .supplyDays: [
        "Days of supply", "Days supply", "Supply in days", "Días de suministro", "Duración en días", "可用天数", "使用天数", "供应天数",
      ],
    ],
  ]

  private static let brands = ["Brand name", "Vendor", "Manufacturer", "Marca", "Fabricante", "品牌", "品牌名称", "厂商"]
}
