// The pages of docs/diagnostics, one after the other; `#embed` makes the build notice when one changes.
#include "shipped_files.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char PB001[] = {
#embed "../../docs/diagnostics/PB001.md"
};
static const unsigned char PB002[] = {
#embed "../../docs/diagnostics/PB002.md"
};
static const unsigned char PB003[] = {
#embed "../../docs/diagnostics/PB003.md"
};
static const unsigned char PB004[] = {
#embed "../../docs/diagnostics/PB004.md"
};
static const unsigned char PB005[] = {
#embed "../../docs/diagnostics/PB005.md"
};
static const unsigned char PB006[] = {
#embed "../../docs/diagnostics/PB006.md"
};
static const unsigned char PB010[] = {
#embed "../../docs/diagnostics/PB010.md"
};
static const unsigned char PB011[] = {
#embed "../../docs/diagnostics/PB011.md"
};
static const unsigned char PB012[] = {
#embed "../../docs/diagnostics/PB012.md"
};
static const unsigned char PB013[] = {
#embed "../../docs/diagnostics/PB013.md"
};
static const unsigned char PB014[] = {
#embed "../../docs/diagnostics/PB014.md"
};
static const unsigned char PB015[] = {
#embed "../../docs/diagnostics/PB015.md"
};
static const unsigned char PB016[] = {
#embed "../../docs/diagnostics/PB016.md"
};
static const unsigned char PB017[] = {
#embed "../../docs/diagnostics/PB017.md"
};
static const unsigned char PB018[] = {
#embed "../../docs/diagnostics/PB018.md"
};
static const unsigned char PB019[] = {
#embed "../../docs/diagnostics/PB019.md"
};
static const unsigned char PB020[] = {
#embed "../../docs/diagnostics/PB020.md"
};
static const unsigned char PB021[] = {
#embed "../../docs/diagnostics/PB021.md"
};
static const unsigned char PB022[] = {
#embed "../../docs/diagnostics/PB022.md"
};
static const unsigned char PB023[] = {
#embed "../../docs/diagnostics/PB023.md"
};
static const unsigned char PB024[] = {
#embed "../../docs/diagnostics/PB024.md"
};
static const unsigned char PB025[] = {
#embed "../../docs/diagnostics/PB025.md"
};
static const unsigned char PB026[] = {
#embed "../../docs/diagnostics/PB026.md"
};
static const unsigned char PB027[] = {
#embed "../../docs/diagnostics/PB027.md"
};
static const unsigned char PB028[] = {
#embed "../../docs/diagnostics/PB028.md"
};
static const unsigned char PB029[] = {
#embed "../../docs/diagnostics/PB029.md"
};
static const unsigned char PB030[] = {
#embed "../../docs/diagnostics/PB030.md"
};
static const unsigned char PB031[] = {
#embed "../../docs/diagnostics/PB031.md"
};
static const unsigned char PB032[] = {
#embed "../../docs/diagnostics/PB032.md"
};
static const unsigned char PB033[] = {
#embed "../../docs/diagnostics/PB033.md"
};
static const unsigned char PB040[] = {
#embed "../../docs/diagnostics/PB040.md"
};
static const unsigned char PB041[] = {
#embed "../../docs/diagnostics/PB041.md"
};
static const unsigned char PB042[] = {
#embed "../../docs/diagnostics/PB042.md"
};
static const unsigned char PB043[] = {
#embed "../../docs/diagnostics/PB043.md"
};
static const unsigned char PB044[] = {
#embed "../../docs/diagnostics/PB044.md"
};
static const unsigned char PB045[] = {
#embed "../../docs/diagnostics/PB045.md"
};
static const unsigned char PB046[] = {
#embed "../../docs/diagnostics/PB046.md"
};
static const unsigned char PB047[] = {
#embed "../../docs/diagnostics/PB047.md"
};
static const unsigned char PB048[] = {
#embed "../../docs/diagnostics/PB048.md"
};
static const unsigned char PB050[] = {
#embed "../../docs/diagnostics/PB050.md"
};
static const unsigned char PB051[] = {
#embed "../../docs/diagnostics/PB051.md"
};
static const unsigned char PB052[] = {
#embed "../../docs/diagnostics/PB052.md"
};
static const unsigned char PB053[] = {
#embed "../../docs/diagnostics/PB053.md"
};
static const unsigned char PB054[] = {
#embed "../../docs/diagnostics/PB054.md"
};
static const unsigned char PB055[] = {
#embed "../../docs/diagnostics/PB055.md"
};
static const unsigned char PB056[] = {
#embed "../../docs/diagnostics/PB056.md"
};
static const unsigned char PB057[] = {
#embed "../../docs/diagnostics/PB057.md"
};
static const unsigned char PB058[] = {
#embed "../../docs/diagnostics/PB058.md"
};
static const unsigned char PB059[] = {
#embed "../../docs/diagnostics/PB059.md"
};
static const unsigned char PB060[] = {
#embed "../../docs/diagnostics/PB060.md"
};
static const unsigned char PB070[] = {
#embed "../../docs/diagnostics/PB070.md"
};
static const unsigned char PB071[] = {
#embed "../../docs/diagnostics/PB071.md"
};
static const unsigned char PB072[] = {
#embed "../../docs/diagnostics/PB072.md"
};
static const unsigned char PB080[] = {
#embed "../../docs/diagnostics/PB080.md"
};
static const unsigned char PB081[] = {
#embed "../../docs/diagnostics/PB081.md"
};
static const unsigned char PB082[] = {
#embed "../../docs/diagnostics/PB082.md"
};
static const unsigned char PB083[] = {
#embed "../../docs/diagnostics/PB083.md"
};
static const unsigned char PB084[] = {
#embed "../../docs/diagnostics/PB084.md"
};
static const unsigned char PB101[] = {
#embed "../../docs/diagnostics/PB101.md"
};
static const unsigned char PB102[] = {
#embed "../../docs/diagnostics/PB102.md"
};
static const unsigned char PB103[] = {
#embed "../../docs/diagnostics/PB103.md"
};
static const unsigned char PB104[] = {
#embed "../../docs/diagnostics/PB104.md"
};
static const unsigned char PB105[] = {
#embed "../../docs/diagnostics/PB105.md"
};
static const unsigned char PB106[] = {
#embed "../../docs/diagnostics/PB106.md"
};
static const unsigned char PB107[] = {
#embed "../../docs/diagnostics/PB107.md"
};
static const unsigned char PB108[] = {
#embed "../../docs/diagnostics/PB108.md"
};
static const unsigned char PB109[] = {
#embed "../../docs/diagnostics/PB109.md"
};
static const unsigned char PB110[] = {
#embed "../../docs/diagnostics/PB110.md"
};
static const unsigned char PB111[] = {
#embed "../../docs/diagnostics/PB111.md"
};
static const unsigned char PB112[] = {
#embed "../../docs/diagnostics/PB112.md"
};
static const unsigned char PB113[] = {
#embed "../../docs/diagnostics/PB113.md"
};
static const unsigned char PB114[] = {
#embed "../../docs/diagnostics/PB114.md"
};
static const unsigned char PB115[] = {
#embed "../../docs/diagnostics/PB115.md"
};
static const unsigned char PB116[] = {
#embed "../../docs/diagnostics/PB116.md"
};
static const unsigned char PB117[] = {
#embed "../../docs/diagnostics/PB117.md"
};
static const unsigned char PB118[] = {
#embed "../../docs/diagnostics/PB118.md"
};
static const unsigned char PB119[] = {
#embed "../../docs/diagnostics/PB119.md"
};
static const unsigned char PB120[] = {
#embed "../../docs/diagnostics/PB120.md"
};
static const unsigned char PB121[] = {
#embed "../../docs/diagnostics/PB121.md"
};
static const unsigned char PB122[] = {
#embed "../../docs/diagnostics/PB122.md"
};
static const unsigned char PB123[] = {
#embed "../../docs/diagnostics/PB123.md"
};
static const unsigned char PB124[] = {
#embed "../../docs/diagnostics/PB124.md"
};

#define PAGE(code) {#code, code, sizeof code}

static const struct shipped_file pages[] = {
    PAGE(PB001), PAGE(PB002), PAGE(PB003), PAGE(PB004), PAGE(PB005), PAGE(PB006), PAGE(PB010),
    PAGE(PB011), PAGE(PB012), PAGE(PB013), PAGE(PB014), PAGE(PB015), PAGE(PB016), PAGE(PB017),
    PAGE(PB018), PAGE(PB019), PAGE(PB020), PAGE(PB021), PAGE(PB022), PAGE(PB023), PAGE(PB024),
    PAGE(PB025), PAGE(PB026), PAGE(PB027), PAGE(PB028), PAGE(PB029), PAGE(PB030), PAGE(PB031),
    PAGE(PB032), PAGE(PB033), PAGE(PB040), PAGE(PB041), PAGE(PB042), PAGE(PB043), PAGE(PB044),
    PAGE(PB045), PAGE(PB046), PAGE(PB047), PAGE(PB048), PAGE(PB050), PAGE(PB051), PAGE(PB052),
    PAGE(PB053), PAGE(PB054), PAGE(PB055), PAGE(PB056), PAGE(PB057), PAGE(PB058), PAGE(PB059),
    PAGE(PB060), PAGE(PB070), PAGE(PB071), PAGE(PB072), PAGE(PB080), PAGE(PB081), PAGE(PB082),
    PAGE(PB083), PAGE(PB084), PAGE(PB101), PAGE(PB102), PAGE(PB103), PAGE(PB104), PAGE(PB105),
    PAGE(PB106), PAGE(PB107), PAGE(PB108), PAGE(PB109), PAGE(PB110), PAGE(PB111), PAGE(PB112),
    PAGE(PB113), PAGE(PB114), PAGE(PB115), PAGE(PB116), PAGE(PB117), PAGE(PB118), PAGE(PB119),
    PAGE(PB120), PAGE(PB121), PAGE(PB122), PAGE(PB123), PAGE(PB124),
};

size_t shipped_diagnostic_page_count(void) { return sizeof pages / sizeof pages[0]; }

struct shipped_file shipped_diagnostic_page(size_t index) {
  struct shipped_file none = {"", pages[0].bytes, 0};
  return index < shipped_diagnostic_page_count() ? pages[index] : none;
}
