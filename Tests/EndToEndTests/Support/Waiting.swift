import Foundation

/// Waits for what no program announces: looked at again and again, up to a deadline.
enum Waiting {
  /// Whether the condition came to hold in time.
  static func until(_ seconds: Double, _ holds: () throws -> Bool) rethrows -> Bool {
    let deadline = Date(timeIntervalSinceNow: seconds)
    while deadline.timeIntervalSinceNow > 0 {
      if try holds() { return true }
      _ = poll(nil, 0, 10)
    }
    return try holds()
  }
}
