extension SampleStore {
  /// Where the configuration stands in the store's folder.
  static let configurationPath = "clientela.yml"

  /// The first line of the configuration; a folder whose configuration begins otherwise is somebody's own.
  static let marker = "# Colina Tea, the sample store of \"clientela demo\": the next demo overwrites these files.\n"

  /// The configuration, with a reason for every line.
  static let configuration =
    marker + """
      # Build the report of the last week again with: clientela build

      store:
        name: Colina Tea              # stands in the masthead
        currency: EUR                 # all amounts are in euros
        timezone: Europe/Madrid       # in which days and weeks begin
        language: en                  # of the report

      sources:                        # paths start from this file's folder
        orders: data/orders.csv       # a row an order: customer, moment, status, discount, refund, channel, campaign, gift
        lines: data/lines.csv         # a row an order line: product, quantity, amount, cost
        customers: data/customers.csv # names, companies, birthdays, consent, stages, memberships
        products: data/products.csv   # categories, brands, prices, launch dates
        campaigns: data/campaigns.csv # promotions, new arrivals, festivals, group buys
        contacts: data/contacts.csv   # messages, calls and visits, and what came of them
        people: data/people.csv       # who is who at companies, and who decides
        dates: data/dates.csv         # days to remember

      period: [week, month]           # a report a week, and one of each month that is over
      output: site                    # the pages; safe to publish inside the company
      exports: exports                # lists with customer ids; private
      state: state/clientela.sqlite   # what each period said, for the next one to compare with; private
      privacy: masked                 # pages show codes and shortened names
      code_key: colina-tea-demo       # fixed, so that every demo shows the same codes; a real store keeps its own secret
      max_rejects: 1%                 # more broken rows than this stop the run

      """
}
