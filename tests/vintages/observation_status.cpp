// SPDX-License-Identifier: BSL-1.0
#include <fiscus/vintages/observation_status.hpp>

#include <boost/test/unit_test.hpp>
#include <set>
#include <string_view>

BOOST_AUTO_TEST_SUITE(observation_status_test)

using namespace fiscus;

static_assert(mark_of(observation_status::unmarked).empty());
static_assert(mark_of(observation_status::provisional) == "P");
static_assert(in_words(observation_status::provisional) == "provisional");
static_assert(in_words(observation_status::after_break) == "break in the series");
static_assert(mark_of(observation_status::revised) == "R");
static_assert(mark_of(observation_status::estimated) == "E");
static_assert(mark_of(observation_status::confidential) == "C");
static_assert(status_marked("B") == observation_status::after_break);
static_assert(status_marked("O") == observation_status::missing);
static_assert(observation_status() == observation_status::unmarked);

BOOST_AUTO_TEST_CASE(every_single_character_is_a_mark_or_is_none) {
  std::set<std::string_view> words;
  for (int code = 0; code < 256; ++code) {
    const char c = static_cast<char>(code);
    const auto status = status_marked({&c, 1});
    // All of SDMX but A, which is a normal value, and R and C.
    const bool is_mark =
        std::string_view("BCDEFGHIJKLMNOPQRSUVW").find(c) != std::string_view::npos;
    BOOST_REQUIRE_EQUAL(status.has_value(), is_mark);
    if (!status) continue;
    BOOST_REQUIRE_EQUAL(mark_of(*status), std::string_view(&c, 1));
    words.insert(in_words(*status));
  }
  BOOST_CHECK(words.size() == 21U);  // each has its own
  BOOST_CHECK(status_marked("") == observation_status::unmarked);
  BOOST_CHECK(!status_marked("PR").has_value());
  BOOST_CHECK(!status_marked(" ").has_value());
}

BOOST_AUTO_TEST_SUITE_END()
