/// The canonical columns that a column map may name, table by table. data.md §1.
enum TableColumns {
  case orders, lines, customers, products

  /// In the order of the specification.
  var names: [String] {
    switch self {
    case .orders:
      [
        "customer_id", "placed_at", "amount", "order_id", "status", "paid_at", "delivered_at", "discount", "shipping", "tax",
        "refund", "refunded_at", "refund_reason", "cancel_reason", "cost", "profit", "currency", "channel", "campaign", "coupon",
        "payment_method", "gift", "region", "city", "street", "sku", "product", "category", "brand", "quantity", "unit_price",
        "discount_rate",
      ]
    case .lines:
      [
        "order_id", "amount", "quantity", "unit_price", "discount_rate", "discount", "sku", "product", "category", "brand",
        "cost",
        "profit",
      ]
    case .customers:
      [
        "customer_id", "name", "nickname", "email", "phone", "company", "industry", "region", "city", "street", "postal_code",
        "country", "birthday", "calendar", "gender", "height", "weight", "size", "occupation", "registered_at", "source",
        "referred_by", "tags", "type", "stage", "lost_reason", "membership", "partner", "preferred_contact", "best_time", "owner",
        "purpose", "consent", "consent_email", "consent_sms", "consent_phone", "consent_chat", "notes", "special_needs",
        "opening_hours", "purchase_process",
      ]
    case .products:
      ["sku", "product", "category", "brand", "style", "price", "cost", "launched_at", "supply_days"]
    }
  }
}
