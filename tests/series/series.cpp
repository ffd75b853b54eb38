// SPDX-License-Identifier: BSL-1.0
#include <fiscus/calendar/month.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/series/align.hpp>
#include <fiscus/series/series.hpp>

#include <array>
#include <boost/test/unit_test.hpp>
#include <cstddef>
#include <deque>
#include <iterator>
#include <list>
#include <optional>
#include <ranges>
#include <span>
#include <sstream>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

BOOST_AUTO_TEST_SUITE(series_test)

using namespace fiscus;

using ints = series<month, int>;

namespace {

// July and September, and a gap between them.
constexpr ints gappy() {
  ints result(month{2025, 7}, {354});
  result.push_back(std::nullopt);
  result.push_back(366);
  return result;
}

constexpr month july{2025, 7}, august{2025, 8}, september{2025, 9};

}  // namespace

static_assert(gappy().length() == 3 && gappy().count() == 2 && !gappy().empty());
static_assert(gappy().first() == july && gappy().last() == september);
static_assert(gappy()[september] == 366 && gappy().find(july) == 354);
static_assert(!gappy().find(august) && !gappy().contains(august));
static_assert(!gappy().find(july - 1) && !gappy().find(september + 1));
static_assert(ints::from_observations({{september, 366}, {july, 354}}) == gappy());
static_assert(ints().empty() && ints::from_observations({}).empty());
static_assert(gappy() != ints(july, {354, 0, 366}), "a gap is not a zero");

// What is gone through are the values, so that it has no size that would count the gaps as well.
static_assert(std::ranges::input_range<const ints> && !std::ranges::sized_range<const ints>);
static_assert(!std::ranges::sized_range<const series_view<month, int>>);
constexpr auto values_in_gappy = [] {
  const ints all = gappy();
  return std::ranges::distance(all);
}();
static_assert(values_in_gappy == static_cast<std::ptrdiff_t>(gappy().count()));

// What is taken from a temporary does not dangle.
static_assert(std::is_same_v<decltype(gappy()[july]), int>);
template <class S>
concept shows_a_part = requires(S&& all) {
  static_cast<S&&>(all).until(july);
};
static_assert(shows_a_part<const ints&> && !shows_a_part<ints>);
template <class S>
concept shows_itself = requires(S&& all) {
  static_cast<S&&>(all).view();
}
|| requires(S&& all) { static_cast<S&&>(all).values(); }
|| requires(S&& all) { static_cast<S&&>(all).validity(); };
static_assert(shows_itself<const ints&> && shows_itself<ints&> && !shows_itself<ints>);
static_assert(readable_series<ints>);

// From any range of values, or of values and gaps.
constexpr std::array<int, 2> two_values{354, 366};
constexpr std::array<std::optional<int>, 3> with_a_gap{354, std::nullopt, 366};
constexpr int plain_values[] = {354, 366};
static_assert(ints(july, two_values) == ints(july, {354, 366}));
static_assert(ints(july, std::span<const int>(two_values)) == ints(july, {354, 366}));
static_assert(ints(july, plain_values) == ints(july, {354, 366}));
static_assert(ints(july, with_a_gap) == gappy());
static_assert(!std::is_constructible_v<ints, month, std::array<double, 2>>, "nothing is rounded");
static_assert(!std::is_constructible_v<ints, month, std::array<long, 2>>);
static_assert(!std::is_constructible_v<ints, month, ints> &&
              !std::is_constructible_v<ints, month, int>);

BOOST_AUTO_TEST_CASE(iteration_passes_over_gaps) {
  std::vector<observation<month, int>> seen;
  for (const auto& [period, value] : gappy()) seen.push_back({period, value});
  BOOST_CHECK(seen == (std::vector<observation<month, int>>{{july, 354}, {september, 366}}));
  ints only_gaps(july);
  only_gaps.push_back(std::nullopt);
  BOOST_CHECK(only_gaps.begin() == only_gaps.end());
  const ints nothing;
  BOOST_CHECK(nothing.begin() == nothing.end());
}

BOOST_AUTO_TEST_CASE(asking_for_what_is_not_there_throws_and_names_the_period) {
  for (const month m : {august, july - 1, september + 1})
    BOOST_CHECK_THROW(static_cast<void>(gappy()[m]), missing_value);
  BOOST_CHECK_EXCEPTION(static_cast<void>(gappy()[august]), missing_value,
                        [](const missing_value& e) {
                          return e.what() == std::string("no value for the period from 2025-08-01");
                        });
  BOOST_CHECK_THROW(static_cast<void>(ints().last()), missing_value);
  BOOST_CHECK(!ints().contains(month{}));
}

BOOST_AUTO_TEST_CASE(a_period_given_twice_is_an_error) {
  BOOST_CHECK_THROW(static_cast<void>(ints::from_observations({{july, 1}, {august, 2}, {july, 1}})),
                    invalid_value);
  BOOST_CHECK_THROW(
      static_cast<void>(ints::from_observations({{month{9999, 12}, 1}, {month{9999, 12}, 2}})),
      invalid_value);
}

BOOST_AUTO_TEST_CASE(dense_data_pays_for_no_bits) {
  const ints dense(july, {1, 2, 3});
  BOOST_TEST(dense.validity().empty());
  BOOST_TEST(dense.values().size() == 3U);
  const ints two = gappy();
  BOOST_TEST(two.validity().size() == 1U);
  BOOST_TEST(two.validity()[0] == 0b101);
  BOOST_TEST(two.values()[1] == 0);
}

BOOST_AUTO_TEST_CASE(a_series_reaches_to_the_last_month_there_is) {
  const ints end(month{9999, 11}, {1, 2});
  int sum = 0;
  for (const auto& each : end) sum += each.value;
  for (const month m : end.periods()) sum += m.number();
  BOOST_TEST(sum == 3 + 23);
  BOOST_TEST(end.until(month{9999, 12}).length() == 2U);
  BOOST_TEST(ints::from_observations({{month{9999, 12}, 2}, {month{9999, 11}, 1}}).count() == 2U);
  BOOST_CHECK(end.last() == (month{9999, 12}));
}

BOOST_AUTO_TEST_CASE(ranges_of_any_kind_become_series) {
  std::vector<int> values{354, 366};
  const std::list<std::optional<int>> listed{354, std::nullopt, 366};
  BOOST_TEST((ints(july, values) == ints(july, {354, 366})));
  BOOST_TEST((ints(july, listed) == gappy()));
  BOOST_TEST((ints(july, std::deque<int>{354, 366}) == ints(july, values)));
  std::istringstream text("354 366");
  struct input {
    std::istream_iterator<int> begin() { return from; }
    std::istream_iterator<int> end() { return {}; }
    std::istream_iterator<int> from;
  };
  BOOST_TEST((ints(july, input{std::istream_iterator<int>(text)}) == ints(july, values)));
  const int* const place = values.data();
  const ints moved(july, std::move(values));
  BOOST_TEST(moved.values().data() == place, "a vector is not copied");
}

BOOST_AUTO_TEST_CASE(verbs_take_temporaries) {
  BOOST_TEST((map(gappy(), [](int n) { return n + 1; })[september] == 367));
  int sum = 0;
  for (const auto& each : ints(july, {1, 2})) sum += each.value;
  BOOST_TEST(sum == 3);
}

// An empty series has no first period, and one that was never told where it begins cannot grow.
static_assert(!ints().start() && ints(july).start() == july && gappy().start() == july);
static_assert(ints() != ints(july) && ints(july) == ints(july));
constexpr bool a_copy_of_a_view_begins_where_it_does() {
  const ints from_july(july);
  return ints(from_july.view()).start() == july;
}
static_assert(a_copy_of_a_view_begins_where_it_does());

BOOST_AUTO_TEST_CASE(an_empty_series_has_no_first_period) {
  for (const ints& none : {ints(), ints(july)}) {
    BOOST_CHECK_THROW(static_cast<void>(none.first()), missing_value);
    BOOST_CHECK_THROW(static_cast<void>(none.last()), missing_value);
    BOOST_CHECK_THROW(static_cast<void>(none.view().first()), missing_value);
    BOOST_TEST((none.since(july).empty() && none.until(july).empty() && !none.contains(july)));
    BOOST_TEST((none.periods().size() == 0U && none.begin() == none.end()));
  }
}

BOOST_AUTO_TEST_CASE(growing_takes_a_first_period) {
  ints none;
  BOOST_CHECK_EXCEPTION(none.push_back(5), missing_value, [](const missing_value& e) {
    return std::string_view(e.what()) == "a series that was given no first period cannot grow";
  });
  BOOST_CHECK_THROW(none.push_back(std::nullopt), missing_value);
  BOOST_TEST((none == ints()));
  ints from_july(july);
  from_july.push_back(5);
  BOOST_TEST((from_july[july] == 5 && from_july.first() == july));
}

BOOST_AUTO_TEST_CASE(the_calendar_ends_a_series) {
  const month latest{9999, 12};
  const auto names_december = [](const invalid_date& e) {
    return std::string_view(e.what()) ==
           "the calendar ends before 2 periods that begin with the one from 9999-12-01";
  };
  ints all(latest);
  all.push_back(1);
  BOOST_CHECK_EXCEPTION(all.push_back(2), invalid_date, names_december);
  BOOST_TEST((all == ints(latest, {1})));
  BOOST_CHECK_EXCEPTION(ints(latest, {1, 2}), invalid_date, names_december);
  const std::array<int, 2> values{1, 2};
  BOOST_CHECK_EXCEPTION((series_view<month, int>(latest, values)), invalid_date, names_december);
}

BOOST_AUTO_TEST_CASE(a_series_that_was_moved_is_empty) {
  ints from = gappy();
  ints to = std::move(from);
  const auto is_new = [](const ints& s) {
    return s == ints() && s.count() == 0 && s.validity().empty() && s.values().empty();
  };
  BOOST_TEST((is_new(from) && to == gappy()));  // NOLINT: what is left is asked for
  from = std::move(to);
  BOOST_TEST((is_new(to) && from == gappy()));
  ints& itself = from;
  from = std::move(itself);
  BOOST_TEST((from == gappy()));
}

BOOST_AUTO_TEST_SUITE_END()
