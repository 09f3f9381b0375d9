import ArgumentParser
import CallScript
import CoachApp
import CoachRuntime

/// Days and times on the command line, by the rep's own clock.
enum TypedWhen {
  /// A day and a time: a meeting has both.
  static func moment(_ text: String) throws -> Instant {
    try complaining { now, zone throws(TypedMoment.Trouble) in
      try TypedMoment.read(text, now: now, zone: zone)
    }
  }

  /// A day, a time or both, or a span from now.
  static func delay(_ text: String) throws -> Instant {
    try complaining { now, zone throws(TypedMoment.Trouble) in
      try TypedDelay.read(text, now: now, zone: zone)
    }
  }

  private static func complaining(
    _ read: (Instant, ZoneTable) throws(TypedMoment.Trouble) -> Instant
  ) throws -> Instant {
    let now = SystemClock().stamp().utc
    do throws(TypedMoment.Trouble) {
      return try read(now, ZoneTables().local(around: now))
    } catch {
      throw DataExit.complain(error.words, DataExit.usage)
    }
  }
}
