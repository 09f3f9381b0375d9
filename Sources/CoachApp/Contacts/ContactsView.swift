import CallScript
import Cells

extension Canvas {
  mutating func drawContacts(_ state: AppState, _ contacts: ContactsScreen) {
    write("Contacts", .title, row: 0)
    if contacts.isTyping || !contacts.query.text.isEmpty {
      write("search ", .label, row: 1)
      input(contacts.query, row: 1, column: 8, width: columns - 10, hasCursor: contacts.isTyping)
    }
    let footerHeight = rows >= 10 ? 2 : 1
    footer(choices(state), row: rows - 1 - footerHeight, rows: footerHeight, width: columns - 2)
    guard let found = contacts.found else {
      write("Looking…", .dim, row: 3)
      return
    }
    if found.isEmpty {
      write(
        contacts.query.isBlank ? "No contacts yet: n adds one." : "Nobody fits: Esc lists everybody.", row: 3)
      return
    }
    let width = columns >= 110 ? columns / 2 : columns
    let shown = window(count: found.count, selected: contacts.selected, rows: rows - 4 - footerHeight)
    for (offset, index) in shown.enumerated() {
      write(personText(state, found[index]), row: 3 + offset, width: width - 2)
      if index == contacts.selected, !contacts.isTyping { select(row: 3 + offset, width: width) }
    }
    if width < columns, found.indices.contains(contacts.selected) {
      let area = Rect(column: width + 1, row: 3, columns: columns - width - 2, rows: rows - 4 - footerHeight)
      drawCard(state, found[contacts.selected], in: area)
    }
  }
}
