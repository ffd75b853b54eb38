// SPDX-License-Identifier: BSL-1.0
#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/money/iso4217.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/series/aggregate.hpp>
#include <fiscus/series/fixed_series.hpp>
#include <fiscus/text/ostream.hpp>

#include <boost/test/unit_test.hpp>
#include <optional>

BOOST_AUTO_TEST_SUITE(fixed_series_test)

using namespace fiscus;

using dollars = money<USD>;
constexpr month november{2025, 11}, december{2025, 12};

// A constant of the program.
constexpr fixed_series<month, dollars, 3> exports(november,
                                                  {dollars{"356 million"}, dollars{"437 million"}});
static_assert(exports[december] == dollars{"437 million"});
static_assert(exports.length() == 2 && exports.capacity() == 3 && exports.count() == 2);
static_assert(exports.first() == november && exports.last() == december);
static_assert(!exports.find(december + 1) && !exports.contains(november - 1));
static_assert(fixed_series<month, int, 0>().empty());

constexpr fixed_series<month, int, 10> with_gaps() {
  fixed_series<month, int, 10> result(november);
  for (int i = 0; i < 10; ++i) result.push_back(i % 3 == 1 ? std::nullopt : std::optional(i));
  return result;
}
static_assert(with_gaps().count() == 7 && with_gaps()[november + 9] == 9);
static_assert(!with_gaps().contains(november + 7));
static_assert(with_gaps() == with_gaps());

// Bits are there only where a value is missing, as in every series.
static_assert(exports.view().is_dense() && exports.validity().empty());
constexpr auto gappy = with_gaps();
static_assert(!gappy.view().is_dense() && gappy.validity().size() == 2);
static_assert(gappy.validity()[0] == 0b01101101 && gappy.validity()[1] == 0b11);
constexpr fixed_series<month, int, 20> begun_late(november, {std::nullopt, 2});
static_assert(begun_late.validity().size() == 1 && begun_late.validity()[0] == 0b10);

// Nothing is shown of a temporary.
template <class S>
concept shows_itself = requires(S&& all) {
  static_cast<S&&>(all).view();
}
|| requires(S&& all) { static_cast<S&&>(all).values(); }
|| requires(S&& all) { static_cast<S&&>(all).validity(); };
static_assert(shows_itself<decltype((gappy))>);
static_assert(!shows_itself<fixed_series<month, int, 3>>);

BOOST_AUTO_TEST_CASE(a_full_series_takes_no_more) {
  fixed_series<month, int, 2> two(november, {1, 2});
  BOOST_CHECK_THROW(two.push_back(3), invalid_value);
  BOOST_CHECK_THROW((fixed_series<month, int, 1>(november, {1, 2})), invalid_value);
  BOOST_TEST(two.length() == 2U);
}

BOOST_AUTO_TEST_CASE(the_verbs_take_it_like_any_other) {
  const auto halves = aggregate<fiscal_quarter<>>(exports, sum, partial);
  BOOST_TEST((halves[fiscal_quarter<>{2026, 2}].value == dollars{"793 million"}));
}

BOOST_AUTO_TEST_SUITE_END()
