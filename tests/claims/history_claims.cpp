// SPDX-License-Identifier: BSL-1.0
#include "../thinning.hpp"

#include <fiscus/calendar/day.hpp>
#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/calendar/fiscal_to_date.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/claims/history_claims.hpp>
#include <fiscus/error.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/figures/figure.hpp>
#include <fiscus/figures/interval.hpp>
#include <fiscus/growth/answer.hpp>
#include <fiscus/money/any_money.hpp>
#include <fiscus/money/iso4217.hpp>
#include <fiscus/series/fixed_series.hpp>
#include <fiscus/series/series.hpp>

#include <boost/test/unit_test.hpp>

#include <concepts>
#include <cstddef>
#include <optional>
#include <random>
#include <utility>
#include <vector>

BOOST_AUTO_TEST_SUITE(history_claims_test)

using namespace fiscus;

namespace {

constexpr month begin{2025, 1};

template <class... Values>
constexpr auto of_whole(Values... values) {
  return fixed_series<month, int, sizeof...(Values)>(begin, {values...});
}

// Printed to the nearest ten: 40 is 35 to 45.
template <class... Values>
constexpr auto of_tens(Values... values) {
  return fixed_series<month, figure<>, sizeof...(Values)>(
      begin, {figure<>::printed(ratio(values), ratio(10), to_nearest)...});
}

constexpr month nth(int n) { return begin + (n - 1); }

constexpr interval counts(int low, int high) { return interval::closed(ratio(low), ratio(high)); }
constexpr interval counts_from(int low) { return interval::at_least(ratio(low)); }

constexpr auto gap = std::nullopt;

}  // namespace

// Records, of what is known exactly and of what is not; what comes after plays no part.
static_assert(check(record_claim(), of_whole(3, 5, 4, 6), nth(4)) == verdict::follows);
static_assert(check(record_claim(), of_whole(3, 5, 4, 6), nth(2)) == verdict::follows);
static_assert(check(record_claim(), of_whole(3, 5, 4, 6), nth(3)) == verdict::impossible);
static_assert(check(record_claim(), of_whole(3, 5, 5), nth(3)) == verdict::impossible);
// What stands first has nothing to be compared with.
static_assert(check(record_claim(), of_whole(3), nth(1)).why() == absence::base_missing);
static_assert(check(low_record_claim(), of_whole(3, 4), nth(1)).why() == absence::base_missing);
static_assert(check(nth_highest_claim(1), of_whole(3), nth(1)).why() == absence::base_missing);
static_assert(check(first_above_claim("2"), of_whole(3), nth(1)).why() == absence::base_missing);
static_assert(check(first_above_claim("4"), of_whole(3), nth(1)) == verdict::impossible);
static_assert(check(record_claim(), of_whole(3), nth(2)).why() == absence::missing);
static_assert(check(record_claim(), of_tens(30, 50), nth(2)).computed()->range() ==
              interval(ratio(1)));
static_assert(check(record_claim(), of_tens(50, 50), nth(2)) == verdict::possible);
static_assert(check(record_claim(), of_tens(60, 50), nth(2)) == verdict::impossible);  // 55 at most
static_assert(check(nth_highest_claim(1), of_tens(60, 50), nth(2)) == verdict::possible);
static_assert(check(record_claim(), of_tens(40, 50), nth(2)).computed()->range() == counts(1, 2));
// Over gaps nothing follows.
static_assert(check(record_claim(), of_whole(3, gap, 5), nth(3)) == verdict::possible);
static_assert(check(record_claim(), of_whole(6, gap, 5), nth(3)) == verdict::impossible);
static_assert(check(record_claim(), of_whole(3, gap, 5), nth(3)).computed()->range() ==
              counts(1, 2));
static_assert(check(low_record_claim(), of_whole(3, 5, 4, 2), nth(4)) == verdict::follows);
static_assert(check(low_record_claim(), of_whole(3, 5, 4, 3), nth(4)) == verdict::impossible);

static_assert(check(nth_highest_claim(2), of_whole(3, 6, 4, 5), nth(4)) == verdict::follows);
static_assert(check(nth_highest_claim(2), of_whole(6, 5, 5), nth(3)) == verdict::follows);
static_assert(check(nth_highest_claim(3), of_whole(6, 5, 5), nth(3)) == verdict::impossible);
static_assert(check(nth_highest_claim(2), of_whole(3, gap, 5), nth(3)) == verdict::possible);
static_assert(check(nth_lowest_claim(2), of_whole(3, 6, 2, 5, 3), nth(5)) == verdict::follows);
static_assert(check(nth_lowest_claim(3), of_whole(3, 6, 2, 5), nth(4)) == verdict::follows);

static_assert(check(highest_since_claim(3), of_whole(6, 2, 3, 5), nth(4)) == verdict::follows);
static_assert(check(highest_since_claim(2), of_whole(6, 2, 3, 5), nth(4)) == verdict::impossible);
static_assert(check(highest_since_claim(3), of_whole(5, 2, 3, 5), nth(4)) == verdict::follows);
static_assert(check(lowest_since_claim(3), of_whole(1, 4, 5, 2), nth(4)) == verdict::follows);
// A gap may have been as high, and so may what lies before the series.
static_assert(check(highest_since_claim(2), of_whole(6, gap, 3, 5), nth(4)) == verdict::possible);
static_assert(check(highest_since_claim(3), of_whole(6, gap, 3, 5), nth(4)) == verdict::possible);
static_assert(check(highest_since_claim(2), of_whole(gap, 6, 3, 5), nth(4)) == verdict::follows);
static_assert(check(highest_since_claim(9), of_whole(4, 2, 3, 5), nth(4)) == verdict::possible);
static_assert(check(highest_since_claim(9), of_whole(4, 2, 3, 5), nth(4)).computed()->range() ==
              counts_from(4));
static_assert(check(highest_since_claim(1), of_tens(90, 20, 60, 60), nth(4)).computed()->range() ==
              counts(1, 3));

static_assert(check(first_above_claim("4"), of_whole(3, 4, 5, 6), nth(3)) == verdict::follows);
static_assert(check(first_above_claim("4"), of_whole(3, 4, 5, 6), nth(4)) == verdict::impossible);
static_assert(check(first_above_claim("4"), of_whole(3, 4, 5, 6), nth(2)) == verdict::impossible);
static_assert(check(first_above_claim("4"), of_whole(3, gap, 5), nth(3)) == verdict::possible);
static_assert(check(first_above_claim("4"), of_whole(5, gap, 5), nth(3)) == verdict::impossible);
// Between the ends of a mark nobody knows.
static_assert(check(first_above_claim("3.5-4.5"), of_whole(3, 4, 5), nth(1)) ==
              verdict::impossible);
static_assert(check(first_above_claim("3.5-4.5"), of_whole(3, 4, 5), nth(2)) == verdict::possible);
static_assert(check(first_above_claim("3.5-4.5"), of_whole(3, 5), nth(2)) == verdict::follows);
static_assert(check(first_below_claim("3.5-4.5"), of_whole(5, 4), nth(2)) == verdict::possible);
static_assert(check(first_below_claim("3.5-4.5"), of_whole(5, 3), nth(2)) == verdict::follows);
static_assert(check(first_above_claim("43"), of_tens(30, 40), nth(2)) == verdict::possible);
static_assert(check(first_above_claim("46"), of_tens(30, 40), nth(2)) == verdict::impossible);
static_assert(check(first_above_claim("48"), of_tens(50, 60), nth(2)) == verdict::possible);
static_assert(check(first_below_claim("4"), of_whole(7, 4, 3), nth(3)) == verdict::follows);
static_assert(check(first_below_claim("4"), of_whole(3, 4, 3), nth(3)) == verdict::impossible);

static_assert(check(streak_claim(direction::rising, 2), of_whole(5, 3, 4, 6), nth(4)) ==
              verdict::follows);
static_assert(check(streak_claim(direction::falling, 2), of_whole(1, 6, 4, 3), nth(4)) ==
              verdict::follows);
static_assert(check(streak_claim(direction::rising, 1), of_whole(5, 3, 4, 6), nth(4)) ==
              verdict::impossible);
static_assert(check(streak_claim(direction::rising, 1), of_whole(5, 3), nth(2)) ==
              verdict::impossible);
static_assert(
    check(streak_claim(direction::rising, 1), of_whole(5, 3), nth(2)).computed()->value() ==
    ratio());
static_assert(check(streak_claim(direction::rising, 1), of_whole(5, 5), nth(2)) ==
              verdict::impossible);
// It may go back behind a gap, and behind the beginning of the series.
static_assert(
    check(streak_claim(direction::rising, 2), of_whole(3, 4, 6), nth(3)).computed()->range() ==
    counts_from(2));
static_assert(check(streak_claim(direction::rising, 3), of_whole(9, 3, gap, 4, 6), nth(5)) ==
              verdict::possible);
static_assert(check(streak_claim(direction::rising, 1), of_whole(9, 3, gap, 4, 6), nth(5)) ==
              verdict::possible);
static_assert(check(streak_claim(direction::rising, 1), of_whole(9, gap, 4, 3, 6), nth(5)) ==
              verdict::follows);
static_assert(check(streak_claim(direction::rising, 4), of_whole(9, 3, gap, 4, 6), nth(5)) ==
              verdict::impossible);
static_assert(check(streak_claim(direction::rising, 2), of_tens(90, 10, 40, 40), nth(4)) ==
              verdict::possible);
static_assert(check(streak_claim(direction::rising, 1), of_whole(3, 4), nth(1)).why() ==
              absence::base_missing);
static_assert(check(streak_claim(direction::rising, 1), of_whole(3, gap), nth(2)).why() ==
              absence::missing);

static_assert(check(streak_claim(direction::rising, 2).on_year(),
                    of_whole(5, 3, 4, 6, 6, 6, 6, 6, 6, 6, 6, 6, 4, 4, 5),
                    nth(15)) == verdict::follows);
static_assert(check(streak_claim(direction::rising, 3).on_year(),
                    of_whole(5, 3, 4, 6, 6, 6, 6, 6, 6, 6, 6, 6, 4, 4, 5),
                    nth(15)) == verdict::impossible);
static_assert(check(streak_claim(direction::rising, 3).on_year(),
                    of_whole(3, 3, 4, 6, 6, 6, 6, 6, 6, 6, 6, 6, 4, 4, 5),
                    nth(15)) == verdict::follows);

// The streak that a fall or a rise ends.
static_assert(check(broken_streak_claim(direction::rising, 2), of_whole(5, 3, 4, 6, 2), nth(5)) ==
              verdict::follows);
static_assert(check(broken_streak_claim(direction::rising, 3), of_whole(5, 3, 4, 6, 2), nth(5)) ==
              verdict::impossible);
static_assert(check(broken_streak_claim(direction::rising, 1), of_whole(5, 3, 4, 6, 2), nth(5)) ==
              verdict::impossible);
static_assert(check(broken_streak_claim(direction::falling, 2), of_whole(5, 6, 4, 3, 7), nth(5)) ==
              verdict::follows);
// A rise ends no rises, and neither does the same value again.
static_assert(check(broken_streak_claim(direction::rising, 2), of_whole(5, 3, 4, 6, 7), nth(5)) ==
              verdict::impossible);
static_assert(check(broken_streak_claim(direction::rising, 2), of_whole(5, 3, 4, 6, 6), nth(5)) ==
              verdict::impossible);
static_assert(check(broken_streak_claim(direction::rising, 2), of_whole(5, 3, 4, 6, 7), nth(5))
                  .computed()
                  ->range() == interval(ratio(0)));
// They may go back behind the beginning of the series, or a gap, and may be told apart by more
// digits.
static_assert(check(broken_streak_claim(direction::rising, 2), of_whole(3, 4, 6, 2), nth(4)) ==
              verdict::follows);
static_assert(check(broken_streak_claim(direction::rising, 3), of_whole(3, 4, 6, 2), nth(4)) ==
              verdict::possible);
static_assert(check(broken_streak_claim(direction::rising, 1), of_whole(3, 4, 6, 2), nth(4)) ==
              verdict::impossible);
static_assert(check(broken_streak_claim(direction::rising, 2), of_whole(9, gap, 4, 6, 2), nth(5)) ==
              verdict::possible);
static_assert(check(broken_streak_claim(direction::rising, 1), of_whole(9, gap, 4, 6, 2), nth(5)) ==
              verdict::possible);
static_assert(check(broken_streak_claim(direction::rising, 1), of_tens(90, 10, 40, 40), nth(4)) ==
              verdict::possible);
static_assert(check(broken_streak_claim(direction::rising, 2), of_tens(90, 10, 40, 40), nth(4)) ==
              verdict::impossible);
static_assert(check(broken_streak_claim(direction::rising, 1), of_whole(3, 4), nth(1)).why() ==
              absence::base_missing);
static_assert(check(broken_streak_claim(direction::rising, 1), of_whole(3, 4), nth(2)).why() ==
              absence::base_missing);
static_assert(check(broken_streak_claim(direction::rising, 1), of_whole(3, 4, gap), nth(3)).why() ==
              absence::missing);
static_assert(check(broken_streak_claim(direction::rising, 1), of_whole(3, gap, 4), nth(3)).why() ==
              absence::base_missing);
static_assert(check(broken_streak_claim(direction::rising, 2).on_year(),
                    of_whole(5, 3, 4, 6, 6, 6, 6, 6, 6, 6, 6, 6, 4, 4, 5, 5),
                    nth(16)) == verdict::follows);
static_assert(check(broken_streak_claim(direction::rising, 2).on_year(),
                    of_whole(5, 3, 4, 6, 6, 6, 6, 6, 6, 6, 6, 6, 4, 4, 5, 7),
                    nth(16)) == verdict::impossible);

// Records of any so many periods in a row.
static_assert(check(record_claim().of_sums(2), of_whole(3, 5, 4, 4, 6), nth(5)) ==
              verdict::follows);
static_assert(check(record_claim().of_sums(2), of_whole(3, 6, 4, 4, 6), nth(5)) ==
              verdict::impossible);
static_assert(check(record_claim().of_sums(2), of_whole(3, 6, 4, 4, 6), nth(3)) ==
              verdict::follows);
static_assert(check(record_claim().of_sums(1), of_whole(3, 5, 4, 6), nth(4)) == verdict::follows);
static_assert(check(low_record_claim().of_sums(3), of_whole(9, 5, 4, 6, 2), nth(5)) ==
              verdict::follows);
static_assert(check(nth_highest_claim(2).of_sums(2), of_whole(3, 6, 4, 3, 6), nth(5)) ==
              verdict::follows);
static_assert(check(highest_since_claim(2).of_sums(2), of_whole(3, 6, 4, 2, 5), nth(5)) ==
              verdict::follows);
static_assert(check(first_above_claim("9").of_sums(2), of_whole(3, 6, 4, 2, 5), nth(3)) ==
              verdict::follows);
static_assert(check(streak_claim(direction::rising, 2).of_sums(2), of_whole(9, 3, 4, 5), nth(4)) ==
              verdict::impossible);
static_assert(check(streak_claim(direction::rising, 1).of_sums(2), of_whole(9, 3, 4, 5), nth(4)) ==
              verdict::follows);
static_assert(check(record_claim().of_sums(2), of_tens(10, 20, 30), nth(3)).computed()->range() ==
              counts(1, 2));
static_assert(check(record_claim().of_sums(2), of_whole(3, gap, 4, 5, 6), nth(5)) ==
              verdict::possible);
static_assert(check(record_claim().of_sums(2), of_whole(3, gap, 5), nth(3)).why() ==
              absence::missing);
static_assert(check(record_claim().of_sums(4), of_whole(3, 4, 5), nth(3)).why() ==
              absence::missing);

// Records of growth on the year, of quarters.
namespace {

constexpr fiscal_quarter<> nth_quarter(int n) { return fiscal_quarter<>{2025, 1} + (n - 1); }
template <class... Values>
constexpr auto of_quarters(Values... values) {
  return fixed_series<fiscal_quarter<>, int, sizeof...(Values)>(nth_quarter(1), {values...});
}

}  // namespace

static_assert(check(record_claim().of_growth_on_year(), of_quarters(4, 4, 4, 4, 5, 6, 5),
                    nth_quarter(6)) == verdict::follows);
static_assert(check(record_claim().of_growth_on_year(), of_quarters(4, 4, 4, 4, 5, 6, 5),
                    nth_quarter(7)) == verdict::impossible);
static_assert(check(record_claim().of_growth_on_year(), of_quarters(4, 4, 4, 4, 5, 6, 5),
                    nth_quarter(5))
                  .why() == absence::base_missing);
static_assert(check(low_record_claim().of_growth_on_year(), of_quarters(4, 4, 4, 4, 5, 3),
                    nth_quarter(6)) == verdict::follows);
static_assert(check(nth_highest_claim(2).of_growth_on_year(), of_quarters(4, 4, 4, 4, 5, 7, 6),
                    nth_quarter(7)) == verdict::follows);
static_assert(check(highest_since_claim(1).of_growth_on_year(), of_quarters(4, 4, 4, 4, 5, 5),
                    nth_quarter(6)) == verdict::follows);
static_assert(check(streak_claim(direction::rising, 2).of_growth_on_year(),
                    of_quarters(4, 4, 4, 4, 6, 5, 6, 7), nth_quarter(8)) == verdict::follows);
static_assert(check(first_above_claim("60%").of_growth_on_year(), of_quarters(4, 4, 4, 4, 5, 7),
                    nth_quarter(6)) == verdict::follows);
static_assert(check(first_above_claim("60%").of_growth_on_year(), of_quarters(4, 4, 4, 4, 7, 7),
                    nth_quarter(6)) == verdict::impossible);
static_assert(check(record_claim().of_growth_on_year(), of_quarters(4, gap, 4, 4, 5, 6, 7),
                    nth_quarter(7)) == verdict::possible);
static_assert(check(record_claim().of_growth_on_year(), of_quarters(0, 4, 4, 4, 5, 6),
                    nth_quarter(6)) == verdict::possible);  // of no base
static_assert(check(record_claim().of_growth_on_year(), of_quarters(4, 4, 4, 4, 5, 6),
                    nth_quarter(4))
                  .why() == absence::missing);

// Of hedged values the face value may lie outside of what they stand for.
namespace {

constexpr fixed_series<month, figure<USD>, 2> hedged_values(begin,
                                                            {figure<USD>{"nearly 400 million"},
                                                             figure<USD>{"over 400 million"}});

}  // namespace

static_assert(check(record_claim(), hedged_values, nth(2)) == verdict::follows);
static_assert(check(nth_highest_claim(1), hedged_values, nth(2)) == verdict::follows);
static_assert(check(streak_claim(direction::rising, 1), hedged_values, nth(2)) == verdict::follows);
static_assert(check(first_above_claim("400 million"), hedged_values, nth(2)) == verdict::follows);
static_assert(check(highest_since_claim(2), hedged_values, nth(2)).computed()->range() ==
              counts_from(2));
static_assert(check(low_record_claim(), hedged_values, nth(2)) == verdict::impossible);

BOOST_AUTO_TEST_CASE(wrong_claims_are_refused) {
  const series<month, figure<USD>> exports(
      begin - 1, {figure<USD>{"356 million"}, figure<USD>{"437 million"}});
  BOOST_CHECK_THROW(static_cast<void>(check(first_above_claim("PKR 400 million"), exports, begin)),
                    currency_mismatch);
  BOOST_CHECK(check(first_above_claim("USD 400 million"), exports, begin) == verdict::follows);
  BOOST_CHECK_THROW(static_cast<void>(streak_claim(direction::flat, 1)), invalid_value);
  BOOST_CHECK_THROW(static_cast<void>(broken_streak_claim(direction::flat, 1)), invalid_value);
  BOOST_CHECK_THROW(static_cast<void>(check(first_above_claim("5%"), exports, begin)),
                    invalid_value);
  BOOST_CHECK_THROW(static_cast<void>(check(record_claim().of_sums(0), exports, begin)),
                    invalid_value);
  // Growth is a rate, and of periods that recur in each year.
  BOOST_CHECK_THROW(
      static_cast<void>(check(first_above_claim("USD 5").of_growth_on_year(), exports, begin)),
      invalid_value);
  const series<fiscal_half<>, figure<USD>> halves(
      fiscal_half<>{2025, 1}, {figure<USD>{"4.0 billion"}, figure<USD>{"4.0 billion"},
                               figure<USD>{"5.0 billion"}, figure<USD>{"7.0 billion"}});
  BOOST_CHECK(check(first_above_claim("60%").of_growth_on_year(), halves, fiscal_half<>{2026, 2}) ==
              verdict::follows);
  BOOST_CHECK_THROW(static_cast<void>(check(first_above_claim("USD 60").of_growth_on_year(), halves,
                                            fiscal_half<>{2026, 2})),
                    invalid_value);
  const series<day, int> days(day{2025, 1, 1}, {1, 2, 3});
  BOOST_CHECK_THROW(
      static_cast<void>(check(record_claim().of_growth_on_year(), days, day{2025, 1, 3})),
      invalid_value);
  BOOST_CHECK_THROW(
      static_cast<void>(check(streak_claim(direction::rising, 1).on_year(), days, day{2025, 1, 3})),
      invalid_value);
  BOOST_CHECK(check(record_claim(), days, day{2025, 1, 3}) == verdict::follows);
}

namespace {

// The counts by which histories are judged, taken anew from true whole numbers.
struct true_history {
  std::vector<int> values;

  int place(std::size_t p, int way, bool ties) const {
    int result = 1;
    for (std::size_t i = 0; i < p; ++i) {
      const int above = way * (values[i] - values[p]);
      result += above > 0 || (ties && above == 0) ? 1 : 0;
    }
    return result;
  }
  std::optional<int> since(std::size_t p, int way) const {
    for (std::size_t i = p; i-- > 0;)
      if (way * (values[i] - values[p]) >= 0) return static_cast<int>(p - i);
    return std::nullopt;
  }
  int times_above(std::size_t p, int mark) const {
    if (values[p] <= mark) return 0;
    int result = 0;
    for (std::size_t i = 0; i <= p; ++i) result += values[i] > mark ? 1 : 0;
    return result;
  }
  std::optional<int> streak(std::size_t p, int way) const {
    int result = 0;
    for (std::size_t i = p; i > 0; --i, ++result)
      if (way * (values[i] - values[i - 1]) <= 0) return result;
    return std::nullopt;
  }
  std::optional<int> broken_streak(std::size_t p, int way) const {
    if (way * (values[p] - values[p - 1]) >= 0) return 0;
    return streak(p - 1, way);
  }

  // Of the sums of two in a row, and of growth on the value but one before, in steps of which all
  // quotients are whole.
  true_history sums() const {
    true_history result;
    for (std::size_t i = 1; i < values.size(); ++i)
      result.values.push_back(values[i - 1] + values[i]);
    return result;
  }
  static constexpr int one = 27'720;  // a multiple of 1 to 12
  true_history multiples() const {
    true_history result;
    for (std::size_t i = 2; i < values.size(); ++i)
      result.values.push_back(values[i] * (one / values[i - 2]));
    return result;
  }
};

}  // namespace

// What is true of the numbers behind coarse prints with gaps is never impossible, and exact prints
// without gaps give the very count.
BOOST_AUTO_TEST_CASE(true_histories_are_never_impossible) {
  std::mt19937 engine(7);
  const auto between = [&](int low, int high) {
    return low + static_cast<int>(engine() % static_cast<unsigned>(high - low + 1));
  };
  const fiscal_half<> start{2022, 1};
  for (int round = 0; round < 5'000 / thinning; ++round) {
    true_history truth;
    const int step = round % 2 == 0 ? 1 : 4;
    fixed_series<fiscal_half<>, figure<>, 8> known(start);
    for (int i = 0; i < 8; ++i) {
      const int value = between(1, 12);
      truth.values.push_back(value);
      const int printed = (value + step / 2) / step * step;
      const auto shown = step == 1 ? figure<>::exactly(ratio(value))
                                   : figure<>::printed(ratio(printed), ratio(step), to_nearest);
      known.push_back(step == 4 && between(0, 5) == 0 ? std::nullopt : std::optional(shown));
    }
    // The values are those of the last periods; a claim about them is made by `of`.
    const auto expect_all = [&](const true_history& values, int mark, const any_figure& known_mark,
                                auto of) {
      const int skipped = 8 - static_cast<int>(values.values.size());
      for (int i = 1; i < 8 - skipped; ++i) {
        const auto p = static_cast<std::size_t>(i);
        const auto expect = [&](const history_claim& claim, std::optional<int> count) {
          const finding found = check(of(claim), known, start + skipped + i);
          if (!found.computed()) return;  // of a gap
          const interval& range = found.computed()->range();
          if (!count) {
            BOOST_REQUIRE(!range.high());
          } else {
            BOOST_REQUIRE(range.contains(ratio(*count)));
            if (step == 1) BOOST_REQUIRE(range == interval(ratio(*count)));
          }
        };
        expect(record_claim(), values.place(p, 1, true));
        expect(low_record_claim(), values.place(p, -1, true));
        expect(nth_highest_claim(1), values.place(p, 1, false));
        expect(nth_lowest_claim(1), values.place(p, -1, false));
        expect(highest_since_claim(1), values.since(p, 1));
        expect(lowest_since_claim(1), values.since(p, -1));
        expect(first_above_claim(known_mark), values.times_above(p, mark));
        for (const auto& [way, sign] :
             {std::pair{direction::rising, 1}, std::pair{direction::falling, -1}}) {
          expect(streak_claim(way, 1), values.streak(p, sign));
          expect(broken_streak_claim(way, 1), values.broken_streak(p, sign));
        }
      }
    };
    expect_all(truth, 6, "6", [](const history_claim& claim) { return claim; });
    expect_all(truth.sums(), 13, "13", [](const history_claim& claim) { return claim.of_sums(2); });
    expect_all(truth.multiples(), true_history::one, "0%",
               [](const history_claim& claim) { return claim.of_growth_on_year(); });
  }
}

BOOST_AUTO_TEST_CASE(claims_about_history_count_from_one) {
  for (const int n : {0, -1}) {
    BOOST_CHECK_THROW(static_cast<void>(nth_highest_claim(n)), invalid_value);
    BOOST_CHECK_THROW(static_cast<void>(nth_lowest_claim(n)), invalid_value);
    BOOST_CHECK_THROW(static_cast<void>(highest_since_claim(n)), invalid_value);
    BOOST_CHECK_THROW(static_cast<void>(lowest_since_claim(n)), invalid_value);
    BOOST_CHECK_THROW(static_cast<void>(streak_claim(direction::rising, n)), invalid_value);
    BOOST_CHECK_THROW(static_cast<void>(broken_streak_claim(direction::falling, n)), invalid_value);
    BOOST_CHECK_THROW(static_cast<void>(record_claim().of_sums(n)), invalid_value);
    const auto all = of_whole(3, 5, 4);
    for (const history_claim& claim :
         {history_claim{.what = history_question::place, .number = n}, history_claim{.summed = n}})
      BOOST_CHECK_THROW(static_cast<void>(check(claim, all, nth(3))), invalid_value);
  }
}

BOOST_AUTO_TEST_SUITE_END()
