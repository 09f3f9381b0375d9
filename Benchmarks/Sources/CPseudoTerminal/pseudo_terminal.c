#define _GNU_SOURCE 1
#include "pseudo_terminal.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

int pseudo_terminal_open(int columns, int rows, char *device, size_t capacity) {
  int terminal = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (terminal < 0) return -1;
  struct winsize size = {.ws_col = (unsigned short)columns, .ws_row = (unsigned short)rows};
  if (grantpt(terminal) != 0 || unlockpt(terminal) != 0 || ptsname_r(terminal, device, capacity) != 0 ||
      ioctl(terminal, TIOCSWINSZ, &size) != 0) {
    int why = errno;
    close(terminal);
    errno = why;
    return -1;
  }
  return terminal;
}

pid_t pseudo_terminal_start(const char *device, char *const argv[], char *const envp[]) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  sigset_t none, all;
  pid_t process = -1;
  sigemptyset(&none);
  sigfillset(&all);
  posix_spawn_file_actions_init(&actions);
  posix_spawnattr_init(&attributes);
  /* The leader of a new session gets the first terminal that it opens. */
  posix_spawn_file_actions_addopen(&actions, 0, device, O_RDWR, 0);
  posix_spawn_file_actions_adddup2(&actions, 0, 1);
  posix_spawn_file_actions_adddup2(&actions, 0, 2);
  posix_spawn_file_actions_addclosefrom_np(&actions, 3);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setsigdefault(&attributes, &all);
  posix_spawnattr_setflags(
      &attributes, POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  int failure = posix_spawn(&process, argv[0], &actions, &attributes, argv, envp);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  if (failure == 0) return process;
  errno = failure;
  return -1;
}

int pseudo_terminal_wait(int terminal, unsigned long long nanoseconds) {
  struct pollfd waiting = {.fd = terminal, .events = POLLIN};
  struct timespec limit = {
      .tv_sec = (time_t)(nanoseconds / 1000000000ull), .tv_nsec = (long)(nanoseconds % 1000000000ull)};
  int ready = ppoll(&waiting, 1, &limit, NULL);
  return ready < 0 && errno == EINTR ? 0 : ready;
}
