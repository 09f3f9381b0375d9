/// A mapping of every role to a style at every colour depth.
public struct Theme: Hashable, Sendable {
  /// The name by which it is chosen, for example "dark".
  public let name: String
  /// The looks, one for each role in the order of `Role.allCases`.
  let paints: [Paint]

  /// How a role looks at a colour depth.
  public subscript(role: Role, depth: ColorDepth) -> Style {
    paints[Int(role.rawValue)].style(at: depth)
  }

  /// All themes, the default first.
  public static let all: [Theme] = [.standard, .dark, .light, .mono]

  /// The theme of a name, if there is one.
  public static func named(_ name: String) -> Theme? {
    all.first { $0.name == name }
  }

  init(name: String, paint: (Role) -> Paint) {
    self.name = name
    self.paints = Role.allCases.map(paint)
  }

  /// Made for any background: the terminal's own colours and the basic ones.
  public static let standard = Theme(name: "default") { Paint(attributesOf($0), coloursForAny($0)) }
  /// Made for dark backgrounds.
  public static let dark = Theme(name: "dark") { Paint(attributesOf($0), coloursForDark($0)) }
  /// Made for light backgrounds.
  public static let light = Theme(name: "light") { Paint(attributesOf($0), coloursForLight($0)) }
  /// Attributes only, whatever the terminal can show.
  public static let mono = Theme(name: "mono") { Paint(attributesOf($0), Inks()) }
}
