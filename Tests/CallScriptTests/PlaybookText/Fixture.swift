import CallScript

/// A whole small playbook without a single mistake, in parts that a test can replace.
enum Fixture {
  static let header = """
    # Playbook: Payroll for builders
    Language: en
    Our company: Beamline
    For whom: building firms
    They get: payroll closed in a day
    Unlike: four evenings of spreadsheets
    Meeting: 20 minutes
    Slots: Tue-Thu 09:00-11:30, 14:00-16:00
    Unsigned leads that return: many
    Offer is: distinct
    Price: low
    Default: {first_name} = there

    """

  static let rest = """
    ## Fact: Wages {#wages}
    Scope: market
    Prompt: Which figure moves wages in this trade?

    ## Fact: News {#news}
    Scope: company
    Prompt: What happened there lately?
    Fresh for: 180 days

    ## Fact: Talk {#talk}
    Scope: individual
    Prompt: Where did this person speak or write, and what worried them?
    Fresh for: 180 days

    ## Opening: First call
    For: first call
    Say:
    - {first_name}, {rep} at {our_company}. You were not expecting me.
      You could have {they_get}. May I say in half a minute why I rang?
    - {first_name}, {rep} at {our_company}. I ring {for_whom} that want {they_get}.
      May I have half a minute of your time?

    ## Objection: Not interested
    Class: brush_off
    Key: 1
    Means: reflex
    They say: "not interested", "no thank you"
    Empathize:
    - Fair enough. You do not know me, and you did not ask for this call.
    - Of course. You had other plans for this minute.

    ## Objection: Already covered
    Class: already_covered
    Key: 2
    Means: reflex
    They say: "already have someone", "happy with our provider", "all set"
    Not: "had someone"
    Empathize:
    - That makes sense. You have somebody on it; another call is the last thing you need.
    - Of course. It runs, and you would rather not touch it.

    ## Question: Thin margins
    Tier: individual
    Needs: individual.talk
    Topic: margin
    Ask:
    - In {individual.talk} you spoke about {individual.talk.concern}. How is {company} dealing with that now?
    - You spoke of {individual.talk.concern} in {individual.talk}. What has changed since?
    Because: they named it themselves

    ## Question: After the news
    Tier: company
    Needs: company.news
    Topic: margin
    Ask:
    - After {company.news}, what does a late timesheet do to a job?
    - With {company.news}, how do the hours reach the office?

    ## Question: Wages in the trade
    Tier: market
    Needs: market.wages
    Topic: margin
    Ask:
    - I read {market.wages}. How far off is that for you?
    - They say {market.wages}. What do you see on your jobs?

    ## Question: The usual worry
    Tier: generic
    Topic: margin
    Ask:
    - What does a late timesheet cost you on a job?
    - How do you see what a job has left before it ends?

    ## Benefit: Margin
    Topic: margin
    Client: a builder of eighty people
    Result: closed payroll in a day
    Say:
    - {client} had the same worry; they {result}. A few of those ideas may fit {company}.
    - It may help to hear how {client} did it. They {result}.

    ## Benefit: In general
    Client: a roofing firm
    Result: got its Fridays back
    Say:
    - {client} was in that place; they {result}. Some of it may fit you.

    ## Commitment: Short meeting
    Say:
    - Is it worth {minutes} to find out? Not longer. Would {slot} suit you, or {slot2}?
    - Give me {minutes}, no more. Is {slot} good, or {slot2}?

    ## Preferred outcome: Later today
    Rung: 1
    In: 2 hours
    Say:
    - Take a few hours with it. May I ring at {time}?

    ## Preferred outcome: Sleep on it
    Rung: 2
    Until: this week
    Say:
    - Sleep on it. Shall I ring tomorrow, or {day}?

    ## Preferred outcome: Information first
    Rung: 3
    Say:
    - I will send you {document}. How long shall I leave it before I ring? You tell me.

    ## Warm exit: Thanks
    Say:
    - Thank you for your time. I wish you a good week.

    ## Closing on stop: At once
    Say:
    - Understood. I take you off our list now. Goodbye.

    ## Answer: Price
    They ask: "how much", "what does it cost"
    Say:
    - It depends on how many people you pay. I would rather show you than guess.

    ## Message: Information
    For: information
    Subject: What we talked about
    Document: one page on payroll in a day
    ---
    {first_name},

    here is {document}.

    ## Test: Covered, then yes
    Contact:
    - first_name = Ann
    - company = Hale & Son
    - individual.talk = your talk at the trade day
    - individual.talk.concern = thinner margins
    Steps:
    - Press: answered
    - They say: sorry, we are all set
    - Expect step: empathize
    - Press: next
    - Expect line contains: trade day
    - Press: yes
    - Press: yes
    - Press: slot 1
    - Expect outcome: meeting

    """

  static let whole = header + "\n" + rest

  /// The playbook with one piece of it replaced; the piece has to be there.
  static func replacing(_ old: String, with new: String) -> String {
    guard let range = whole.firstRange(of: old) else { return "the fixture has no: " + old }
    return whole.replacingCharacters(range, with: new)
  }

  /// The codes that reading a text gives, in order.
  static func codes(_ text: String) -> [DiagnosticCode] { PlaybookReader.read(text).diagnostics.map(\.code) }
}

extension String {
  /// The text with a range of it replaced.
  func replacingCharacters(_ range: Range<String.Index>, with new: String) -> String {
    String(self[..<range.lowerBound]) + new + String(self[range.upperBound...])
  }
}
