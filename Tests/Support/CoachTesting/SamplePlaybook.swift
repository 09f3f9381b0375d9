public import CallScript

/// A small playbook for tests: one wording of nearly everything, so that what is shown can be told beforehand.
public enum SamplePlaybook {
  /// The playbook ready for calls.
  public static let script: Script = {
    let reading = PlaybookReader.read(text)
    guard let playbook = reading.playbook else {
      let mistakes = reading.errors.map { "\($0.code) in line \($0.position.line)" }
      preconditionFailure("the sample playbook has mistakes: \(mistakes)")
    }
    return Script(playbook)
  }()

  /// The same playbook with one line changed: what hot reload brings.
  public static let changed: Script = {
    let reading = PlaybookReader.read(
      text.replacing("May I say in half a minute why I rang?", with: "May I?"))
    return reading.playbook.map { Script($0) } ?? script
  }()

  /// Its text.
  public static let text = """
    # Playbook: Payroll for builders
    Language: en
    Rep: Kim
    Our company: Beamline
    For whom: building firms
    They get: payroll closed in a day
    Unlike: four evenings of spreadsheets
    Meeting: 20 minutes
    Slots: Tue-Thu 09:00-11:30, 14:00-16:00
    Second efforts: 2
    Default: {first_name} = there

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
    - {first_name}, {rep} at {our_company}. You could have {they_get}.
      May I say in half a minute why I rang?

    ## Opening: A fresh start
    For: call back
    Say:
    - {first_name}, {rep} at {our_company}. Picture {they_get}.
      May I say in half a minute who else has it?
    - {first_name}, it is {rep}. Your week could end without {unlike}.
      Half a minute to say how?

    ## Opening: Somebody else there
    For: other person
    Say:
    - {first_name}, {rep} at {our_company}. You would be the one to feel it: {they_get}.
      I have asked a colleague of yours; how does it look from your side?

    ## Opening: Sent by somebody
    For: referral
    Say:
    - {first_name}, {rep} at {our_company}. {referrer} sent me to you about {they_get}.
      May I say why?
    If unknown:
    - {first_name}, {rep} at {our_company}. You were named to me about {they_get}.
      May I say why?

    ## Opening: As agreed
    For: agreed call
    Say:
    - {first_name}, {rep} at {our_company}, as agreed. It was {clearer} that stood before {they_get}.
      Where have you landed?
    If unknown:
    - {first_name}, {rep} at {our_company}, as agreed. You were weighing up {they_get}.
      Where have you landed?

    ## Gatekeeper: Front desk
    Say:
    - Could you help me? I would like to speak to {first_name} {last_name}.
    If asked:
    - It is about payroll at {company}.

    ## Voicemail: Short
    Say on attempt 1:
    - {first_name}, {rep} at {our_company}. I will ring again on Thursday.

    ## Objection: Not interested
    Class: brush_off
    Key: 1
    Means: reflex
    They say: "not interested", "no thank you"
    Empathize:
    - Fair enough. You do not know me, and you did not ask for this call.

    ## Objection: Covered
    Class: already_covered
    Key: 2
    Means: reflex
    They say: "already have someone", "all set"
    Empathize:
    - That makes sense. You have somebody on it.
    - Of course. It runs, and you would rather not touch it.

    ## Objection: Busy
    Class: no_time
    Key: 3
    Means: circumstance
    They say: "no time"
    Empathize:
    - You picked up in the middle of something.

    ## Objection: Send info
    Class: send_info
    Key: 4
    Means: reflex
    They say: "send me something"
    Empathize:
    - You would rather read than listen.

    ## Objection: Think it over
    Class: think_it_over
    Key: 5
    Means: considered
    They say: "think about it"
    Empathize:
    - You do not decide such things on the phone.

    ## Objection: Sleep on it
    Class: think_it_over
    Means: considered
    They say: "sleep on it"
    Empathize:
    - You take your time over such things.

    ## Question: Thin margins
    Tier: individual
    Needs: individual.talk
    Topic: margin
    Ask:
    - In {individual.talk} you spoke about {individual.talk.concern}.
      How is the firm *dealing* with that now?
    Because: they named it themselves

    ## Question: After the news
    Tier: company
    Needs: company.news
    Topic: crew
    Ask:
    - After {company.news}, what does a late timesheet do to a job?
    Because: it happened lately

    ## Question: The usual worry
    Tier: generic
    Topic: margin
    Ask:
    - What does a late timesheet cost you on a job?

    ## Benefit: In general
    Client: a roofing firm
    Result: got its Fridays back
    Say:
    - {client} was in that place; they {result}. Some of it may fit {company}.

    ## Commitment: Short meeting
    Say:
    - Is it worth {minutes} to find out? Not longer. Would {slot} suit you, or {slot2}?

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

    ## Answer: Who are you
    They ask: "who is this"
    Say:
    - {rep} at {our_company}; we close payroll in a day for {for_whom}.

    ## Reset: A colleague
    For: colleague
    Say:
    - I have just lost one near the end. How are yours going?

    ## Reset: A happy client
    For: happy client
    Say:
    - {first_name}, it is {rep}. How has your week changed since you started with us?

    ## Message: Short note
    For: note
    Subject: Until then
    ---
    {first_name},

    we speak at {time}.

    ## Message: Information
    For: information
    Subject: What we talked about
    Document: one page on payroll in a day
    ---
    {first_name},

    here is {document}.

    """
}
