import CallScript

extension KeyMap {
  static let pickup: [Binding] = [
    row(
      .ringing, "Space", .answered, "answered", "They picked up: the clock starts and the opening is shown."),
    row(.ringing, "e", .endMenu, "ended…", "It led nowhere: e and one more key log it and ring the next."),
    row(
      .pickup, "k", .gatekeeperAnswers, "gatekeeper", "A screener is on the line: show what to say to them."),
    row(.pickup, "v", .voicemailAnswers, "voicemail", "The voicemail is on: show what to leave on it."),
    row(.ringing, "s", .skip, "skip", "Not dialled after all: go on to the next and log nothing."),
    row(.ringing, "p", .endBlock, "leave the block", "Not dialled after all: end the block and log nothing."),
    row(.ringing, "X Ctrl-X", .stop, "STOP", "They asked never to be called: nobody here rings them again."),
    row(.ringing, "x", .askStop, "", "STOP too, but only with a second x."),
    row(.ringing, "i", .note, "note", "Write a note."),
    row(.ringing, "u", .undo, "undo", "Take back the last thing; right after a dial, how that one ended."),
    row(.ringing, "W", .retrySave, "", "Try again to save what could not be saved."),
  ]

  static let call: [Binding] =
    [
      row(
        .call, "Space", .said, "said · next", "The line is said; a second time: they replied, go on."),
      row(.call, "Tab", .otherWording, "other wording", "The same in other words."),
      row(.call, "y", .yes, "yes", "They agree; y y is a clear yes to a meeting."),
      row(.call, "n", .no, "no", "They decline without naming a reason; with times shown: none of them."),
      row(.call, "a", .theyAsk, "they ask", "They ask something the playbook answers."),
      row(.call, "o", .offScript, "off script", "Leave the script for a while; Space comes back to it."),
      row(.call, "e", .endMenu, "ended…", "The call is over; e e is a hang-up."),
      row(
        .call, "X Ctrl-X", .stop, "STOP",
        "They ask never to be called again: only the closing line is left."),
      row(.call, "x", .askStop, "", "STOP too, but only with a second x."),
      row(.call, "i", .note, "note", "Write a note; Enter or Esc keeps it."),
      row(.call, "b", .mark, "mark", "Mark this moment."),
      row(.call, "u", .undo, "undo", "Take back the last thing."),
      row(.call, "t", .otherTopic, "topic", "Move to another concern."),
      row(.call, "/", .typeHeard, "what they said", "Type what they said; the playbook's phrases decide."),
      row(.call, "0", .objectionList, "", "List all objections."),
    ]
    + (1...9).map { row(.call, "\($0)", .objection($0), "", "They raise the objection with this digit.") }
    + [row(.call, "W", .retrySave, "", "Try again to save what could not be saved.")]

  static let times: [Binding] = [
    row(.times, "Enter", .takeTime, "take this time", "They agree to the day and time chosen."),
    row(.times, "Up", .earlierTime, "", "An earlier time."),
    row(.times, "Down", .laterTime, "times", "A later time."),
    row(.times, "Left", .earlierDay, "", "The day before."),
    row(.times, "Right", .laterDay, "days", "The day after."),
    row(.times, "w", .allTimes, "all hours", "Every half hour of the day, or only the playbook's hours."),
    row(.times, "PgUp", .earlierWeek, "", "A week earlier."),
    row(.times, "PgDn", .laterWeek, "", "A week later."),
  ]

  static let endings: [Binding] = [
    row(.endings, "e h", .ended(.hungUp), "hung up", "They hung up."),
    row(.endings, "l", .ended(.lineDropped), "line dropped", "The line broke."),
    row(.endings, "g", .ended(.goodbye), "goodbye", "You said goodbye."),
    row(.endings, "t", .ended(.transferred), "transferred", "You were put through to somebody else."),
    row(.endings, "a", .ended(.angry), "angry", "They got angry, without asking never to be called."),
    row(.endings, "n", .ended(.noAnswer), "no answer", "Nobody picked up."),
    row(.endings, "v", .ended(.voicemail), "voicemail", "You left a message, or could have."),
    row(.endings, "k", .ended(.gatekeeper), "gatekeeper", "It ended with the screener."),
    row(.endings, "w", .ended(.wrongNumber), "wrong number", "The number is not theirs."),
    row(.endings, "X Ctrl-X", .stop, "STOP", "They asked never to be called again."),
    row(.endings, "x", .askStop, "", "STOP too, but only with a second x."),
    row(.endings, "Esc Backspace", .dropText, "not yet", "It goes on after all."),
    row(.chooser, "Up", .moveUp, "", "One row up."),
    row(.chooser, "Down", .moveDown, "", "One row down."),
    row(
      .chooser, "Enter", .choose, "take it", "Take the row chosen; its own letter or digit does it at once."),
    row(.chooser, "X Ctrl-X", .stop, "STOP", "They ask never to be called again."),
    row(.chooser, "Esc Backspace", .dropText, "close", "Close the list; the call goes on."),
  ]

  static let stopAsked: [Binding] = [
    row(
      .stopAsked, "x X Ctrl-X", .stop, "they asked not to be called", "STOP: nobody here rings them again."),
    row(
      .stopAsked, "Esc", .declineStop, "no",
      "They did not ask; every other key means the same and does what it always does."),
  ]

  static let typing: [Binding] =
    [
      row(.note, "Enter Esc", .keepText, "keep the note", "Keep the note."),
      row(.heard, "Enter", .keepText, "look it up", "Find what they said in the playbook."),
      row(.heard, "Esc", .dropText, "close", "Forget the words."),
      row(.typingInCall, "Ctrl-X", .stop, "STOP", "They ask never to be called again."),
      row(.typingInCall, "F10", .objectionList, "", "List all objections."),
    ]
    + (1...9).map {
      row(.typingInCall, "F\($0)", .objection($0), "", "They raise the objection with this digit.")
    }

  static let wrapUp: [Binding] = [
    row(.outcome, "Enter", .confirm, "keep", "Keep the outcome chosen; a letter only moves to its outcome."),
    row(.outcome, "Up", .moveUp, "", "One row up."),
    row(.outcome, "Down", .moveDown, "", "One row down."),
    row(.outcome, "r", .outcome(.reflexNo), "", "A no without a reason."),
    row(.outcome, "c", .outcome(.consideredNo), "", "A no with a reason."),
    row(.outcome, "h", .outcome(.hungUp), "", "They hung up."),
    row(.outcome, "l", .outcome(.lineDropped), "", "The line broke."),
    row(.outcome, "a", .outcome(.angry), "", "They got angry."),
    row(.outcome, "k", .outcome(.gatekeeper), "", "It ended with the screener."),
    row(.outcome, "f", .outcome(.referred), "", "They named somebody else."),
    row(.outcome, "e", .outcome(.existingCustomer), "", "They are a customer already."),
    row(.outcome, "n", .outcome(.noAnswer), "", "Nobody picked up."),
    row(.outcome, "v", .outcome(.voicemail), "", "Voicemail."),
    row(.outcome, "w", .outcome(.wrongNumber), "", "The number is not theirs."),
    row(.outcome, "m", .outcome(.meeting), "", "A meeting was agreed; day and time are asked for."),
    row(.outcome, "t", .outcome(.laterToday), "", "They agreed to speak again today; the time is asked for."),
    row(
      .outcome, "s", .outcome(.laterThisWeek), "",
      "They agreed to speak again this week; day and time are asked for."),
    row(
      .outcome, "o", .outcome(.informationThen), "",
      "Information was promised and they named when to speak; day and time are asked for."),
    row(
      .outcome, "d", .outcome(.futureDate), "", "They named a day far ahead; day and time are asked for."),
    row(.outcome, "u", .undo, "undo", "Take back the last thing; the call may go on."),
    row(.outcome, "i", .note, "note", "Write a note."),
    row(
      .outcome, "p", .endBlock, "end the block after this", "Go Home after this wrap-up, or go on after all."),
    row(.outcome, "W", .retrySave, "", "Try again to save what could not be saved."),
    row(.stopScope, "Enter", .confirm, "keep", "Keep the choice and close the call."),
    row(.stopScope, "p", .scope(.person), "this person", "Nobody rings this person again."),
    row(.stopScope, "o", .scope(.organisation), "the organisation", "Nobody rings anyone there again."),
    row(.stopScope, "Up Down", .moveDown, "", "The other choice."),
    row(.stopScope, "u", .undo, "undo", "Take back the last thing; the call may go on."),
    row(.stopScope, "W", .retrySave, "", "Try again to save what could not be saved."),
    row(.clearer, "Enter", .keepText, "keep and close", "Keep the words, or none, and close the call."),
    row(.clearer, "Esc", .dropText, "back", "Back to the outcome."),
  ]
}
