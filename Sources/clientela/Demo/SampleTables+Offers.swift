extension SampleTables {
  /// `products.csv`: a row a product.
  func products() -> [UInt8] {
    var text = SampleText(header: "sku,product,category,brand,style,price,cost,launched_at,supply_days", capacity: 8192)
    for product in catalogue.products {
      text.plain(product.sku)
      text.text(Array(product.name.utf8))
      text.plain(Array(product.category.name.utf8))
      text.plain(Array(product.brand.utf8))
      text.plain(Array(product.style.rawValue.utf8))
      text.money(product.price)
      text.money(product.cost)
      text.day(product.launched)
      if product.supplyDays > 0 { text.number(product.supplyDays) } else { text.empty() }
      text.endRow()
    }
    return text.bytes
  }

  /// `campaigns.csv`: a row a campaign.
  func campaignRows() -> [UInt8] {
    var text = SampleText(
      header: "campaign,starts,ends,kind,category,sku,audience,discount,channel,spend,target", capacity: 4096)
    for campaign in campaigns {
      text.plain(Array(campaign.id.utf8))
      text.day(campaign.starts)
      text.day(campaign.ends)
      text.plain(Array(campaign.kind.rawValue.utf8))
      text.plain(Array((campaign.category?.name ?? "").utf8))
      text.plain(Array(campaign.sku.utf8))
      text.plain(Array(campaign.audience.utf8))
      text.plain(campaign.discount > 0 ? Array("\(campaign.discount)%".utf8) : [])
      text.plain(Array(campaign.channel.utf8))
      text.money(campaign.spend * 100)
      text.money(campaign.target * 100)
      text.endRow()
    }
    return text.bytes
  }
}
