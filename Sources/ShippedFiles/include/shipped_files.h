/// The files that travel inside the binary, so that an installed callcoach needs no folder beside it.
#ifndef CALLCOACH_SHIPPED_FILES_H
#define CALLCOACH_SHIPPED_FILES_H

#include <stddef.h>

/// One embedded file: its bytes are neither zero-terminated nor writable.
struct shipped_file {
  const char *name;
  const unsigned char *bytes;
  size_t count;
};

/// The shipped playbook, UTF-8 Markdown.
struct shipped_file shipped_playbook(void);

#endif
