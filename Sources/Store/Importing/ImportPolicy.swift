/// What becomes of rows of a file that do not fit what is known.
public struct ImportPolicy: Hashable, Sendable {
  /// What is known stays; the file fills what is empty.
  public static let fill = ImportPolicy()
  /// The file counts; what it does not say stays.
  public static let update = ImportPolicy(fileCounts: true)

  /// Whether the file counts where it says something else than is known.
  public var fileCounts: Bool
  /// Whether rows of which it is not clear who they are become new people; else they are left out.
  public var addsUnclear: Bool

  /// Makes a policy.
  public init(fileCounts: Bool = false, addsUnclear: Bool = false) {
    self.fileCounts = fileCounts
    self.addsUnclear = addsUnclear
  }
}
