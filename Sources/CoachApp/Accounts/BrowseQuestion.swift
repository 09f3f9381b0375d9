/// What the browser wants to know: a stretch of one of its lists.
public struct BrowseQuestion: Hashable, Sendable {
  /// The lists of the browser.
  public enum List: Hashable, Sendable {
    case accounts, people
  }

  /// Which list.
  public var list: List
  /// The words looked for; empty means everything.
  public var words: String
  /// The first row wanted, from 0.
  public var offset: Int
  /// How many rows at most.
  public var limit: Int

  /// Makes a question.
  public init(list: List, words: String = "", offset: Int = 0, limit: Int = BrowseQuestion.page) {
    self.list = list
    self.words = words
    self.offset = offset
    self.limit = limit
  }

  /// Rows read at once: several screens, and few enough that a key is answered within a frame.
  public static let page = 100
}

/// A stretch of a list of the browser.
public enum BrowseAnswer: Hashable, Sendable {
  case accounts([AccountLine], hasMore: Bool)
  case people([PersonLine], hasMore: Bool)
}
