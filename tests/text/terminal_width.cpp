// SPDX-License-Identifier: BSL-1.0
// All code points are compared with Python's by tests/oracles/written_tables/run.sh.
#include <fiscus/text/terminal_width.hpp>
#include <fiscus/text/text_grid.hpp>

#include <boost/test/unit_test.hpp>

#include <string>

BOOST_AUTO_TEST_SUITE(terminal_width_test)

using namespace fiscus;

static_assert(terminal_width("") == 0);
static_assert(terminal_width("USD 437.00") == 10);
static_assert(terminal_width("São Tomé") == 8);
static_assert(terminal_width("Sa\u0303o Tome\u0301") == 8, "marks combine with the letter before");
static_assert(terminal_width("日本") == 4);
static_assert(terminal_width("ｱｲ") == 2 && terminal_width("ＡＢ") == 4, "half and full width");
static_assert(terminal_width("한국") == 4);
static_assert(terminal_width("\u1112\u1161\u11AB") == 2, "a syllable of three letters");
static_assert(terminal_width("پاکستان") == 7);
static_assert(terminal_width("हिन्दी") == 5, "two marks without a width of their own");
static_assert(terminal_width("a\u200Bb\u00ADc") == 4,
              "a soft hyphen is shown, a zero space is not");
static_assert(terminal_width("\u05D0\u2060\u202E") == 1);

// Emoji, and sequences of code points that are one of them.
static_assert(terminal_width("📈") == 2);
static_assert(terminal_width("👩‍👩‍👧") == 2, "a family");
static_assert(terminal_width("👍🏽") == 2, "a colour of the skin");
static_assert(terminal_width("❤️‍🔥") == 2);
static_assert(terminal_width("🇵🇰") == 2, "a flag");
static_assert(terminal_width("1️⃣") == 2, "a key");
static_assert(terminal_width("☎") == 1 && terminal_width("☎️") == 2);
static_assert(terminal_width("👩‍a📈") == 4, "only the next character is joined");
static_assert(terminal_width("क्‍ष") == 2, "letters are not joined");
static_assert(terminal_width("🏽") == 2, "a colour by itself");
static_assert(terminal_width("a🏽") == 3);

// What is not UTF-8: a column for each byte.
static_assert(terminal_width("\xE9t\xE9") == 3);
static_assert(terminal_width("\xC3") == 1 && terminal_width("\xE2\x82") == 2);
static_assert(terminal_width("\xC0\x80") == 2, "a letter in too many bytes");
static_assert(terminal_width("\xED\xA0\x80") == 3, "half of a pair of UTF-16");
static_assert(terminal_width("\xF4\x90\x80\x80") == 4, "above the last code point");
static_assert(terminal_width("\xF0\x9F\x93\x88") == 2);
static_assert(terminal_width("\n\t\x1B\x7F\u0085") == 0, "control characters");

BOOST_AUTO_TEST_CASE(columns_are_as_wide_as_a_terminal_shows_them) {
  text_grid lines;
  lines.add({{"Peru"}, {"356.25", grid_place::at_point, 3}, {"n/a", grid_place::right}, {"x"}});
  lines.add({{"日本"}, {"9", grid_place::at_point}, {"-1", grid_place::right}, {}});
  lines.add({{"São Tomé"}, {"..", grid_place::right}, {}, {"y "}});
  BOOST_TEST(lines.text() ==
             "Peru      356.25  n/a  x\n"
             "日本        9      -1\n"
             "São Tomé      ..       y\n");
  BOOST_TEST(lines.text("|") ==
             "Peru    |356.25|n/a|x\n"
             "日本    |  9   | -1|\n"
             "São Tomé|    ..|   |y\n");
  BOOST_TEST(text_grid().text() == "");
}

BOOST_AUTO_TEST_CASE(rows_may_have_fewer_cells) {
  text_grid lines;
  lines.add({{"a"}});
  lines.add({{"long"}, {"b"}});
  BOOST_TEST(lines.text() == "a\nlong  b\n");
}

BOOST_AUTO_TEST_SUITE_END()
