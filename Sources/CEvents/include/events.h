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

/// Forgets a blocked signal that waits.
void events_forget_signal(int number);

/// What `events_of_folders` tells: files were made that may still be empty; anything else happened.
#define EVENTS_FILE_MADE 1
#define EVENTS_FILES_CHANGED 2

/// A descriptor that tells of changes in folders; negative when it cannot.
int events_of_files(void);
/// Lets it tell of files and folders made, written, moved or deleted in a folder, and of the folder's own end; negative
/// when there is no such folder.
int events_watch_folder(int descriptor, const char *folder);
/// What happened since the last look, an overflow of the queue too; 0 when nothing did.
int events_of_folders(int descriptor);

/// A descriptor that is readable when the world clock was set or the machine woke up; negative when it cannot.
int events_of_clock(void);
/// Whether that happened since the last look.
int events_clock_was_set(int descriptor);

#endif
