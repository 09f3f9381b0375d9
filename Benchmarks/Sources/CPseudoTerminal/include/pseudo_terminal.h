/* What Swift's view of the C library leaves out: opening a pseudo-terminal, starting a program on it, and waiting
 * for it to the nanosecond. Each function returns -1 and sets errno when it fails. */
#ifndef PSEUDO_TERMINAL_H
#define PSEUDO_TERMINAL_H

#include <sys/types.h>

/* Opens a pseudo-terminal of that size. Returns the side of the person; `device` is given the name of the other. */
int pseudo_terminal_open(int columns, int rows, char *device, size_t capacity);

/* Starts a program in a session of its own on the device, with no signal blocked or ignored and no file open but
 * the terminal. */
pid_t pseudo_terminal_start(const char *device, char *const argv[], char *const envp[]);

/* Waits for output. Returns 1 when there is some, 0 when none came in time or a signal came. */
int pseudo_terminal_wait(int terminal, unsigned long long nanoseconds);

#endif
