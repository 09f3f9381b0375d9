#ifndef CALLCOACH_CNCURSES_SHIM_H
#define CALLCOACH_CNCURSES_SHIM_H
#define NCURSES_WIDECHAR 1
#ifndef _XOPEN_SOURCE_EXTENDED
#define _XOPEN_SOURCE_EXTENDED 1
#endif
#include <ncurses.h>
#include <stdint.h>
#include <sys/ioctl.h>
#include <wchar.h>

// The attributes of a cell as bits that Swift can name; A_* are macros with casts, which are not imported.
enum {
  CURSES_BOLD = 1,
  CURSES_DIM = 2,
  CURSES_UNDERLINE = 4,
  CURSES_REVERSE = 8,
  CURSES_ITALIC = 16,
};

// stdscr is a global variable, which Swift 6 refuses to touch.
static inline WINDOW *curses_screen(void) { return stdscr; }

// wattr_set is a macro, and so are the attributes it takes.
static inline int curses_set_style(int bits, int pair) {
  attr_t attributes = A_NORMAL;
  if (bits & CURSES_BOLD) attributes |= A_BOLD;
  if (bits & CURSES_DIM) attributes |= A_DIM;
  if (bits & CURSES_UNDERLINE) attributes |= A_UNDERLINE;
  if (bits & CURSES_REVERSE) attributes |= A_REVERSE;
  if (bits & CURSES_ITALIC) attributes |= A_ITALIC;
  return wattr_set(stdscr, attributes, (short)pair, NULL);
}

// wchar_t is signed and named differently in Swift; scalars come as plain 32-bit numbers.
static inline int curses_put(int row, int column, const uint32_t *scalars, int count) {
  return mvwaddnwstr(stdscr, row, column, (const wchar_t *)scalars, count);
}

// The width by which ncurses places a scalar: that of the C library.
static inline int curses_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

// tigetstr takes a non-const name and answers (char *)-1 for what is not a string.
static inline const char *curses_capability(const char *name) {
  const char *text = tigetstr((char *)name);
  return text == (const char *)-1 ? NULL : text;
}

// tigetnum takes a non-const name.
static inline int curses_number(const char *name) { return tigetnum((char *)name); }

// ioctl is variadic; the size of the terminal behind a descriptor, zero when it cannot be had.
static inline int curses_window_size(int descriptor, int *rows, int *columns) {
  struct winsize size = {0};
  int result = ioctl(descriptor, TIOCGWINSZ, &size);
  *rows = result == 0 ? size.ws_row : 0;
  *columns = result == 0 ? size.ws_col : 0;
  return result;
}

// A file in memory; the function is hidden from whoever does not ask for all of GNU.
int memfd_create(const char *name, unsigned int flags);
static inline int curses_memory_file(void) { return memfd_create("callcoach-frame", 1U /* close on exec */); }

// COLORS is a global variable, which Swift 6 refuses to touch.
static inline int curses_colors(void) { return COLORS; }
#endif
