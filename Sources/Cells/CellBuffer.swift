/// A grid of cells in which a frame is built.
///
/// Everything outside the grid is cut off. A sign two columns wide takes a cell and its right neighbour; writing
/// over one half blanks the other.
public struct CellBuffer: Sendable {
  /// The extent of the grid.
  public let size: Size
  /// The cells, row by row.
  public internal(set) var cells: [Cell]
  /// The clusters of more than one scalar that cells point to.
  var clusters: [String] = []
  /// Whether any wide sign was ever written.
  var hasWide = false

  /// Makes an empty grid.
  public init(size: Size) {
    self.size = size
    cells = [Cell](repeating: .blank, count: size.columns * size.rows)
  }

  /// Writes a text and returns the columns it used; `maxColumns` cuts it short.
  @discardableResult
  public mutating func put(
    _ text: ScreenText, at place: Point, role: Role = .text, maxColumns: Int? = nil
  ) -> Int {
    guard place.row >= 0, place.row < size.rows, place.column < size.columns else { return 0 }
    let room = Swift.min(maxColumns ?? Int.max, size.columns - place.column)
    guard room > 0 else { return 0 }
    let base = place.row * size.columns
    if place.column < 0 { return putClusters(text, at: place, role: role, room: room) }
    switch text.shape {
    case .ascii: return putASCII(text, at: base + place.column, role: role, room: room)
    case .single: return putSingles(text, at: base + place.column, role: role, room: room)
    case .clustered: return putClusters(text, at: place, role: role, room: room)
    }
  }

  /// Writes a text of several roles and returns the columns it used; `maxColumns` cuts it short.
  @discardableResult
  public mutating func put(_ text: StyledText, at place: Point, maxColumns: Int? = nil) -> Int {
    var used = 0
    for span in text.spans {
      let room = maxColumns.map { $0 - used }
      if let room, room <= 0 { break }
      let spot = Point(column: place.column + used, row: place.row)
      let columns = put(span.text, at: spot, role: span.role, maxColumns: room)
      used += columns
      if columns < span.text.width { break }
    }
    return used
  }

  /// Fills a rectangle with one sign of one column; a wider or unsafe sign counts as a blank.
  public mutating func fill(_ rect: Rect, role: Role = .text, character: Character = " ") {
    let text = ScreenText(String(character))
    let scalar = text.string.unicodeScalars.first
    let code = text.width == 1 && text.string.unicodeScalars.count == 1 ? scalar?.value : nil
    let cell = Cell(code: code ?? 0x20, role: role)
    forEachRow(of: rect) { buffer, range in
      buffer.detach(range)
      for index in range { buffer.cells[index] = cell }
    }
  }

  /// Gives a rectangle a role and leaves its text.
  public mutating func setRole(_ rect: Rect, _ role: Role) {
    forEachRow(of: rect) { buffer, range in
      for index in range { buffer.cells[index].role = role }
    }
  }

  /// Runs a change on the cells of each row of a rectangle, cut to the grid.
  private mutating func forEachRow(of rect: Rect, _ change: (inout CellBuffer, Range<Int>) -> Void) {
    let inside = rect.intersection(Rect(size))
    if inside.isEmpty { return }
    for row in inside.row..<inside.endRow {
      let start = row * size.columns + inside.column
      change(&self, start..<(start + inside.columns))
    }
  }

  private mutating func putASCII(_ text: ScreenText, at start: Int, role: Role, room: Int) -> Int {
    var index = start
    let end = start + Swift.min(room, text.width)
    detach(start..<end)
    cells.withUnsafeMutableBufferPointer { cells in
      for byte in text.string.utf8 {
        if index == end { break }
        cells[index] = Cell(code: UInt32(byte), role: role)
        index += 1
      }
    }
    return index - start
  }

  /// Writes a text in which every scalar is a sign.
  private mutating func putSingles(_ text: ScreenText, at start: Int, role: Role, room: Int) -> Int {
    var index = start
    let end = start + Swift.min(room, text.width)
    for scalar in text.string.unicodeScalars {
      let width = TextShape.singleWidth(of: scalar.value) ?? 1
      if index + width > end { break }
      detach(index..<(index + width))
      cells[index] = Cell(code: scalar.value, role: role)
      if width == 2 {
        cells[index + 1] = Cell(code: Cell.continuationCode, role: role)
        hasWide = true
      }
      index += width
    }
    return index - start
  }

  private mutating func putClusters(_ text: ScreenText, at place: Point, role: Role, room: Int) -> Int {
    let base = place.row * size.columns
    var used = 0
    for cluster in Clusters(text.string) {
      if used + cluster.width > room { break }
      let column = place.column + used
      used += cluster.width
      if column < 0 || cluster.width == 0 { continue }
      let start = base + column
      detach(start..<(start + cluster.width))
      cells[start] = Cell(code: code(of: cluster, in: text.string), role: role)
      for index in (start + 1)..<(start + Swift.max(1, cluster.width)) {
        cells[index] = Cell(code: Cell.continuationCode, role: role)
        hasWide = true
      }
    }
    return used
  }

  /// The code for a cluster; one of several scalars is kept by the buffer.
  private mutating func code(of cluster: Clusters.Element, in text: String) -> UInt32 {
    if cluster.isSingle { return cluster.first.value }
    clusters.append(String(text[cluster.range]))
    return Cell.clusterBase + UInt32(clusters.count - 1)
  }

  /// Blanks the halves of wide signs that would be left over outside a range about to be overwritten.
  private mutating func detach(_ range: Range<Int>) {
    guard hasWide, !range.isEmpty else { return }
    if cells[range.lowerBound].isContinuation {
      var index = range.lowerBound - 1
      while index > 0, cells[index].isContinuation { index -= 1 }
      for blank in Swift.max(0, index)..<range.lowerBound { cells[blank].code = Cell.blank.code }
    }
    var index = range.upperBound
    while index < cells.count, cells[index].isContinuation {
      cells[index].code = Cell.blank.code
      index += 1
    }
  }
}

extension CellBuffer: Equatable {
  /// Whether two grids show the same.
  public static func == (left: CellBuffer, right: CellBuffer) -> Bool {
    guard left.size == right.size else { return false }
    if left.clusters.isEmpty && right.clusters.isEmpty { return left.cells == right.cells }
    return left.cells.indices.allSatisfy { left.shows($0, sameAs: right) }
  }

  /// Whether a cell shows the same here and in another grid.
  func shows(_ index: Int, sameAs other: CellBuffer) -> Bool {
    let mine = cells[index]
    let theirs = other.cells[index]
    if mine.role != theirs.role { return false }
    let mineIsCluster = mine.code >= Cell.clusterBase && !mine.isContinuation
    let theirsIsCluster = theirs.code >= Cell.clusterBase && !theirs.isContinuation
    if !mineIsCluster && !theirsIsCluster { return mine.code == theirs.code }
    guard mineIsCluster && theirsIsCluster else { return false }
    return glyph(mine).unicodeScalars.elementsEqual(other.glyph(theirs).unicodeScalars)
  }
}
