extension Policy {
  /// When service is due. actions.md §2, the first three rows of the table. Hours are those of the store's clocks.
  package struct Service: Hashable, Sendable {
    /// Hours after which an unpaid order is not reminded of any more.
    package var reminderHours = 72
    /// Hours after an order at which a new customer is asked; the hours of the next day at which reminders go by e-mail, and by SMS or call.
    package var chatHours = 2
    package var emailHour = 10
    package var smsHour = 15
    /// The hours in which nobody is reminded: from the first one on, until the second one of the next morning.
    package var quietFrom = 21
    package var quietUntil = 9
    /// Days for a welcome.
    package var welcomeDays = 2
    /// The day of the group of new customers on which it ends, and its members are asked into another; the first one is a Monday.
    package var groupDays = 8
    /// Days from delivery, and where that is not known from payment, to the question whether all was well.
    package var deliveryDays = 7
    package var paymentDays = 14
    /// Days for which nobody is asked that again.
    package var questionRest = 90
    /// Days from the first order of a category to a tip.
    package var careDays = 10
    /// Days for what is due on a day, as people do not work on all of them.
    package var leeway = 3
    /// Seconds after which an order that is not paid waits for its payment.
    package var paymentSeconds = 3600

    /// The defaults of actions.md.
    package init() {}
  }
}
