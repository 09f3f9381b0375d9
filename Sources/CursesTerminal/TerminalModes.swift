import CTerminalRescue
import Glibc

/// The modes of the line under the screen, from those that were found.
enum TerminalModes {
  /// Every key comes at once and as it is, nothing is echoed, no key is a signal, and output goes out untouched.
  static func raw(from found: termios) -> termios {
    var modes = found
    modes.c_iflag &= ~tcflag_t(BRKINT | PARMRK | ISTRIP | INLCR | IGNCR | ICRNL | IXON)
    modes.c_oflag &= ~tcflag_t(OPOST)
    modes.c_lflag &= ~tcflag_t(ECHO | ECHONL | ICANON | ISIG | IEXTEN)
    modes.c_cc.6 = 1  // VMIN
    modes.c_cc.5 = 0  // VTIME
    return modes
  }

  /// Sets modes without waiting for what is still to be written: the terminal may have stopped reading.
  static func set(_ modes: termios, on descriptor: Int32) {
    var modes = modes
    while tcsetattr(descriptor, TCSANOW, &modes) != 0, errno == EINTR {}
  }
}
