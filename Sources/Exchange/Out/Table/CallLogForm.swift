import CallScript

/// The columns in which a day's calls are written, one set for each program that takes them in.
///
/// Every importer lets its user match columns by hand; these names are those that are matched without. Where a
/// program needs an identifier of its own for the rep, the rep stands in the notes instead.
public enum CallLogForm: String, CaseIterable, Hashable, Sendable {
  /// Every field of ours under a plain name.
  case generic
  /// Labels of call properties: “HubSpot's default activity properties”, knowledge.hubspot.com (Call title, Call
  /// notes, Call outcome, Call direction, Call duration in milliseconds, To number); calls are matched to contacts
  /// by Email, or by the Record ID of the contact where they came with it. Outcomes: the default dispositions of developers.hubspot.com/docs/api/crm/calls.
  case hubspot
  /// API names of the Task object: developer.salesforce.com, Object Reference, Task (Subject, ActivityDate, Status,
  /// Priority, TaskSubtype, CallType, CallDurationInSeconds, CallDisposition, Description, WhoId), which Data Loader
  /// and the import tools match by themselves. WhoId is empty unless the contact came with its identifier.
  case salesforce
  /// Labels of Pipedrive's own activity files (“Activity - Subject”, “Activity - Due date” …):
  /// support.pipedrive.com, “Exporting data” and “Import fields”; no field is required.
  case pipedrive

  /// The names of the columns, in order.
  public var columns: [String] {
    switch self {
    case .generic:
      [
        "date", "time", "utc_offset", "session_id", "contact_id", "record_id", "first_name", "last_name",
        "company", "email", "phone", "direction", "outcome", "talk_seconds", "objections", "second_efforts",
        "note", "next_move", "next_due", "owner", "playbook",
      ]
    case .hubspot:
      [
        "Activity date", "Call title", "Call notes", "Call outcome", "Call direction", "Call duration",
        "To number", "Email", "First Name", "Last Name", "Company name", "Activity assigned to",
        "Record ID",
      ]
    case .salesforce:
      [
        "Subject", "ActivityDate", "Status", "Priority", "TaskSubtype", "CallType", "CallDurationInSeconds",
        "CallDisposition", "Description", "WhoId",
      ]
    case .pipedrive:
      [
        "Activity - Subject", "Activity - Type", "Activity - Due date", "Activity - Due time",
        "Activity - Duration", "Activity - Done", "Activity - Note", "Activity - Assigned to user",
        "Person - Name", "Person - Email", "Person - Phone", "Organization - Name", "Person - ID",
      ]
    }
  }

  /// The cells of one call, one for each column.
  public func cells(_ row: CallLogRow) -> [TableCell] {
    switch self {
    case .generic: genericCells(row)
    case .hubspot: hubspotCells(row)
    case .salesforce: salesforceCells(row)
    case .pipedrive: pipedriveCells(row)
    }
  }

  /// The calls as a file.
  public func text(_ rows: [CallLogRow], layout: TableLayout = .plain) throws(DocumentError) -> String {
    try TableFile.text(columns: columns, rows: rows.map(cells), layout: layout)
  }
}
