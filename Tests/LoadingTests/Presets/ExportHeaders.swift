/// Header rows of real exports, column names only, so that tests can write rows in their layout.
enum ExportHeaders {
  /// Shopify, 2025.
  static let shopifyOrders = """
    Name|Email|Financial Status|Paid at|Fulfillment Status|Fulfilled at|Accepts Marketing|Currency|Subtotal|\
    Shipping|Taxes|Total|Discount Code|Discount Amount|Shipping Method|Created at|Lineitem quantity|\
    Lineitem name|Lineitem price|Lineitem compare at price|Lineitem sku|Lineitem requires shipping|\
    Lineitem taxable|Lineitem fulfillment status|Billing Name|Billing Street|Billing Address1|Billing Address2|\
    Billing Company|Billing City|Billing Zip|Billing Province|Billing Country|Billing Phone|Shipping Name|\
    Shipping Street|Shipping Address1|Shipping Address2|Shipping Company|Shipping City|Shipping Zip|\
    Shipping Province|Shipping Country|Shipping Phone|Notes|Note Attributes|Cancelled at|Payment Method|\
    Payment Reference|Refunded Amount|Vendor|Outstanding Balance|Employee|Location|Device ID|Id|Tags|Risk Level|\
    Source|Lineitem discount|Tax 1 Name|Tax 1 Value|Tax 2 Name|Tax 2 Value|Tax 3 Name|Tax 3 Value|Tax 4 Name|\
    Tax 4 Value|Tax 5 Name|Tax 5 Value|Phone|Receipt Number|Duties|Billing Province Name|Shipping Province Name|\
    Payment ID|Payment Terms Name|Next Payment Due At|Payment References
    """

  /// Advanced Order Export for WooCommerce, 2018.
  static let wooAdvanced = """
    Order Number|Order Status|Order Date|Customer Note|First Name (Billing)|Last Name (Billing)|\
    Company (Billing)|Address 1&2 (Billing)|City (Billing)|State Code (Billing)|Postcode (Billing)|\
    Country Code (Billing)|Email (Billing)|Phone (Billing)|First Name (Shipping)|Last Name (Shipping)|\
    Address 1&2 (Shipping)|City (Shipping)|State Code (Shipping)|Postcode (Shipping)|Country Code (Shipping)|\
    Item #|SKU|Name|Product Variation|Quantity|Quantity (- Refund)|Item Cost|Order Line (w/o tax)|Order Line Tax|\
    Order Line Total|Order Line Total Refunded|Order Line Total (- Refund)|Image URL|Coupon Code|Discount Amount|\
    Discount Amount Tax|Payment Method Title|Coupons Used|Cart Discount Amount|Order Subtotal Amount|\
    Order Tax Amount|Order Shipping Amount|Order Refund Amount|Order Total Amount|Order Total Tax Amount|\
    Total items|Total products
    """

  /// WooCommerce CSV Import Suite, 2016.
  static let wooSuite = """
    order_id|order_number_formatted|order_number|date|status|order_shipping|order_shipping_tax|order_fees|\
    order_fee_tax|order_tax|cart_discount|order_discount|order_total|payment_method|shipping_method|\
    customer_user|billing_first_name|billing_last_name|billing_email|billing_phone|billing_address_1|\
    billing_address_2|billing_postcode|billing_city|billing_state|billing_country|billing_company|\
    shipping_first_name|shipping_last_name|shipping_address_1|shipping_address_2|shipping_postcode|shipping_city|\
    shipping_state|shipping_country|shipping_company|customer_note|order_item_1|order_item_2|\
    download_permissions_granted|order_notes|shipping_method_1|shipping_cost_1
    """

  /// Magento 2, orders grid.
  static let magentoGrid = """
    ID|Purchase Point|Purchase Date|Bill-to Name|Ship-to Name|Grand Total (Base)|Grand Total (Purchased)|Status|\
    Billing Address|Shipping Address|Shipping Information|Customer Email|Customer Group|Subtotal|\
    Shipping and Handling|Customer Name|Payment Method|Total Refunded|Allocated sources|Pickup Location Code|\
    Braintree Transaction Source|Dispute State
    """

  /// Magento 2, customers main file.
  static let magentoCustomers = """
    email|_website|_store|confirmation|created_at|created_in|disable_auto_group_change|dob|firstname|gender|\
    group_id|lastname|middlename|password_hash|prefix|rp_token|rp_token_created_at|store_id|suffix|taxvat|\
    updated_at|website_id|password
    """

  /// Taobao, ExportOrderList, 2017.
  static let taobaoOrders = """
    订单编号|买家会员名|买家支付宝账号|买家应付货款|买家应付邮费|买家支付积分|总金额|返点积分|买家实际支付金额|\
    买家实际支付积分|订单状态|买家留言|收货人姓名|收货地址 |运送方式|联系电话 |联系手机|订单创建时间|\
    订单付款时间 |宝贝标题 |宝贝种类 |物流单号 |物流公司|订单备注|宝贝总数量|店铺Id|店铺名称|订单关闭原因|\
    卖家服务费|买家服务费|发票抬头|是否手机订单|分阶段订单信息|特权订金订单id|是否上传合同照片|是否上传小票|\
    是否代付|定金排名|修改后的sku|修改后的收货地址|异常信息|天猫卡券抵扣|集分宝抵扣|是否是O2O交易|退款金额|\
    预约门店
    """

  /// JD, orders.
  static let jdOrders = """
    订单号|商品ID|商品名称|订购数量|支付方式|下单时间|京东价|订单金额|结算金额|余额支付|应付金额|订单状态|\
    订单类型|下单帐号|客户姓名|客户地址|联系电话|订单备注|发票类型|发票抬头|发票内容|商家备注|\
    商家备注等级（等级1-5为由高到低）|运费金额|付款确认时间|增值税发票|货号|订单完成时间|订单来源|订单渠道
    """

  /// Etsy, sold orders, 2023.
  static let etsyOrders = """
    Sale Date|Order ID|Buyer User ID|Full Name|First Name|Last Name|Number of Items|Payment Method|Date Shipped|\
    Street 1|Street 2|Ship City|Ship State|Ship Zipcode|Ship Country|Currency|Order Value|Coupon Code|\
    Coupon Details|Discount Amount|Shipping Discount|Shipping|Sales Tax|Order Total|Status|Card Processing Fees|\
    Order Net|Adjusted Order Total|Adjusted Card Processing Fees|Adjusted Net Order Amount|Buyer|Order Type|\
    Payment Type|InPerson Discount|InPerson Location|SKU
    """

  /// Etsy, sold order items, 2025.
  static let etsyItems = """
    Sale Date|Item Name|Buyer|Quantity|Price|Coupon Code|Coupon Details|Discount Amount|Shipping Discount|\
    Order Shipping|Order Sales Tax|Item Total|Currency|Transaction ID|Listing ID|Date Paid|Date Shipped|\
    Ship Name|Ship Address1|Ship City|Ship State|Ship Zipcode|Ship Country|Order ID|Variations|Order Type|\
    Listings Type|Payment Type|InPerson Discount|InPerson Location|VAT Paid by Buyer|SKU
    """

  /// Square, items, 2026.
  static let squareItems = """
    Date|Time|Time Zone|Category|Item|Qty|Price Point Name|SKU|Modifiers Applied|Gross Sales|Discounts|Net Sales|\
    Tax|Transaction ID|Payment ID|Device Name|Notes|Details|Event Type|Location|Dining Option|Customer ID|\
    Customer Name|Customer Reference ID|Unit|Count|GTIN|Itemization Type|Fulfillment Note|Channel|Token|\
    Card Brand|PAN Suffix
    """

  /// Square, transactions, 2026.
  static let squareTransactions = """
    Date|Time|Time Zone|Gross Sales|Discounts|Service Charges|Net Sales|Gift Card Sales|Tax|Tip|Partial Refunds|\
    Total Collected|Source|Card|Card Entry Methods|Cash|Square Gift Card|Other Tender|Other Tender Type|\
    Tender Note|Fees|Net Total|Transaction ID|Payment ID|Card Brand|PAN Suffix|Device Name|Staff Name|Staff ID|\
    Details|Description|Event Type|Location|Dining Option|Customer ID|Customer Name|Customer Reference ID|\
    Device Nickname|Third Party Fees|Deposit ID|Deposit Date|Deposit Details|Fee Percentage Rate|Fee Fixed Rate|\
    Refund Reason|Discount Name|Transaction Status|Cash App|Order Reference ID|Fulfillment Note|\
    Free Processing Applied|Channel|Unattributed Tips|Table Info|International Fee
    """
}
