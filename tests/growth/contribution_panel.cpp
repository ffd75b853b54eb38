// SPDX-License-Identifier: BSL-1.0
#include <fiscus/calendar/month.hpp>
#include <fiscus/growth/contribution_panel.hpp>
#include <fiscus/growth/panel_contribution.hpp>
#include <fiscus/growth/streaks.hpp>
#include <fiscus/money/iso4217.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/text/ostream.hpp>

#include <array>
#include <boost/test/unit_test.hpp>
#include <concepts>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

BOOST_AUTO_TEST_SUITE(contribution_panel_test)

using namespace fiscus;

using dollars = money<USD>;
using exports = panel<month, dollars, int>;
using points = contribution_panel<month, dollars, int>;

constexpr month january{2000, 1}, february{2000, 2}, march{2000, 3}, april{2000, 4};

namespace {

constexpr dollars cents(std::int64_t amount) { return dollars::from_minor(amount); }

// Of the first series nothing is known in February, and in March there is no base.
points with_gaps() {
  const auto changes = exports::from_observations({{7, january, cents(6)},
                                                   {7, march, cents(1)},
                                                   {7, april, cents(-10)},
                                                   {9, january, cents(0)},
                                                   {9, february, cents(4)},
                                                   {9, march, cents(2)}});
  series<month, dollars> bases(january, {cents(8), cents(10)});
  bases.push_back(std::nullopt);
  bases.push_back(cents(4));
  return {changes, bases};
}

}  // namespace

constexpr std::array<dollars, 2> two_changes{cents(6), cents(-5)}, two_bases{cents(8), cents(20)};
constexpr contribution_view<month, dollars> two{series_view<month, dollars>(january, two_changes),
                                                series_view<month, dollars>(january, two_bases)};
static_assert(two[january] == growth_rate(ratio(3, 4)) &&
              two[february] == growth_rate(ratio(-1, 4)));
static_assert(!two.find(march) && !two.contains(january - 1));
static_assert(two.length() == 2 && two.count() == 2 && !two.empty() && two.first() == january &&
              two.last() == february);
static_assert(two == two && !(two == contribution_view<month, dollars>(two.bases(), two.bases())));
static_assert(rates(two)[february] == growth_rate(ratio(-1, 4)));
// It has no buffer of rates; `rates` gives what the verbs over series take.
static_assert(!readable_series<decltype(two)> && !readable_panel<points>);
static_assert(std::regular<contribution_view<month, dollars>>);

BOOST_AUTO_TEST_CASE(a_contribution_is_a_change_over_a_base) {
  const points all = with_gaps();
  BOOST_TEST((all.size() == 2U && all.width() == 4U && all.first() == january));
  BOOST_TEST((all.label(0) == 7 && all.label(1) == 9));
  using row = std::array<std::optional<growth_rate>, 4>;
  const auto of = [](std::int64_t a, std::int64_t b) {
    return std::optional(growth_rate(ratio(a, b)));
  };
  const std::array<row, 2> expected{row{of(3, 4), std::nullopt, std::nullopt, of(-5, 2)},
                                    row{of(0, 1), of(2, 5), std::nullopt, std::nullopt}};
  for (std::size_t i = 0; i < 2; ++i)
    for (std::size_t place = 0; place < 4; ++place) {
      const month p = january + static_cast<int>(place);
      const std::optional<growth_rate>& each = expected[i][place];
      BOOST_TEST((all[i].find(p) == each));
      BOOST_TEST(all[i].contains(p) == each.has_value());
      if (each) BOOST_TEST((all[i][p] == *each));
      if (!each) BOOST_CHECK_THROW(static_cast<void>(all[i][p]), missing_value);
      BOOST_TEST((rates(all)[i].find(p) == each));
      BOOST_TEST((rates(all[i]).find(p) == each));
    }
  BOOST_TEST(all.periods().size() == 4U);
  BOOST_TEST((*all.find(9) == all[1] && !(all[0] == all[1]) && !all.find(8)));
  BOOST_TEST((all.changes()[1][march] == cents(2) && all.bases()[april] == cents(4)));
}

BOOST_AUTO_TEST_CASE(rates_are_what_other_verbs_take) {
  const points all(exports(january, 4, {1}, {cents(3), cents(-1), cents(2), cents(5)}),
                   series<month, dollars>(january, std::vector(4, cents(50))));
  const auto rising = streak(rates(all)[0]);
  BOOST_TEST((rising && rising->length == 2 && rising->first == march));
  BOOST_TEST((rates(all[0]) == series(rates(all)[0])));
}

BOOST_AUTO_TEST_CASE(bases_must_be_above_zero_and_span_the_changes) {
  const exports changes(january, 2, {1}, {cents(3), cents(-1)});
  const auto over = [&](month from, std::vector<dollars> bases) {
    return points(changes, series<month, dollars>(from, std::move(bases)));
  };
  const auto both = over(january, {cents(1), cents(2)});
  BOOST_TEST((both[0][february] == growth_rate(ratio(-1, 2))));
  BOOST_CHECK_THROW(over(january, {cents(1)}), invalid_value);
  BOOST_CHECK_THROW(over(january, {cents(1), cents(2), cents(3)}), invalid_value);
  BOOST_CHECK_THROW(over(february, {cents(1), cents(2)}), invalid_value);
  BOOST_CHECK_THROW(over(january, {cents(1), cents(0)}), invalid_value);
  BOOST_CHECK_THROW(over(january, {cents(-1), cents(1)}), invalid_value);
}

BOOST_AUTO_TEST_CASE(a_view_must_have_a_base_above_zero_in_each_of_its_periods) {
  using view = series_view<month, dollars>;
  const std::array<dollars, 2> changes{cents(6), cents(-5)}, with_zero{cents(8), cents(0)};
  const auto over = [&](const view& bases) {
    return contribution_view<month, dollars>(view(january, changes), bases);
  };
  const auto says = [](std::string_view text) {
    return [=](const invalid_value& e) { return e.what() == text; };
  };
  BOOST_CHECK_EXCEPTION(over(view(january, std::span(changes).first(1))), invalid_value,
                        says("expected a base for each of 2 periods of contributions, found 1"));
  BOOST_CHECK_EXCEPTION(
      over(view(february, two_bases)), invalid_value,
      says("the changes do not begin with the bases for the period from 2000-02-01"));
  BOOST_CHECK_EXCEPTION(over(view(january, with_zero)), invalid_value,
                        says("a base of growth is not above zero for the period from 2000-02-01"));
  BOOST_TEST((over(view(january, two_bases)).length() == 2U));
}

// Whole numbers as large as there are: the changes are exact, and so are the rates.
BOOST_AUTO_TEST_CASE(large_numbers_stay_exact) {
  const auto most = std::numeric_limits<std::int64_t>::max();
  const exports levels(january, 2, {1, 2}, {cents(most - 5), cents(1), cents(4), cents(most - 1)});
  const auto found = period_on_period_contribution(levels);
  BOOST_TEST((found.bases()[february] == cents(most - 1)));
  BOOST_TEST((found.changes()[0][february] == cents(6 - most)));
  BOOST_TEST((found.changes()[1][february] == cents(most - 5)));
  BOOST_TEST((found[1][february] == growth_rate(ratio(most - 5, most - 1))));

  const auto least = std::numeric_limits<std::int64_t>::min();
  const exports falling(january, 2, {1, 2}, {cents(most), cents(-1), cents(0), cents(1)});
  const auto fallen = period_on_period_contribution(falling);
  BOOST_TEST((fallen[0][february] == growth_rate(ratio(least, most))));

  const panel<month, int, int> narrow(january, 2, {1}, {std::numeric_limits<int>::max(), -2});
  BOOST_CHECK_THROW(static_cast<void>(period_on_period_contribution(narrow)), overflow);
  const panel<month, int, int> fitting(january, 2, {1}, {std::numeric_limits<int>::max(), -1});
  BOOST_TEST((period_on_period_contribution(fitting).changes()[0][february] ==
              std::numeric_limits<int>::min()));
}

BOOST_AUTO_TEST_CASE(a_buffer_is_used_again) {
  const exports all(january, 24, {1}, std::vector<dollars>(24, cents(100)));
  auto before = year_on_year_contribution(all);
  const dollars* const place = before.changes().values().data();
  auto buffer = std::move(before).release();
  BOOST_TEST(buffer.data() == place);
  BOOST_TEST((before.size() == 0U && before.width() == 0U && before.bases().empty()));  // NOLINT
  auto after = year_on_year_contribution(all, std::move(buffer));
  BOOST_TEST(after.changes().values().data() == place);
  const auto again = period_on_period_contribution(all, all[0], std::move(after).release());
  BOOST_TEST((again.width() == 23U && again[0].length() == 23U));

  auto made = rates(again);
  const growth_rate* const rate_place = made.values().data();
  const auto made_again = rates(again, std::move(made).release());
  BOOST_TEST(made_again.values().data() == rate_place);
  BOOST_TEST((made_again.size() == 1U && made_again.width() == 23U));
}

BOOST_AUTO_TEST_CASE(of_nothing_there_is_nothing) {
  BOOST_TEST((points().size() == 0U && points().width() == 0U && rates(points()).size() == 0U));
  const exports single(january, 1, {1}, {cents(5)});
  const auto none = contribution(single, 1);
  BOOST_TEST((none.size() == 1U && none.width() == 0U && none[0].empty()));
  BOOST_TEST((rates(none).size() == 1U && rates(none[0]).empty()));
  BOOST_CHECK_THROW(static_cast<void>(none[0].last()), missing_value);
}

BOOST_AUTO_TEST_SUITE_END()
