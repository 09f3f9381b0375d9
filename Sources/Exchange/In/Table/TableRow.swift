/// One row of a table as places in its bytes; cells become text only when they are asked for.
struct TableRow {
  /// A cell.
  struct Cell {
    /// How the bytes between start and end stand for the text.
    enum Form {
      /// As they are.
      case plain
      /// With each quotation mark twice; the marks around the cell are not among them.
      case doubled
      /// From the opening mark on, with something behind the closing one.
      case mixed
    }

    var start: Int
    var end: Int
    var form: Form
  }

  /// The line of the file on which it begins, counted from 1.
  var line = 1
  /// Its cells, at least one.
  var cells: [Cell] = []

  /// Whether nothing stands in it.
  var isBlank: Bool { cells.allSatisfy { $0.start == $0.end } }
}
