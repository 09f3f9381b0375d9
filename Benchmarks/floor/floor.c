/* About the least that a curses program can do: a list, a cursor that moves over it, and a status line. */
#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1
#include <locale.h>
#include <ncurses.h>

enum { ITEMS = 500 };

static int first, chosen;

static void draw_item(int item) {
  int line = item - first;
  if (line < 0 || line >= LINES - 1 || item >= ITEMS) return;
  attr_t look = item == chosen ? A_REVERSE : A_NORMAL;
  attrset(look);
  move(line, 0);
  clrtoeol();
  printw(" %4d  An entry of the list, as long as a name and a firm together", item + 1);
  attrset(A_NORMAL);
}

static void draw_status(void) {
  move(LINES - 1, 0);
  clrtoeol();
  printw("entry %d of %d  -  j down, k up, q quit", chosen + 1, ITEMS);
}

static void draw_all(void) {
  erase();
  for (int item = first; item < first + LINES - 1; item++) draw_item(item);
  draw_status();
}

static void choose(int item) {
  if (item < 0 || item >= ITEMS || item == chosen) return;
  int before = chosen;
  chosen = item;
  if (chosen < first || chosen >= first + LINES - 1) {
    first = chosen < first ? chosen : chosen - (LINES - 2);
    draw_all();
  } else {
    draw_item(before);
    draw_item(chosen);
    draw_status();
  }
}

int main(void) {
  setlocale(LC_ALL, "");
  if (initscr() == NULL) return 1;
  cbreak();
  noecho();
  keypad(stdscr, TRUE);
  curs_set(0);
  draw_all();
  for (;;) {
    refresh();
    int key = getch();
    if (key == 'q' || key == ERR) break;
    if (key == 'j' || key == KEY_DOWN) choose(chosen + 1);
    if (key == 'k' || key == KEY_UP) choose(chosen - 1);
    if (key == KEY_RESIZE) draw_all();
  }
  endwin();
  return 0;
}
