#include "events.h"

#include <errno.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <sys/signalfd.h>
#include <sys/timerfd.h>
#include <unistd.h>

int events_wakeable(void) { return eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK); }

void events_wake(int descriptor) {
  uint64_t one = 1;
  if (write(descriptor, &one, sizeof one) < 0) {
    // The counter is full: it is readable already.
  }
}

void events_settle(int descriptor) {
  uint64_t count;
  if (read(descriptor, &count, sizeof count) < 0) {
    // It was quiet already.
  }
}

int events_of_signals(const sigset_t *set) { return signalfd(-1, set, SFD_CLOEXEC | SFD_NONBLOCK); }

int events_next_signal(int descriptor) {
  struct signalfd_siginfo info;
  return read(descriptor, &info, sizeof info) == (ssize_t)sizeof info ? (int)info.ssi_signo : 0;
}

void events_forget_signal(int number) {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, number);
  struct timespec none = {0, 0};
  while (sigtimedwait(&set, NULL, &none) == number) {
  }
}

int events_of_files(void) { return inotify_init1(IN_CLOEXEC | IN_NONBLOCK); }

int events_watch_folder(int descriptor, const char *folder) {
  return inotify_add_watch(
    descriptor, folder,
    IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_CREATE | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR);
}

int events_of_folders(int descriptor) {
  char buffer[4096] __attribute__((aligned(__alignof__(struct inotify_event))));
  int found = 0;
  ssize_t count;
  while ((count = read(descriptor, buffer, sizeof buffer)) > 0) {
    for (char *at = buffer; at < buffer + count;) {
      const struct inotify_event *event = (const struct inotify_event *)at;
      // A file that was just made is still empty; when it is written it is told again.
      int is_made = (event->mask & IN_CREATE) && !(event->mask & IN_ISDIR);
      found |= is_made ? EVENTS_FILE_MADE : EVENTS_FILES_CHANGED;
      at += sizeof *event + event->len;
    }
  }
  return found;
}

// A timer that never rings, but is cancelled when the clock is set.
static int events_arm_clock(int descriptor) {
  struct itimerspec never = {.it_value = {.tv_sec = 253402300799}};
  return timerfd_settime(descriptor, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &never, NULL);
}

int events_of_clock(void) {
  int descriptor = timerfd_create(CLOCK_REALTIME, TFD_CLOEXEC | TFD_NONBLOCK);
  if (descriptor < 0) return -1;
  if (events_arm_clock(descriptor) < 0) {
    close(descriptor);
    return -1;
  }
  return descriptor;
}

int events_clock_was_set(int descriptor) {
  uint64_t count;
  ssize_t size = read(descriptor, &count, sizeof count);
  if (size < 0 && errno == EAGAIN) return 0;
  events_arm_clock(descriptor);
  return 1;
}
