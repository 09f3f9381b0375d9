public import CallScript
import Store

extension PersonDossier {
  /// The version of the form in which a person is handed over as JSON.
  static let version: Int64 = 1

  /// All of it as one value for JSON; moments as RFC 3339 has them.
  public var fields: FieldValue {
    .object([
      "format": .string("callcoach person"), "version": .int(Self.version),
      "written": .string(MomentWords.iso(written.utc, offset: written.offset)), "person": person,
      "do_not_contact": .object([
        "holds": .bool(isSuppressed), "requests": .list(requests.map(Self.value)),
      ]),
      "facts": .list(facts.map(\.fact.fields)), "calls": .list(calls.map(Self.value)),
      "events_outside_calls": .list(laterEvents.map(Self.value)), "next_moves": .list(moves.map(\.fields)),
      "drafts": .list(drafts.map(Self.value)), "imports": .list(imports.map(Self.value)),
      "calendar": .list(calendar.map(Self.value)),
      "named_by_others": .list(namedIn.map { Self.moment($0.openedAt, $0.offset) }),
    ])
  }

  private var person: FieldValue {
    guard case .object(var fields) = details.contact.fields else { return .null }
    fields["region"] = .string(details.contact.region)
    fields["champion"] = .bool(details.isChampion)
    fields["note"] = .string(details.note)
    fields["added"] = details.addedAt.map { Self.moment($0, 0) } ?? .null
    fields["other_phones"] = .list(details.otherPhones.map(Self.value))
    fields["other_emails"] = .list(details.otherEmails.map(Self.value))
    fields["records"] = .list(
      records.map { .object(["source": .string($0.source), "id": .string($0.id)]) })
    return .object(fields)
  }

  private static func moment(_ instant: Instant, _ offset: Int) -> FieldValue {
    .string(MomentWords.iso(instant, offset: offset))
  }

  private static func value(_ address: Store.Address) -> FieldValue {
    .object(["label": .string(address.label), "value": .string(address.value)])
  }

  private static func value(_ note: SuppressionNote) -> FieldValue {
    .object([
      "scope": .string(note.scope.rawValue), "at": moment(note.at, 0), "reason": .string(note.reason),
      "call": note.session.map { .string($0.rawValue) } ?? .null,
    ])
  }

  private static func value(_ call: Call) -> FieldValue {
    let listing = call.listing
    var fields: [String: FieldValue] = [
      "id": .string(listing.id.rawValue), "opened": moment(listing.openedAt, listing.offset),
      "ended": listing.summary.map { moment($0.endedAt, listing.offset) } ?? .null,
      "outcome": listing.summary?.outcome.fields ?? .null,
      "clearer_by_then": .string(listing.summary?.clearerByThen ?? ""),
    ]
    if let transcript = call.transcript {
      let text = TranscriptText(transcript)
      fields["transcript"] = .list(text.lines.map { .string($0) })
      fields["events"] = text.fields["events"]
      fields["as_known_then"] = transcript.setup.fields
    } else {
      fields["events"] = .list(call.texts.map { .string($0) })
    }
    return .object(fields)
  }

  private static func value(_ event: LaterEvent) -> FieldValue {
    .object(["id": .string(event.id.rawValue), "at": moment(event.at, 0), "event": event.kind.fields])
  }

  private static func value(_ draft: KeptDraft) -> FieldValue {
    .object([
      "id": .string(draft.id.rawValue), "for": .string(draft.message.purpose.rawValue),
      "to": .string(draft.message.to), "subject": .string(draft.message.subject),
      "body": .string(draft.message.body), "made": moment(draft.createdAt, 0),
      "changed": moment(draft.changedAt, 0), "written": draft.exportedAt.map { moment($0, 0) } ?? .null,
      "call": draft.session.map { .string($0.rawValue) } ?? .null,
      "move": draft.move.map { .string($0.rawValue) } ?? .null,
    ])
  }

  private static func value(_ entry: CalendarEntry) -> FieldValue {
    .object([
      "id": .string(entry.id), "kind": .string(entry.kind.rawValue), "start": moment(entry.start, 0),
      "minutes": .int(Int64(entry.minutes)), "version": .int(Int64(entry.sequence)),
      "cancelled": .bool(entry.isCancelled),
    ])
  }

  private static func value(_ trace: ImportTrace) -> FieldValue {
    .object([
      "id": .string(trace.batch), "at": moment(trace.at, 0), "source": .string(trace.source),
      "file": .string(trace.path), "taken_back": .bool(trace.isUndone),
      "known_before": trace.before.map { .string($0) } ?? .null,
    ])
  }
}
