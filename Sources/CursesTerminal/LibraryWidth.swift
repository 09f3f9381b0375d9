import CNcurses

/// The columns by which curses places a scalar.
enum LibraryWidth {
  /// Columns of a scalar, 0 to 2; below zero when the library thinks it cannot be printed.
  static func of(_ scalar: Unicode.Scalar) -> Int { Int(curses_width(scalar.value)) }
}
