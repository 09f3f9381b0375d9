#include "shipped_files.h"

extern const unsigned char callcoach_playbook_start[], callcoach_playbook_end[];

struct shipped_file shipped_playbook(void) {
  struct shipped_file file = {
      "playbook.md", callcoach_playbook_start,
      (size_t)(callcoach_playbook_end - callcoach_playbook_start)};
  return file;
}
