/// A telephone number as it is compared with others: the number of E.164 where its country is known, else its digits.
public struct PhoneNumber: Hashable, Sendable {
  /// The calling code of the country, such as `49`; empty where the country is not known.
  public var callingCode: String
  /// The national number as it stands behind the calling code; where the country is not known, the digits as written.
  public var national: String
  /// What the digits before a last hyphen are as a number of their own: `30 4654321` of `30 4654321-12`; nil where they
  /// cannot be one. Written so, it is not told from the number whether `12` belongs to it.
  public var beforeHyphen: String?
  /// The national numbers that are left where digits of an unknown country are read as a whole number without its plus
  /// sign, or with what is dialled before a calling code.
  var withoutCode: [String] = []
  /// What is dialled once somebody answers, as written; empty where nothing is.
  public var `extension` = ""
  /// Whether the country was only assumed.
  public var isAssumed = false

  /// The number of E.164, such as `+4930123456`; nil where the country is not known.
  public var e164: String? { callingCode.isEmpty ? nil : "+" + callingCode + national }

  /// The numbers in a text, in their order; none where there is no number in it.
  public static func all(in text: String, region: PhoneRegion = .unknown) -> [PhoneNumber] {
    PhoneReader().numbers(in: text, region: region)
  }
}

// MARK: Comparing

extension PhoneNumber {
  /// The words under which a number is found by `sought` of another that may be the same.
  ///
  /// Two numbers of known countries are the same where the whole number is. Where a country is not known, the
  /// national number decides, of which the other may lack what is dialled before it.
  public var offered: [String] {
    let rests = callingCode.isEmpty ? Self.rests(of: self).map { "s" + $0 } : []
    return whole + rests + (base?.whole.map { "x" + $0 } ?? [])
  }

  /// The words by which the numbers are found that may be the same.
  public var sought: [String] {
    own + (base?.own ?? wholeSought.map { "x" + $0 })
  }

  /// Whether two numbers may be one.
  public func isSame(as other: PhoneNumber) -> Bool { !Set(offered).isDisjoint(with: other.sought) }

  private var base: PhoneNumber? {
    beforeHyphen.map {
      var base = self
      base.national = $0
      base.beforeHyphen = nil
      base.withoutCode = []
      return base
    }
  }

  /// `e` a whole number, `k` the national number of a known country, `u` the digits of one whose country is not known.
  private var whole: [String] {
    let known = e164.map { ["e" + $0, "k" + Self.plain(national)] } ?? []
    return known + (callingCode.isEmpty || isAssumed ? ["u" + Self.plain(national)] : [])
  }

  private var wholeSought: [String] {
    let digits = Self.plain(national)
    return (e164.map { ["e" + $0] } ?? []) + ["u" + digits]
      + (callingCode.isEmpty || isAssumed ? ["k" + digits] : [])
  }

  /// `s` is what is left of digits without the first ones.
  private var own: [String] {
    let rests = callingCode.isEmpty ? Self.rests(of: self).flatMap { ["u" + $0, "k" + $0] } : []
    return wholeSought + ["s" + Self.plain(national)] + rests
  }

  /// The digits without zeros before them: the commonest sign dialled before a national number.
  private static func plain(_ digits: String) -> String {
    let plain = digits.drop { $0 == "0" }
    return plain.isEmpty ? digits : String(plain)
  }

  /// What is left of digits without a calling code or another prefix of one to three digits, six digits at least.
  private static func rests(of number: PhoneNumber) -> [String] {
    let all = plain(number.national)
    let rests = (1...3).map { all.dropFirst($0) }.filter { $0.utf8.count >= 6 }.map { plain(String($0)) }
    return rests + number.withoutCode.map(plain)
  }
}
