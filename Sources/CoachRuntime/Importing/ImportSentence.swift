public import Exchange

/// Says why a file of contacts cannot be taken in.
public enum ImportSentence {
  /// One sentence that begins with the path, and with line and column where there is a place.
  public static func text(for failure: ImportFailure, path: String) -> String {
    switch failure {
    case .input(let error): "\(path): \(text(for: error))"
    case .file(let error):
      if let place = place(of: error) {
        "\(path):\(place.line):\(place.column): \(text(for: error))"
      } else {
        "\(path): \(text(for: error))"
      }
    case .store(let error): StoreWords.sentence(error)
    }
  }

  private static func text(for error: ContactsInputError) -> String {
    switch error {
    case .cannotOpen(let number): "cannot be opened: \(PlaybookFileSentence.reason(number))."
    case .notAFile(let kind): "is \(words(kind)); give the path of a CSV or vCard file."
    case .tooBig(let size):
      "is \(size.map { "\($0 / 1_048_576) MB" } ?? "more than that"); \(ImportLimits.bytes / 1_048_576) MB is the most. "
        + "Split it, or leave out the pictures."
    case .cannotRead(let number): "cannot be read: \(PlaybookFileSentence.reason(number))."
    case .stopped: "reading was stopped; nothing was kept."
    }
  }

  private static func words(_ kind: ContactsInputError.Kind) -> String {
    switch kind {
    case .folder: "a folder"
    case .pipe: "a pipe"
    case .device: "a device"
    case .socket: "a socket"
    case .other: "no ordinary file"
    }
  }

  /// What is wrong with the content.
  public static func text(for error: ContactsFileError) -> String {
    switch error {
    case .empty: "there is nothing in it."
    case .foreign(let format): text(for: format)
    case .noNameColumn(let cells, let line): noName(cells, line)
    case .openQuote: "a quotation mark opens here and is never closed."
    case .tooManyColumns: "more than \(ImportLimits.columns) columns: that is no table of contacts."
    case .cellTooLong: "the cell that begins here is longer than \(ImportLimits.cell / 1024) kB."
    case .tooManyPeople(let line):
      "more than \(ImportLimits.people) people; the rest begins at line \(line). Split the file."
    case .unknownEncoding(let name):
      "no encoding called “\(name)” is read. These are: \(Charset.names.joined(separator: ", "))."
    case .noSuchColumn(let name): "there is no column “\(name)”."
    case .ambiguousColumn(let name, let numbers):
      "several columns are called “\(name)”: name one of "
        + numbers.map { "#\($0)" }.joined(separator: ", ") + "."
    case .stopped: "reading was stopped; nothing was kept."
    }
  }

  private static func noName(_ cells: [String], _ line: Int) -> String {
    let shown = cells.prefix(8).map { "“\($0.prefix(30))”" }.joined(separator: ", ")
    let more = cells.count > 8 ? " and \(cells.count - 8) more" : ""
    return "no column of the header (line \(line)) is known as a name or a company: \(shown)\(more). "
      + "The first row must name the columns; say which is which with --map COLUMN=FIELD."
  }

  private static func text(for format: ForeignFormat) -> String {
    switch format {
    case .zip: "is a ZIP file or an office document. Open it and save the sheet as CSV."
    case .oldOffice: "is an office document. Open it and save the sheet as CSV."
    case .pdf: "is a PDF. Export the contacts as CSV or vCard instead."
    case .compressed: "is compressed. Unpack it first."
    case .richText: "is a formatted text. Save it as CSV."
    case .database: "is a database. Export the contacts as CSV."
    case .picture: "is a picture."
    case .yaml: "is YAML. Only CSV and vCard are read."
    case .json: "is JSON. Only CSV and vCard are read."
    case .markup: "is a web page or XML. Export the contacts as CSV or vCard."
    case .calendar: "holds appointments, not people."
    case .binary: "is not a text file. Export the contacts as CSV or vCard."
    }
  }

  private static func place(of error: ContactsFileError) -> FilePlace? {
    switch error {
    case .openQuote(let place), .tooManyColumns(let place), .cellTooLong(let place): place
    case .empty, .foreign, .noNameColumn, .tooManyPeople, .unknownEncoding, .noSuchColumn, .ambiguousColumn,
      .stopped:
      nil
    }
  }
}
