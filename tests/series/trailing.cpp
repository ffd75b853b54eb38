// SPDX-License-Identifier: BSL-1.0
#include <fiscus/calendar/month.hpp>
#include <fiscus/series/trailing.hpp>

#include <boost/test/unit_test.hpp>
#include <optional>

using namespace fiscus;

namespace {

constexpr month january{2025, 1};

// 1, 2, 3, a gap, 5, 6, 7
constexpr series<month, int> with_gap() {
  series<month, int> result(january, {1, 2, 3});
  result.push_back(std::nullopt);
  for (const int i : {5, 6, 7}) result.push_back(i);
  return result;
}

constexpr auto sums(window end, int length = 2) { return trailing(with_gap(), length, sum, end); }

}  // namespace

static_assert(!sums(window::with_current).find(january));
static_assert(sums(window::with_current)[january + 1] == 3);
static_assert(sums(window::with_current)[january + 2] == 5);
static_assert(!sums(window::with_current).find(january + 3));
static_assert(!sums(window::with_current).find(january + 4));
static_assert(sums(window::with_current)[january + 5] == 11);

static_assert(!sums(window::before_current).find(january + 1));
static_assert(sums(window::before_current)[january + 2] == 3);
static_assert(sums(window::before_current)[january + 3] == 5,
              "the gap itself is not in its window");
static_assert(!sums(window::before_current).find(january + 5));
static_assert(sums(window::before_current)[january + 6] == 11);

BOOST_AUTO_TEST_CASE(a_window_of_one_is_the_series_itself) {
  BOOST_CHECK(sums(window::with_current, 1) == with_gap());
}

BOOST_AUTO_TEST_CASE(a_window_has_a_length) {
  BOOST_CHECK_THROW(static_cast<void>(sums(window::with_current, 0)), invalid_value);
  BOOST_CHECK_THROW(static_cast<void>(sums(window::with_current, -1)), invalid_value);
  BOOST_TEST(sums(window::with_current, 100).present() == 0U);
}
