// SPDX-License-Identifier: BSL-1.0
#include <fiscus/series/year_to_date.hpp>

#include <boost/test/unit_test.hpp>
#include <optional>
#include <random>

using namespace fiscus;

namespace {

constexpr month july{2024, 7};

constexpr series<month, int> two_years_of_ones() {
  series<month, int> result(july);
  for (int i = 0; i < 24; ++i) result.push_back(1);
  return result;
}

}  // namespace

static_assert(year_to_date(two_years_of_ones())[fiscal_to_date<>{2025, 12}] == 12);
static_assert(year_to_date(two_years_of_ones())[fiscal_to_date<>{2026, 1}] == 1);
static_assert(year_to_date<january_december>(
                  two_years_of_ones())[fiscal_to_date<january_december>{2025, 12}] == 12);
static_assert(!year_to_date<january_december>(two_years_of_ones())
                   .contains(fiscal_to_date<january_december>{2024, 12}),
              "January to June are missing");

BOOST_AUTO_TEST_CASE(a_gap_ends_the_year_but_not_the_next) {
  series<month, int> months(july);
  for (int i = 1; i <= 14; ++i) months.push_back(i == 3 ? std::nullopt : std::optional(i));
  const auto complete = year_to_date(months);
  BOOST_TEST(complete[(fiscal_to_date<>{2025, 2})] == 3);
  for (int k = 3; k <= 12; ++k) BOOST_TEST(!complete.contains(fiscal_to_date<>{2025, k}));
  BOOST_TEST(complete[(fiscal_to_date<>{2026, 2})] == 13 + 14);

  const auto partly = year_to_date(months, partial);
  BOOST_CHECK((partly[fiscal_to_date<>{2025, 3}] == partial_value<int>{3, 2, 3}));
  BOOST_CHECK((partly[fiscal_to_date<>{2025, 12}] == partial_value<int>{75, 11, 12}));
  BOOST_CHECK((partly[fiscal_to_date<>{2026, 2}] == partial_value<int>{27, 2, 2}));
}

BOOST_AUTO_TEST_CASE(nothing_known_of_a_year_is_a_gap) {
  series<month, int> months(july);
  months.push_back(std::nullopt);
  months.push_back(5);
  const auto partly = year_to_date(months, partial);
  BOOST_TEST(!partly.contains(fiscal_to_date<>{2025, 1}));
  BOOST_CHECK((partly[fiscal_to_date<>{2025, 2}] == partial_value<int>{5, 1, 2}));
  BOOST_TEST(year_to_date(series<month, int>()).empty());
}

// For random series with gaps: each stretch is the plain sum of its months, or a gap if one of them
// is missing.
BOOST_AUTO_TEST_CASE(every_stretch_is_the_sum_of_its_months) {
  std::mt19937 random(7);
  for (int round = 0; round < 50; ++round) {
    series<month, int> months(july + static_cast<int>(random() % 12));
    for (int i = 0; i < 40; ++i)
      months.push_back(random() % 10 == 0 ? std::nullopt
                                          : std::optional(static_cast<int>(random() % 1000)));
    const auto stretches = year_to_date(months);
    for (const auto stretch : stretches.periods()) {
      std::optional<int> expected = 0;
      for (const month m :
           period_range<month>(stretch.first_month(), static_cast<std::size_t>(stretch.months()))) {
        const auto value = months.find(m);
        expected = expected && value ? std::optional(*expected + *value) : std::nullopt;
      }
      BOOST_REQUIRE(stretches.find(stretch) == expected);
    }
  }
}
