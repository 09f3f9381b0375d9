/// Linux's event descriptors, which the C library's Swift module leaves out.
#ifndef CALLCOACH_EVENTS_H
#define CALLCOACH_EVENTS_H

#include <signal.h>
#include <stdint.h>

/// A descriptor that `events_wake` makes readable; negative when the system has none left.
int events_wakeable(void);
/// Makes the descriptor readable.
void events_wake(int descriptor);
/// Makes it quiet again.
void events_settle(int descriptor);

/// A descriptor from which blocked signals of the set are read; negative when the system has none left.
int events_of_signals(const sigset_t *set);
/// The next waiting signal's number, or 0 when none waits.
int events_next_signal(int descriptor);

/// A descriptor that tells of files written, moved in or deleted in a folder; negative when it cannot.
int events_of_folder(const char *folder);
/// Whether `name` was among the files that changed since the last look.
int events_folder_names(int descriptor, const char *name);

#endif
