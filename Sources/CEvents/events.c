#include "events.h"

#include <string.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <sys/signalfd.h>
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

int events_of_folder(const char *folder) {
  int descriptor = inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
  if (descriptor < 0) return -1;
  if (inotify_add_watch(descriptor, folder, IN_CLOSE_WRITE | IN_MOVED_TO | IN_DELETE) < 0) {
    close(descriptor);
    return -1;
  }
  return descriptor;
}

int events_folder_names(int descriptor, const char *name) {
  char buffer[4096] __attribute__((aligned(__alignof__(struct inotify_event))));
  int found = 0;
  ssize_t count;
  while ((count = read(descriptor, buffer, sizeof buffer)) > 0) {
    for (char *at = buffer; at < buffer + count;) {
      const struct inotify_event *event = (const struct inotify_event *)at;
      if (event->len > 0 && strcmp(event->name, name) == 0) found = 1;
      at += sizeof *event + event->len;
    }
  }
  return found;
}
