// `#embed` puts the files into the binary in no time (a Swift array literal of the same size takes minutes to
// compile), and the build notices when one of them changes.
#include "shipped_files.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char playbook[] = {
#embed "data/playbook.md"
};

static const unsigned char starter[] = {
#embed "data/starter.md"
};

static const unsigned char rules[] = {
#embed "data/rules.tsv"
};

struct shipped_file shipped_playbook(void) {
  struct shipped_file file = {"playbook.md", playbook, sizeof playbook};
  return file;
}

struct shipped_file shipped_starter(void) {
  struct shipped_file file = {"starter.md", starter, sizeof starter};
  return file;
}

struct shipped_file shipped_rules(void) {
  struct shipped_file file = {"rules.tsv", rules, sizeof rules};
  return file;
}
