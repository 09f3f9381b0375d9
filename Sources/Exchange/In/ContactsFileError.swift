/// Why nothing at all can be read from a file of contacts.
public enum ContactsFileError: Error, Hashable, Sendable {
  /// There is nothing in it.
  case empty
  /// It is another kind of file.
  case foreign(ForeignFormat)
  /// No column holds a name or a company; the cells of the row that was taken for the header, and its line.
  case noNameColumn(cells: [String], line: Int)
  /// A quotation mark opens a cell and is never closed.
  case openQuote(FilePlace)
  /// More columns than anybody has; where the first that is too many begins.
  case tooManyColumns(FilePlace)
  /// A cell that is too long; where it begins.
  case cellTooLong(FilePlace)
  /// More rows or cards than are taken; the line of the first that is too many.
  case tooManyPeople(line: Int)
  /// An encoding is named that is not read.
  case unknownEncoding(String)
  /// A column is named for a field and is not there.
  case noSuchColumn(String)
  /// Several columns go by that name; their numbers.
  case ambiguousColumn(String, [Int])
  /// Reading was stopped from outside.
  case stopped
}
