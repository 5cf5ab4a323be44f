/// A text column of the customer file, named as data.md §1 names it.
package enum CustomerColumn: String, CaseIterable, Sendable {
  case name, company, region, city, industry
  case nickname, email, phone, street, country, calendar, gender, size, occupation, source, tags, type, stage, membership,
    partner,
    owner, purpose, notes
  case postalCode = "postal_code"
  case referredBy = "referred_by"
  case lostReason = "lost_reason"
  case preferredContact = "preferred_contact"
  case bestTime = "best_time"
  case specialNeeds = "special_needs"
  case openingHours = "opening_hours"
  case purchaseProcess = "purchase_process"
}
