// SPDX-License-Identifier: BSL-1.0
#include <fiscus/calendar/fiscal_to_date.hpp>
#include <fiscus/text/ostream.hpp>

#include <boost/test/unit_test.hpp>
#include <unordered_set>

BOOST_AUTO_TEST_SUITE(fiscal_to_date_test)

using namespace fiscus;

static_assert(fiscal_to_date<>{2026, 6}.first_month() == month{2025, 7});
static_assert(fiscal_to_date<>{2026, 6}.last_month() == month{2025, 12});
static_assert(fiscal_to_date<>{2026, 6}.last_day() == day{2025, 12, 31});
static_assert(fiscal_to_date<>{2026, 6} - 12 == fiscal_to_date<>{2025, 6});
static_assert(fiscal_to_date<>{2025, 12} + 1 == fiscal_to_date<>{2026, 1});
static_assert(fiscal_to_date<>{2026, 12}.fiscal_year_of() == fiscal_year<>{2026});
static_assert(fiscal_to_date<>::ending(month{2026, 1}) == fiscal_to_date<>{2026, 7});
static_assert(fiscal_to_date<april_march>::ending(month{2026, 1}) ==
              fiscal_to_date<april_march>{2026, 10});

BOOST_AUTO_TEST_CASE(each_month_ends_its_own_stretch) {
  for (month m{1899, 7}; m < month{2100, 7}; ++m) {
    const auto stretch = fiscal_to_date<>::ending(m);
    BOOST_REQUIRE(stretch.last_month() == m);
    BOOST_REQUIRE_EQUAL(stretch.months(), (m.number() + 5) % 12 + 1);
    BOOST_REQUIRE_EQUAL(stretch.year(), m.number() >= 7 ? m.year() + 1 : m.year());
    BOOST_REQUIRE(fiscal_to_date<>(stretch.year(), stretch.months()) == stretch);
    BOOST_REQUIRE(stretch + 1 == fiscal_to_date<>::ending(m + 1));
  }
}

BOOST_AUTO_TEST_CASE(stretches_that_do_not_exist_are_refused) {
  for (const int months : {-1, 0, 13})
    BOOST_CHECK_THROW(fiscal_to_date<>(2026, months), invalid_date);
  BOOST_CHECK_THROW(fiscal_to_date<>(1, 6), invalid_date);
}

BOOST_AUTO_TEST_CASE(stretches_can_be_hashed) {
  const std::unordered_set<fiscal_to_date<>> set{fiscal_to_date<>{2026, 1},
                                                 fiscal_to_date<>{2026, 2}};
  BOOST_TEST(set.size() == 2U);
}

BOOST_AUTO_TEST_SUITE_END()
