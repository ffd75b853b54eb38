// SPDX-License-Identifier: BSL-1.0
#include <fiscus/vintages/observation_status.hpp>

#include <boost/test/unit_test.hpp>
#include <string_view>

BOOST_AUTO_TEST_SUITE(observation_status_test)

using namespace fiscus;

static_assert(mark_of(observation_status::unmarked).empty());
static_assert(mark_of(observation_status::provisional) == "P");
static_assert(mark_of(observation_status::revised) == "R");
static_assert(mark_of(observation_status::estimated) == "E");
static_assert(observation_status() == observation_status::unmarked);

BOOST_AUTO_TEST_CASE(every_single_character_is_a_mark_or_is_none) {
  for (int code = 0; code < 256; ++code) {
    const char c = static_cast<char>(code);
    const auto status = status_marked({&c, 1});
    BOOST_REQUIRE_EQUAL(status.has_value(), c == 'P' || c == 'R' || c == 'E');
    if (status) BOOST_REQUIRE_EQUAL(mark_of(*status), std::string_view(&c, 1));
  }
  BOOST_CHECK(status_marked("") == observation_status::unmarked);
  BOOST_CHECK(!status_marked("PR").has_value());
}

BOOST_AUTO_TEST_SUITE_END()
