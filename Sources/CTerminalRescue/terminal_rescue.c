#define _GNU_SOURCE
#include "include/terminal_rescue.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

enum { RESET_LIMIT = 256, MESSAGE_LIMIT = 512, NOTE_LIMIT = 4096, STACK_BYTES = 64 * 1024 };

static const int rescued_signals[] = {SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGQUIT};
enum { SIGNAL_COUNT = sizeof rescued_signals / sizeof rescued_signals[0] };

static struct sigaction previous[SIGNAL_COUNT];
static struct termios saved_modes;
static char reset_text[RESET_LIMIT];
static size_t reset_bytes;
static char message_text[MESSAGE_LIMIT];
static char note_path[NOTE_LIMIT];
static int terminal_descriptor = -1;
static int message_descriptor = -1;
static volatile sig_atomic_t is_armed;
static volatile sig_atomic_t is_active;
static void *alternate_stack;

// A descriptor that takes no more is left at once: the process must die all the same. Returns whether all was taken.
static int write_whole(int descriptor, const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(descriptor, bytes, count);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return 0;
    bytes += written;
    count -= (size_t)written;
  }
  return 1;
}

static void restore_terminal(void) {
  if (!is_active) return;
  is_active = 0;
  if (!write_whole(terminal_descriptor, reset_text, reset_bytes)) {
    // Nobody reads. What waits is dropped, and a sequence that was cut cancelled.
    tcflush(terminal_descriptor, TCOFLUSH);
    write_whole(terminal_descriptor, "\x18", 1);
    write_whole(terminal_descriptor, reset_text, reset_bytes);
  }
  tcsetattr(terminal_descriptor, TCSANOW, &saved_modes);
}

static void leave_note(int number) {
  if (note_path[0] == '\0') return;
  // Never wait for a pipe, and never empty what has another name too or is somebody else's.
  int file = open(note_path, O_WRONLY | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0600);
  if (file < 0) return;
  struct stat entry;
  if (fstat(file, &entry) != 0 || !S_ISREG(entry.st_mode) || entry.st_nlink != 1 || entry.st_uid != geteuid() ||
      ftruncate(file, 0) != 0) {
    close(file);
    return;
  }
  static const char text[] = "callcoach stopped on signal ";
  char digits[3] = {(char)('0' + number / 10), (char)('0' + number % 10), '\n'};
  write_whole(file, text, sizeof text - 1);
  write_whole(file, digits, sizeof digits);
  close(file);
}

// Runs what was installed before; without anything, the signal kills the process when the handler returns.
static void chain(int number, siginfo_t *information, void *context, const struct sigaction *before) {
  if (before->sa_flags & SA_SIGINFO) {
    before->sa_sigaction(number, information, context);
  } else if (before->sa_handler == SIG_DFL) {
    raise(number);
  } else if (before->sa_handler != SIG_IGN) {
    before->sa_handler(number);
  }
}

static void rescue(int number, siginfo_t *information, void *context) {
  int error = errno;
  restore_terminal();
  write_whole(message_descriptor, message_text, strlen(message_text));
  leave_note(number);
  for (int index = 0; index < SIGNAL_COUNT; index++) {
    if (rescued_signals[index] != number) continue;
    sigaction(number, &previous[index], NULL);
    chain(number, information, context, &previous[index]);
  }
  errno = error;
}

static int prepare_stack(void) {
  stack_t present;
  if (sigaltstack(NULL, &present) == 0 && !(present.ss_flags & SS_DISABLE)) return 0;
  if (alternate_stack == NULL) alternate_stack = malloc(STACK_BYTES);
  if (alternate_stack == NULL) return -1;
  stack_t stack = {.ss_sp = alternate_stack, .ss_size = STACK_BYTES};
  return sigaltstack(&stack, NULL);
}

static int install_handlers(void) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_sigaction = rescue;
  action.sa_flags = SA_SIGINFO | SA_ONSTACK;
  sigemptyset(&action.sa_mask);
  // A background process that sets terminal modes would be stopped by this one.
  sigaddset(&action.sa_mask, SIGTTOU);
  for (int index = 0; index < SIGNAL_COUNT; index++) {
    if (sigaction(rescued_signals[index], &action, &previous[index]) != 0) return -1;
  }
  return 0;
}

int terminal_rescue_arm(int terminal, const struct termios *saved, const char *reset, size_t reset_length,
                        int messages, const char *message, const char *note) {
  if (is_armed) return -1;
  if (reset_length > RESET_LIMIT || strlen(message) >= MESSAGE_LIMIT) return -1;
  if (note != NULL && strlen(note) >= NOTE_LIMIT) return -1;
  memcpy(reset_text, reset, reset_length);
  reset_bytes = reset_length;
  strcpy(message_text, message);
  strcpy(note_path, note == NULL ? "" : note);
  saved_modes = *saved;
  terminal_descriptor = terminal;
  message_descriptor = messages;
  if (prepare_stack() != 0 || install_handlers() != 0) return -1;
  is_armed = 1;
  is_active = 1;
  return 0;
}

void terminal_rescue_set_active(int active) { is_active = is_armed && active; }

void terminal_rescue_disarm(void) {
  if (!is_armed) return;
  is_active = 0;
  is_armed = 0;
  for (int index = 0; index < SIGNAL_COUNT; index++) sigaction(rescued_signals[index], &previous[index], NULL);
}

int terminal_rescue_forbid_core(void) {
  struct rlimit none = {0, 0};
  return setrlimit(RLIMIT_CORE, &none);
}

void terminal_rescue_drop_backtracer(void) {
  if (getenv("SWIFT_BACKTRACE") != NULL) return;
  for (int index = 0; index < SIGNAL_COUNT; index++) signal(rescued_signals[index], SIG_DFL);
}
