/// How much of a file of contacts is taken.
public enum ImportLimits {
  /// The most bytes of a file: 256 MiB, a hundred thousand cards with small pictures.
  public static let bytes = 256 * 1024 * 1024
  /// The most rows or cards.
  public static let people = 1_000_000
  /// The most columns; the widest exports of customer databases have some hundreds.
  public static let columns = 1000
  /// The most bytes of one cell or one property of a card, pictures excepted.
  public static let cell = 256 * 1024
  /// The most signs of a name, a number or an address.
  public static let words = 300
  /// The most signs of a note; the rest is cut off.
  public static let note = 10_000
  /// The most numbers or addresses of one person.
  public static let addresses = 20
  /// How many problems are kept one by one; all are counted.
  public static let problems = 1000
}
