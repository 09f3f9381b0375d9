import CallScript

/// A list that is read piece by piece as one goes down it.
public struct BrowserRows<Row: Hashable & Sendable & Identifiable>: Hashable, Sendable
where Row.ID: Sendable {
  /// The rows read so far; nil until the store has answered.
  public var rows: [Row]?
  /// Whether more follow.
  public var hasMore = false
  /// The chosen row, from 0.
  public var selected = 0 { didSet { isMarkPlaced = true } }
  /// Whether the mark stands where it was put: then it stays on its row when the list is read anew.
  private var isMarkPlaced = false
  /// What the rows were before they were forgotten.
  private var forgotten: [Row.ID] = []
  /// Whether the rows that follow were asked for.
  var isAwaitingMore = false

  /// Makes a list of which nothing was read yet.
  public init() {}

  /// The chosen row; nil when there is none.
  public var chosen: Row? {
    guard let rows, rows.indices.contains(selected) else { return nil }
    return rows[selected]
  }

  /// Takes in a stretch; one that does not go on where the list ends is dropped.
  mutating func take(_ new: [Row], hasMore more: Bool, offset: Int) {
    if offset == 0 {
      if isMarkPlaced { selected = keptIndex(selected, from: names, to: new.map(\.id)) }
      rows = new
    } else {
      isAwaitingMore = false
      guard offset == rows?.count else { return }
      rows? += new
    }
    hasMore = more
    isAwaitingMore = false
  }

  private var names: [Row.ID] { rows?.map(\.id) ?? forgotten }

  /// Forgets the rows; the mark stays on its own when they are read anew.
  mutating func forget() {
    forgotten = names
    rows = nil
    isAwaitingMore = false
  }

  /// Puts the mark on the first row of what is read next.
  mutating func startOver() {
    selected = 0
    isMarkPlaced = false
    hasMore = false
  }
}

/// Organisations and people, with a search over both.
public struct BrowserScreen: Hashable, Sendable {
  /// Which list is open.
  public var list = BrowseQuestion.List.accounts
  /// The words looked for.
  public var query = TextField(limit: 80)
  /// Whether the search line takes the keys.
  public var isTyping = false
  /// Organisations found.
  public var accounts = BrowserRows<AccountLine>()
  /// People found.
  public var people = BrowserRows<PersonLine>()
  /// The organisation chosen, for the pane beside the list; nil until it was read.
  public var preview: AccountDetail?
  /// The organisation whose preview was asked for last.
  var awaitedPreview: AccountID?
  /// Whether the list was chosen by hand; until then people come up where no organisation is known.
  var isListChosen = false

  /// Makes a browser of everything.
  public init() {}

  /// Rows of the open list; nil until the store has answered.
  var count: Int? {
    switch list {
    case .accounts: accounts.rows?.count
    case .people: people.rows?.count
    }
  }

  /// The chosen row of the open list.
  var selected: Int {
    get {
      switch list {
      case .accounts: accounts.selected
      case .people: people.selected
      }
    }
    set {
      switch list {
      case .accounts: accounts.selected = newValue
      case .people: people.selected = newValue
      }
    }
  }

  /// Whether more rows follow in the open list.
  var hasMore: Bool {
    switch list {
    case .accounts: accounts.hasMore
    case .people: people.hasMore
    }
  }

  /// Forgets the rows: the words have changed.
  mutating func startOver() {
    accounts.startOver()
    people.startOver()
    forgetOtherList()
  }

  /// Forgets the rows of the list that is not open: they are read anew when one turns to it.
  mutating func forgetOtherList() {
    switch list {
    case .accounts: people.forget()
    case .people: accounts.forget()
    }
  }
}
