import Analysing
import Trade

extension ReportFile {
  // MARK: Policy

  /// The settings in force from which the cut-offs follow, by the names of the configuration.
  var policy: JSON {
    let policy = analysis.policy
    return .object([
      "rfm": .object([
        "recency": recency(policy.rfm.recency), "threshold": threshold(policy.rfm.threshold),
        "min_frequency": .number(policy.rfm.minFrequency), "window": window(policy.rfm.window),
        "scheme": .string(policy.rfm.scheme.rawValue),
      ]),
      "frequency": .string(policy.frequency.rawValue),
      "cadence": .array(policy.cadence.map(JSON.number)),
      "rhythm": .array(policy.rhythm.map { .millionths(Int64($0) * 10_000) }),
      "tier": .array(policy.tier.map { share(basisPoints: $0) }),
      "value": .object(["a": share(basisPoints: policy.value.a), "b": share(basisPoints: policy.value.b)]),
      "quadrant": .object([
        "days": .number(policy.quadrant.days), "high": money(policy.quadrant.high), "low": money(policy.quadrant.low),
      ]),
      "importance": .object([
        "top": share(basisPoints: policy.importance.top * 100), "upper": share(basisPoints: policy.importance.upper * 100),
        "cooperation_days": .number(policy.importance.cooperation), "recent_days": .number(policy.importance.recent),
        "new_days": .number(policy.importance.newDays),
      ]),
      "windows": .object(["tier": window(policy.windows.tier), "value": window(policy.windows.value)]),
      "min_cell": .number(policy.minCell),
      "capacity": .object(["calls": .number(policy.capacity.calls), "chats": .number(policy.capacity.chats)]),
      "tags": .object([
        "last_campaigns": .number(policy.tags.lastCampaigns), "new_days": .number(policy.tags.newDays),
        "dear": share(basisPoints: policy.tags.dear * 100),
      ]),
      "group_buy_channels": .array(policy.groupBuyChannels.map(JSON.string)),
      "small_store": .number(policy.smallStore),
      "small_base": .number(policy.smallBase),
      "return_days": .number(policy.returnDays),
    ])
  }

  private func share(basisPoints: Int) -> JSON { .share(Share(basisPoints, of: 10_000)) }

  private func window(_ window: Policy.Window) -> JSON {
    switch window {
    case .lifetime: .string("lifetime")
    case .days(let days): .number(days)
    }
  }

  private func recency(_ recency: Policy.RFM.Recency) -> JSON {
    switch recency {
    case .active: .string("active")
    case .mean: .string("mean")
    case .median: .string("median")
    case .days(let days): .number(days)
    }
  }

  private func threshold(_ threshold: Policy.RFM.Threshold) -> JSON {
    switch threshold {
    case .mean: .string("mean")
    case .median: .string("median")
    case .fixed: .string("fixed")
    }
  }

  // MARK: Intake

  /// What was set aside while reading, without what stood there.
  var intake: JSON {
    let intake = analysis.ledger.intake
    var reasons: [String: Int] = [:]
    for reject in intake.rejects { reasons[reject.reason, default: 0] += 1 }
    return .object([
      "oldest_order": day(analysis.oldestOrder), "newest_order": day(analysis.newestOrder),
      "rejects": .array(
        reasons.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map {
          .object(["reason": .string($0.key), "rows": .number($0.value)])
        }),
      "rejected_amount": money(intake.rejectedAmount),
      "duplicates": .number(intake.duplicates.rows),
      "excluded": .number(intake.excluded.rows),
      "profit_rows": .object([
        "known": .number(Int(analysis.profitCoverage.part)), "of": .number(Int(analysis.profitCoverage.whole)),
      ]),
    ])
  }

  private func day(_ day: Day?) -> JSON { day.map { .string($0.iso) } ?? .null }
}
