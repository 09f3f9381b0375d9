extension ChallengeReport {
  /// The same report without names: people and accounts are numbered in the order in which they appear, sessions
  /// become `call 1` and so on, and numbers, addresses, roles and everything written freely is gone.
  public func anonymised() -> ChallengeReport {
    var masks = ChallengeMasks()
    var report = self
    report.noes = noes.map { no in
      ChallengeNo(call: masks.call(no.call), day: no.day, fate: masks.fate(no.fate))
    }
    report.tries = tries.map { second in
      ChallengeTry(
        call: masks.call(second.call), day: second.day, no: second.no.map { masks.call($0) },
        judgement: second.judgement)
    }
    return report
  }
}

/// Numbers in place of names, the same number for the same name.
private struct ChallengeMasks {
  private var people: [ContactID: Int] = [:]
  private var accounts: [AccountID: Int] = [:]
  private var sessions: [SessionID: Int] = [:]

  mutating func fate(_ fate: ChallengeNo.Fate) -> ChallengeNo.Fate {
    switch fate {
    case .followed(let call): .followed(self.call(call))
    case .missed: .missed(reason: "")
    case .missedSilently, .settled, .open: fate
    }
  }

  mutating func call(_ call: ChallengeCall) -> ChallengeCall {
    let person = Self.number(call.contact.id, in: &people)
    let account = call.contact.account.map { account in
      let number = Self.number(account.id, in: &accounts)
      return Account(id: AccountID("\(number)"), name: "Account \(number)")
    }
    var record = call.record
    record.session = SessionID("call \(Self.number(call.session, in: &sessions))")
    record.clearerByThen = ""
    record.referredTo = nil
    record.topic = nil
    return ChallengeCall(
      contact: Contact(
        id: ContactID("\(person)"), account: account, firstName: "Person", lastName: "\(person)"),
      record: record)
  }

  private static func number<Name: Hashable>(_ name: Name, in known: inout [Name: Int]) -> Int {
    if let number = known[name] { return number }
    known[name] = known.count + 1
    return known.count
  }
}
