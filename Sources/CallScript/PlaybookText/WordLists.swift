/// The words and turns of phrase that the wording rules look for; straight apostrophes, lower case.
enum WordLists {
  /// Claims that the line was lost.
  static let disconnected = WordPatterns(
    .disconnected,
    [
      "got disconnected", "were disconnected", "got cut off", "were cut off", "lost the line",
      "lost the connection",
      "the line dropped", "the line went dead", "the call dropped", "the line broke", "lost you there",
    ])

  /// Claims that this is not what it is.
  static let notSelling = WordPatterns(
    .notSelling,
    [
      "not a sales call", "isn't a sales call", "not a sales pitch", "not selling anything",
      "not trying to sell", "not here to sell", "not calling to sell", "not ringing to sell",
      "nothing to sell", "doing a survey", "conducting a survey", "a short survey", "a quick survey",
    ])

  /// Claims that a letter or e-mail went before, in calls that nothing went before.
  static let followingUp: WordPatterns = {
    let starts = [
      "following up on", "following up to", "follow up on", "follow up to", "following-up on", "did you get",
      "did you see", "did you receive", "have you seen", "have you read", "in reference to",
    ]
    let letters = ["email", "e-mail", "mail", "letter", "last email", "last e-mail"]
    let all = starts.flatMap { start in ["my", "the", "our"].map { "\(start) \($0)" } }
      .flatMap { start in letters.map { "\(start) \($0)" } }
    return WordPatterns(
      .followingUp, all + ["the email i sent", "the e-mail i sent", "the letter i sent", "as i wrote"])
  }()

  /// Claims that they called first.
  static let returning = WordPatterns(
    .returning,
    [
      "returning your call", "returning her call", "returning his call", "you asked me to call",
      "you asked me to ring",
    ])

  /// Pretences to a screener.
  static let pretence = WordPatterns(
    .pretence,
    [
      "it's personal", "it is personal", "a personal matter", "a personal call", "a private matter",
      "an old friend",
    ])

  /// Words that take a claim back.
  private static let denials = [
    "not", "never", "no", "don't", "didn't", "won't", "wouldn't", "cannot", "can't", "pretend", "nor",
  ]

  /// What turns an empathy line into an argument.
  static let arguments = WordPatterns(
    .arguments,
    [
      "but", "however", "nevertheless", "nonetheless", "even so", "that said", "having said that",
      "you should",
      "you ought", "in fact", "the fact is", "the truth is", "on the other hand", "which is exactly why",
      "that is exactly why", "that's exactly why", "that is why i", "that's why i", "that is why we",
      "that's why we", "we can", "we offer", "what we do", "i can show", "let me explain", "actually",
    ])

  /// Harmless turns that contain a word of `arguments`.
  private static let harmlessBut = [
    "nothing", "anything", "everything", "anyone", "nobody", "all", "none",
  ]

  /// Words that make a question open.
  private static let open = [
    "how", "what", "why", "where", "which", "who", "when", "whose", "whom", "how's", "what's", "who's",
    "where's", "what're", "how're",
  ]

  /// Words that a yes/no question begins with.
  private static let auxiliaries = [
    "do", "does", "did", "is", "are", "was", "were", "have", "has", "had", "can", "could", "would", "will",
    "should", "may", "might", "am", "shall", "isn't", "aren't", "wasn't", "don't", "doesn't", "didn't",
    "won't",
    "wouldn't", "couldn't", "can't", "haven't", "hasn't", "shouldn't",
  ]

  /// Words about what we sell.
  static let ourProduct = WordPatterns(
    .ourProduct,
    [
      "our product", "our products", "our service", "our services", "our solution", "our software",
      "our platform", "our tool", "our offer", "our system", "our app", "we offer", "what we do",
      "what we offer",
      "about us", "about our company", "with us", "use us", "try us",
    ])

  /// Features and buzzwords, which name a thing instead of what somebody got from it.
  static let features = WordPatterns(
    .features,
    [
      "feature", "features", "functionality", "functionalities", "dashboard", "dashboards", "integration",
      "integrations", "module", "modules", "algorithm", "algorithms", "platform", "platforms", "solution",
      "solutions", "api", "interface", "ai-powered", "ai-driven", "cloud-based", "best-in-class",
      "world-class",
      "cutting-edge", "cutting edge", "state-of-the-art", "state of the art", "next-generation",
      "next generation", "innovative", "innovation", "revolutionary", "game-changing", "game changer",
      "game-changer", "synergy", "synergies", "leverage", "leverages", "leveraging", "seamless", "seamlessly",
      "robust", "scalable", "turnkey", "holistic", "paradigm", "end-to-end", "one-stop", "all-in-one",
      "best of breed", "best-of-breed", "streamline", "streamlined", "streamlines", "empower", "empowers",
      "empowering", "disrupt", "disruptive", "market-leading", "market leading", "industry-leading",
      "industry leading", "leading provider", "bleeding-edge", "mission-critical", "value-added", "value add",
      "unparalleled", "unrivalled",
    ])

  /// Promises that no benefit can keep.
  static let promises = WordPatterns(
    .promises,
    [
      "guarantee", "guarantees", "guaranteed", "will save you", "you will save", "you'll save", "will double",
      "without any risk", "no risk", "risk-free", "for sure", "one hundred percent", "100 %", "100 percent",
      "certainly", "definitely", "always works", "never fails",
    ])

  /// Turns that name what the prospect gets.
  static let outcomes = WordPatterns(
    .outcomes,
    [
      "so that you", "you get", "you keep", "you save", "you would get", "you'd get", "help you", "gives you",
      "give you",
    ])

  /// The rep's side and the prospect's side.
  private static let we = ["we", "our", "ours", "us", "we're", "we've", "we'll", "we'd", "ourselves"]
  private static let you = [
    "you", "your", "yours", "you're", "you've", "you'll", "you'd", "yourself", "yourselves",
  ]

  /// Claims about what the prospect said or did.
  static let putInTheirMouth = WordPatterns(
    .putInTheirMouth,
    [
      "you said", "you told", "you mentioned", "you wrote", "you complained", "you posted", "you spoke about",
      "you talked about", "you were quoted", "i heard you", "i hear you", "i heard that you",
      "i read that you",
      "i saw that you", "i understand you", "i understand that you", "i know you", "i know that you",
      "you are losing", "you're losing", "you lose",
    ])

  /// What makes a number a figure about somebody.
  private static let units = [
    "%", "percent", "per", "hours", "hour", "days", "weeks", "months", "people", "times", "euros", "dollars",
    "pounds", "thousand", "million", "k", "minutes", "points",
  ]

  /// Speaking again, and when: together they propose the wait.
  private static let speaking = [
    "ring", "call", "phone", "speak", "talk", "reach", "try", "follow", "contact", "ringing", "calling",
  ]
  static let moments = WordPatterns(
    .moments,
    [
      "monday", "tuesday", "wednesday", "thursday", "friday", "tomorrow", "next week", "this week",
      "in a week",
      "in two weeks", "a few days", "in a few days", "two days", "three days", "this afternoon", "next month",
      "the day after",
    ])

  /// Words too common to mean anything on their own.
  private static let common = [
    "a", "about", "again", "all", "already", "also", "and", "any", "are", "at", "bad", "be", "because", "but",
    "bye", "call", "can", "come", "day", "do", "done", "even", "fine", "for", "from", "get", "go", "good",
    "great", "have", "hello", "here", "hi", "how", "i", "if", "in", "is", "it", "its", "just", "know", "like",
    "look", "make", "maybe", "me", "more", "much", "my", "need", "never", "new", "no", "not", "now", "of",
    "ok",
    "okay", "on", "one", "or", "our", "out", "please", "really", "right", "said", "see", "so", "some",
    "sorry",
    "sure", "take", "thank", "thanks", "that", "the", "then", "there", "they", "thing", "think", "this",
    "time",
    "to", "today", "up", "us", "use", "very", "want", "was", "we", "well", "what", "when", "where", "which",
    "who", "why", "will", "with", "work", "yeah", "yes", "yet", "you", "your",
  ]

  /// Words for a length of time asked for.
  private static let minutes = [
    "minute", "minutes", "ten-minute", "fifteen-minute", "twenty-minute", "thirty-minute",
  ]

  /// What every listed word is, by its hash: one look-up a word serves all rules.
  static let flags: [UInt64: WordFlags] = {
    var flags: [UInt64: WordFlags] = [:]
    let sets: [(WordFlags, [String])] = [
      (.denial, denials), (.harmlessBut, harmlessBut), (.open, open), (.auxiliary, auxiliaries), (.we, we),
      (.you, you), (.unit, units), (.speaking, speaking), (.common, common), (.minutes, minutes),
      (.percent, ["percent", "%"]),
    ]
    for (flag, words) in sets {
      for word in words { flags[WordHash.of(word), default: []].insert(flag) }
    }
    let patterns = [
      disconnected, notSelling, followingUp, returning, pretence, arguments, ourProduct, features, promises,
      outcomes, putInTheirMouth, moments,
    ]
    for list in patterns {
      for first in list.firstWords { flags[first, default: []].insert(list.flag) }
    }
    return flags
  }()
}
