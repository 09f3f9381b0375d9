import Glibc

/// Remembers what signals do, to undo what a library changes.
struct SignalKeeper {
  private var actions: [(number: Int32, action: sigaction)] = []

  init(_ signals: [Int32]) {
    for number in signals {
      var action = sigaction()
      if sigaction(number, nil, &action) == 0 { actions.append((number, action)) }
    }
  }

  func restore() {
    for (number, action) in actions {
      var action = action
      sigaction(number, &action, nil)
    }
  }
}
