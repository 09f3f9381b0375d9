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

/// The commented playbook that `playbook new` writes, UTF-8 Markdown.
struct shipped_file shipped_starter(void);

/// The rules of conduct that hold without a file of the rep's own, UTF-8, fields between tabs.
struct shipped_file shipped_rules(void);

/// How many pages about diagnostics there are.
size_t shipped_diagnostic_page_count(void);

/// One page about a diagnostic, named for its code (`PB012`), UTF-8 Markdown; an empty file beyond the last.
struct shipped_file shipped_diagnostic_page(size_t index);

#endif
