#ifndef CALLCOACH_TERMINAL_RESCUE_H
#define CALLCOACH_TERMINAL_RESCUE_H

#include <stddef.h>
#include <termios.h>

/// Installs handlers for SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE and SIGQUIT on an alternate stack.
///
/// A handler writes `reset` to `terminal`, gives it back the modes in `saved`, writes `message` to
/// `messages`, leaves a note of the signal in the file `note` (may be NULL), and then runs what was
/// installed before, or dies of the signal. Only functions that are safe in a signal handler are used.
/// Texts are copied; those too long are refused. Returns 0, or -1 when something was refused.
///
/// The Swift backtracer may be installed before; it runs after the terminal is restored, and asks questions
/// there: see `terminal_rescue_drop_backtracer`.
int terminal_rescue_arm(int terminal, const struct termios *saved, const char *reset, size_t reset_length,
                        int messages, const char *message, const char *note);

/// Whether the handlers touch the terminal: 0 while the shell has it, 1 while the screen is up.
void terminal_rescue_set_active(int active);

/// Puts back the handlers that were there before.
void terminal_rescue_disarm(void);

/// Forbids core dumps of this process, for they would hold names. Returns 0, or -1.
int terminal_rescue_forbid_core(void);

/// Lets crashes end the process without the Swift backtracer, which asks questions in the terminal and hides
/// every message; where SWIFT_BACKTRACE is set it stays. Call it before `terminal_rescue_arm`.
void terminal_rescue_drop_backtracer(void);

#endif
