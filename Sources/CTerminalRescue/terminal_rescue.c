#include "include/terminal_rescue.h"
