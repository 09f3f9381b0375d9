import Testing

@testable import Cells

struct ThemeTests {
  private static let pairs: [(Role, Role)] = [
    (.selection, .text), (.line, .next), (.line, .text), (.stressed, .line), (.filled, .line), (.cue, .line),
    (.gap, .filled), (.key, .keyDisabled), (.stepNow, .stepLater), (.stepNow, .stepDone), (.unsaved, .saved),
    (.error, .warning), (.warning, .text), (.error, .text), (.late, .text), (.notice, .text),
    (.bridgeBurnt, .bridgeStrained), (.bridgeStrained, .text), (.title, .text), (.strong, .text),
    (.input, .text), (.clock, .text), (.stepDone, .stepLater), (.breathe, .text), (.gap, .line),
  ]

  @Test("Every theme has a style for every role at every depth within its colours", arguments: Theme.all)
  func complete(_ theme: Theme) {
    #expect(theme.paints.count == Role.allCases.count)
    let limits: [(ColorDepth, Int)] = [
      (.monochrome, 0), (.defaultColors, 8), (.sixteen, 16), (.twoFiftySix, 256),
    ]
    #expect(limits.count == ColorDepth.allCases.count)
    for role in Role.allCases {
      for (depth, limit) in limits {
        let style = theme[role, depth]
        for colour in [style.foreground, style.background].compactMap({ $0 }) {
          #expect((0..<limit).contains(colour), "\(theme.name) \(role) \(depth)")
        }
      }
    }
  }

  @Test("Roles that matter differ without colour, in every theme", arguments: Theme.all)
  func distinctWithoutColour(_ theme: Theme) {
    for (one, other) in ThemeTests.pairs {
      for depth in ColorDepth.allCases {
        let difference = theme[one, depth].withoutColours != theme[other, depth].withoutColours
        #expect(difference, "\(theme.name) \(depth): \(one) and \(other)")
      }
    }
  }

  @Test("The themes have names to choose them by, the default first")
  func names() {
    #expect(Theme.all.map(\.name) == ["default", "dark", "light", "mono"])
    #expect(Theme.named("light") == .light)
    #expect(Theme.named("pink") == nil)
  }

  @Test("The theme without colours has none at any depth")
  func mono() {
    for role in Role.allCases {
      for depth in ColorDepth.allCases {
        #expect(Theme.mono[role, depth] == Theme.mono[role, depth].withoutColours)
      }
    }
  }
}
