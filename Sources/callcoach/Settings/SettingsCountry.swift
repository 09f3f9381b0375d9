import ArgumentParser
import CallScript
import Cells
import CoachRuntime
import Store

/// `callcoach settings country [CODE]`: where numbers are that are written without a country.
struct SettingsCountry: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "country",
    abstract: "Show or set the country of numbers that are written without one.",
    usage: """
      callcoach settings country
      callcoach settings country GB
      callcoach settings country --off
      """,
    discussion: """
      It is taken for numbers without a calling code of people whose region is not known. It is never guessed from your \
      language or time zone. Requests not to be contacted go on holding whatever it is.
      """)

  @Flag(help: "Take no country.")
  var off = false
  @Flag(help: "Print a JSON object.")
  var json = false
  @Argument(help: "The country, an ISO 3166 code such as GB or DE.")
  var code: String?

  func validate() throws {
    if off, code != nil { throw ValidationError("Choose a country or --off.") }
    _ = try code.map(ContactInput.country)
  }

  func run() throws {
    guard off || code != nil else {
      return try DataFolder.read { store in try show(try store?.country() ?? "") }
    }
    let country = try code.map(ContactInput.country) ?? ""
    try DataFolder.write { store in
      try store.setCountry(country)
      try show(country)
    }
  }

  private func show(_ country: String) throws {
    if json { return print(try SafeJSON.text(of: ["country": country])) }
    print(
      country.isEmpty
        ? "No country is taken: numbers without a calling code are compared by their national part."
        : "Numbers without a calling code are taken to be of \(ScreenText(country).string) where no region is known."
    )
  }
}
