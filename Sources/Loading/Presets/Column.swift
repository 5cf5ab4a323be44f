/// A column by its canonical name. data.md §1.
enum Column: String, CaseIterable, Sendable {
  case customerID = "customer_id"
  case orderID = "order_id"
  case placedAt = "placed_at"
  case paidAt = "paid_at"
  case deliveredAt = "delivered_at"
  case refundedAt = "refunded_at"
  case registeredAt = "registered_at"
  case launchedAt = "launched_at"
  case refundReason = "refund_reason"
  case cancelReason = "cancel_reason"
  case customerName = "customer_name"
  case paymentMethod = "payment_method"
  case unitPrice = "unit_price"
  case discountRate = "discount_rate"
  case postalCode = "postal_code"
  case referredBy = "referred_by"
  case lostReason = "lost_reason"
  case preferredContact = "preferred_contact"
  case bestTime = "best_time"
  case consentEmail = "consent_email"
  case consentSMS = "consent_sms"
  case consentPhone = "consent_phone"
  case consentChat = "consent_chat"
  case specialNeeds = "special_needs"
  case openingHours = "opening_hours"
  case purchaseProcess = "purchase_process"
  case supplyDays = "supply_days"
  case sameAs = "same_as"
  case amount, status, discount, shipping, tax, refund, cost, profit, currency, channel, campaign, coupon, gift, region, city,
    street
  case sku, product, category, brand, quantity, style, price
  case name, nickname, email, phone, company, industry, country, birthday, calendar, gender, height, weight, size, occupation,
    source
  case tags, type, stage, membership, partner, owner, purpose, consent, notes
  case role, decides, at, direction, topic, outcome, reason, date, kind, person, starts, ends, audience, spend, target
}

/// A table that is read from files.
enum TableKind: String, CaseIterable, Sendable {
  case orders, lines, payments, refunds, customers, people, products, contacts, dates, campaigns
  case sameAs = "same_as"

  /// The columns it may have.
  var columns: [Column] {
    switch self {
    case .orders:
      [
        .customerID, .placedAt, .amount, .orderID, .status, .paidAt, .deliveredAt, .discount, .shipping, .tax, .refund,
        .refundedAt,
        .refundReason, .cancelReason, .cost, .profit, .currency, .channel, .campaign, .coupon, .paymentMethod, .gift, .region,
        .city, .street, .customerName, .sku, .product, .category, .brand, .quantity, .unitPrice,
      ]
    case .lines:
      [
        .orderID, .amount, .sku, .product, .category, .brand, .quantity, .unitPrice, .discountRate, .cost, .profit, .refund,
        .refundedAt,
      ]
    case .customers:
      [
        .customerID, .name, .nickname, .email, .phone, .company, .industry, .region, .city, .street, .postalCode, .country,
        .birthday, .calendar, .gender, .height, .weight, .size, .occupation, .registeredAt, .source, .referredBy, .tags, .type,
        .stage, .lostReason, .membership, .partner, .preferredContact, .bestTime, .owner, .purpose, .consent, .consentEmail,
        .consentSMS, .consentPhone, .consentChat, .notes, .specialNeeds, .openingHours, .purchaseProcess,
      ]
    case .products: [.sku, .product, .category, .brand, .style, .price, .cost, .launchedAt, .supplyDays]
    case .payments: [.orderID, .amount, .paidAt]
    case .refunds: [.orderID, .amount, .refundedAt, .reason]
    case .people: [.customerID, .name, .role, .phone, .email, .bestTime, .decides]
    case .contacts: [.customerID, .at, .direction, .channel, .topic, .outcome, .reason, .campaign]
    case .dates: [.customerID, .date, .kind, .person, .calendar]
    case .campaigns: [.campaign, .starts, .ends, .kind, .category, .sku, .audience, .discount, .channel, .spend, .target]
    case .sameAs: [.customerID, .sameAs]
    }
  }

  /// The columns with dates that this version reads.
  var dates: [Column] {
    switch self {
    case .orders: [.placedAt, .paidAt, .deliveredAt, .refundedAt]
    case .lines: [.refundedAt]
    case .payments: [.paidAt]
    case .refunds: [.refundedAt]
    case .customers: [.registeredAt, .birthday]
    case .products: [.launchedAt]
    case .contacts: [.at]
    case .dates: [.date]
    case .campaigns: [.starts, .ends]
    case .people, .sameAs: []
    }
  }
}
