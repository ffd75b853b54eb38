// SPDX-License-Identifier: BSL-1.0
#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/growth/balance.hpp>
#include <fiscus/growth/growth.hpp>
#include <fiscus/money/money.hpp>

#include <boost/test/unit_test.hpp>
#include <cstdint>
#include <optional>

BOOST_AUTO_TEST_SUITE(balance_test)

using namespace fiscus;

namespace {

constexpr auto moved(int from, int to) { return balance_moved(from, to).movement; }

}  // namespace

static_assert(moved(5, 8) == balance_movement::surplus_widened);
static_assert(moved(8, 5) == balance_movement::surplus_narrowed);
static_assert(moved(-5, -8) == balance_movement::deficit_widened);
static_assert(moved(-8, -5) == balance_movement::deficit_narrowed);
static_assert(moved(-5, 8) == balance_movement::turned_into_surplus);
static_assert(moved(0, 8) == balance_movement::turned_into_surplus);
static_assert(moved(5, -8) == balance_movement::turned_into_deficit);
static_assert(moved(0, -8) == balance_movement::turned_into_deficit);
static_assert(moved(5, 0) == balance_movement::balanced);
static_assert(moved(-5, 0) == balance_movement::balanced);
static_assert(moved(-5, -5) == balance_movement::unchanged);
static_assert(moved(0, 0) == balance_movement::unchanged);

static_assert(balance_moved(money<USD>{"-350 million"}, money<USD>{"-512 million"}) ==
              balance_change<money<USD>>{balance_movement::deficit_widened,
                                         money<USD>{"-162 million"}});

namespace {

using quarter = fiscal_quarter<january_december>;

constexpr series<quarter, int> trade() {
  series<quarter, int> result(quarter{2024, 1}, {-3, -4, 0, 2, -5});
  result.push_back(std::nullopt);
  result.push_back(1);
  return result;
}

constexpr quarter gap{2025, 2};

}  // namespace

static_assert(period_on_period_balance_change(trade(), quarter{2024, 2}) ==
              balance_change<int>{balance_movement::deficit_widened, -1});
static_assert(period_on_period_balance_change(trade(), quarter{2024, 1}).why() ==
              absence::base_missing);
static_assert(period_on_period_balance_change(trade(), gap).why() == absence::missing);
static_assert(period_on_period_balance_change(trade(), gap + 1).why() == absence::base_missing);
static_assert(year_on_year_balance_change(trade(), quarter{2025, 1}) ==
              balance_change<int>{balance_movement::deficit_widened, -2});
static_assert(year_on_year_balance_change(trade(), quarter{2025, 3}) ==
              balance_change<int>{balance_movement::turned_into_surplus, 1});
static_assert(year_on_year_balance_change(trade(), gap).why() == absence::missing);

BOOST_AUTO_TEST_CASE(the_whole_series_has_what_each_period_has) {
  const auto quarterly = period_on_period_balance_change(trade());
  const auto yearly = year_on_year_balance_change(trade());
  BOOST_TEST(quarterly.count() == 4U);
  BOOST_TEST(yearly.count() == 2U);
  for (const quarter q : trade().periods()) {
    BOOST_CHECK(quarterly.find(q) == period_on_period_balance_change(trade(), q).optional());
    BOOST_CHECK(yearly.find(q) == year_on_year_balance_change(trade(), q).optional());
  }
  BOOST_CHECK((quarterly[quarter{2024, 3}].movement == balance_movement::balanced));
  BOOST_CHECK((quarterly[quarter{2024, 4}].movement == balance_movement::turned_into_surplus));
  BOOST_TEST(quarterly.last().year() == 2025);
}

BOOST_AUTO_TEST_CASE(the_word_and_the_sign_of_the_difference_agree) {
  for (int from = -9; from <= 9; ++from)
    for (int to = -9; to <= 9; ++to) {
      const auto change = balance_moved(from, to);
      BOOST_TEST(change.difference == to - from);
      switch (change.movement) {
        case balance_movement::unchanged: BOOST_TEST(change.difference == 0); break;
        case balance_movement::surplus_widened:
        case balance_movement::deficit_narrowed:
        case balance_movement::turned_into_surplus: BOOST_TEST(change.difference > 0); break;
        case balance_movement::surplus_narrowed:
        case balance_movement::deficit_widened:
        case balance_movement::turned_into_deficit: BOOST_TEST(change.difference < 0); break;
        case balance_movement::balanced: BOOST_TEST(to == 0); break;
      }
    }
}

BOOST_AUTO_TEST_CASE(every_movement_has_words_of_its_own) {
  for (int a = 0; a <= 7; ++a)
    for (int b = 0; b <= 7; ++b)
      BOOST_TEST((in_words(balance_movement(a)) == in_words(balance_movement(b))) == (a == b));
  BOOST_TEST(in_words(moved(-1, -2)) == "the deficit widened");
}

BOOST_AUTO_TEST_CASE(what_is_missing_is_said) {
  const month january{2025, 1};
  series<month, int> balances(january, {-3, -4});
  balances.push_back(std::nullopt);
  const auto moved_on = [&](month from, month to) {
    return compare(balances, to, balance_movements, on_period(from));
  };
  BOOST_CHECK(moved_on(january, january + 1).value().difference == -1);
  BOOST_CHECK(moved_on(january, january + 2).why() == absence::missing);
  BOOST_CHECK(moved_on(january - 1, january).why() == absence::base_missing);
  BOOST_CHECK_THROW(static_cast<void>(balance_moved(smallest<int>, 1)), overflow);
}

BOOST_AUTO_TEST_SUITE_END()
