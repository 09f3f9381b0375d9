import CallScript
import CoachApp
public import Exchange
import Store

extension PersonDossier {
  /// All of it as a page for people.
  public var page: Document {
    let blocks = [
      [
        .paragraph(
          RichText(
            "All that callcoach keeps of this person, \(day(written.utc, written.offset)). "
              + "Calls are told by the clock they were made by, all else by UTC."))
      ],
      [.definitions(person)], requestBlocks, factBlocks, callBlocks, laterBlocks, moveBlocks, draftBlocks,
      importBlocks, calendarBlocks, namedBlocks,
    ]
    return Document(title: details.contact.displayName, blocks: blocks.flatMap { $0 })
  }

  private var person: [Document.Definition] {
    let contact = details.contact
    let others =
      details.otherPhones.map { ("phone (\($0.label))", $0.value) }
      + details.otherEmails.map { ("e-mail (\($0.label))", $0.value) }
    let names = records.map { ("record (\($0.source))", $0.id) }
    let fields =
      [
        ("identifier", contact.id.rawValue), ("first name", contact.firstName),
        ("last name", contact.lastName),
        ("organisation", contact.account?.name ?? ""), ("role", contact.role), ("phone", contact.phone),
        ("e-mail", contact.email),
      ] + others + names + [
        ("time zone", contact.zone), ("region", contact.region), ("note", details.note),
        ("stands by the rep", details.isChampion ? "yes" : ""),
        ("added", details.addedAt.map { day($0, 0) } ?? ""),
      ]
    return fields.filter { !$0.1.isEmpty }.map { Document.Definition($0.0, RichText($0.1)) }
  }

  private func day(_ instant: Instant, _ offset: Int) -> String { MomentWords.day(instant, offset: offset) }

  private func section(_ title: String, _ items: [String]) -> [Document.Block] {
    items.isEmpty
      ? [] : [.heading(2, RichText(title)), .list(items.map { RichText($0) }, isNumbered: false)]
  }

  private var requestBlocks: [Document.Block] {
    let items = requests.map { note in
      let whom = note.scope == .organisation ? "for the whole organisation" : "for this person"
      return "\(day(note.at, 0)), \(whom)" + (note.reason.isEmpty ? "" : ": \(note.reason)")
    }
    let isCovered = isSuppressed && items.isEmpty
    return section(
      "Requests not to be contacted",
      items + (isCovered ? ["covered by a request made with the same number or address"] : []))
  }

  private var factBlocks: [Document.Block] {
    if facts.isEmpty { return [] }
    let rows = facts.map(\.fact).map { fact in
      [fact.id.rawValue, fact.text, fact.concern, fact.source, fact.date.iso].map { RichText($0) }
    }
    return [
      .heading(2, "Facts"), .table(columns: ["name", "words", "concern", "source", "day"], rows: rows),
    ]
  }

  private var callBlocks: [Document.Block] {
    if calls.isEmpty { return [] }
    return [.heading(2, "Calls")]
      + calls.flatMap { call -> [Document.Block] in
        let listing = call.listing
        let outcome = listing.summary?.outcome.kind.words ?? "left open"
        let head = "\(day(listing.openedAt, listing.offset)): \(outcome)"
        return [.heading(3, RichText(head)), .paragraph(RichText(words(of: call)))]
      }
  }

  private func words(of call: Call) -> String {
    if let transcript = call.transcript {
      return TranscriptText(transcript).lines.joined(separator: "\n")
    }
    return call.texts.isEmpty
      ? "The words of this call are no longer kept." : call.texts.joined(separator: "\n")
  }

  private var laterBlocks: [Document.Block] {
    section("Outside calls", laterEvents.map { "\(day($0.at, 0)): \(LaterWords.words(of: $0.kind))" })
  }

  private var moveBlocks: [Document.Block] {
    section("Next moves", moves.map { "\(day($0.due, 0)): \($0.kind.words), because \($0.why)" })
  }

  private var draftBlocks: [Document.Block] {
    if drafts.isEmpty { return [] }
    return [.heading(2, "Drafts")]
      + drafts.flatMap { draft -> [Document.Block] in
        let message = draft.message
        return [
          .heading(3, RichText("\(day(draft.changedAt, 0)): \(message.subject)")),
          .paragraph(RichText("To: \(message.to)\n\n\(message.body)")),
        ]
      }
  }

  private var importBlocks: [Document.Block] {
    section(
      "Imports",
      imports.map { trace in
        let what = trace.before == nil ? "added from" : "changed by"
        return
          "\(day(trace.at, 0)): \(what) \(trace.source) \(trace.path)\(trace.isUndone ? ", taken back" : "")"
      })
  }

  private var calendarBlocks: [Document.Block] {
    section(
      "Written for calendars",
      calendar.map { "\(day($0.start, 0)): \($0.kind.words)\($0.isCancelled ? ", cancelled" : "")" })
  }

  private var namedBlocks: [Document.Block] {
    section("Named by others as the right person", namedIn.map { day($0.openedAt, $0.offset) })
  }
}
