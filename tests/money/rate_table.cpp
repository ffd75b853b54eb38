// SPDX-License-Identifier: BSL-1.0
#include <fiscus/calendar/month.hpp>
#include <fiscus/money/rate_table.hpp>

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <compare>
#include <cstddef>
#include <iterator>
#include <new>
#include <random>
#include <utility>
#include <vector>

BOOST_AUTO_TEST_SUITE(rate_table_test)

using namespace fiscus;

using rupees = exchange_rate<USD, PKR>;

namespace {

constexpr month december{2025, 12};

constexpr rate_table<USD, PKR, month> table() {
  rate_table<USD, PKR, month> result;
  result.insert(december, rate_kind::closing, rupees{"280.1"});
  result.insert(december - 1, rate_kind::average, rupees{"280.9"});
  result.insert(december, rate_kind::average, rupees{"280.35"});
  return result;
}

}  // namespace

static_assert(table().at(december, rate_kind::average) == rupees{"280.35"});
static_assert(table().at(december, rate_kind::closing) == rupees{"280.1"});
static_assert(!table().find(december - 1, rate_kind::closing), "an average is no closing rate");
static_assert(!table().find(december + 1, rate_kind::average), "no other month is taken instead");
static_assert(table().at_first_of({december + 1, december, december - 1}, rate_kind::average).key ==
              december);

// One table serves both directions, and each amount is rounded once.
static_assert(convert(money<USD>{"100"}, table(), december, rate_kind::average,
                      rounding::half_even) == money<PKR>{"28035"});
static_assert(convert(money<PKR>{"28035"}, table(), december, rate_kind::average,
                      rounding::unnecessary) == money<USD>{"100"});
static_assert(convert(money<PKR>{"1"}, table(), december, rate_kind::closing, rounding::down) ==
              money<USD>{"0"});

BOOST_AUTO_TEST_CASE(what_is_not_there_throws) {
  const auto rates = table();
  BOOST_CHECK_THROW(static_cast<void>(rates.at(december + 1, rate_kind::average)), missing_value);
  BOOST_CHECK_THROW(
      static_cast<void>(rates.at_first_of({december + 1, december - 1}, rate_kind::closing)),
      missing_value);
}

BOOST_AUTO_TEST_CASE(there_is_one_rate_of_a_key_and_kind) {
  auto rates = table();
  BOOST_CHECK_THROW(rates.insert(december, rate_kind::closing, rupees{"1"}), invalid_value);
  BOOST_CHECK(rates.at(december, rate_kind::closing) == rupees{"280.1"});
}

BOOST_AUTO_TEST_CASE(the_entries_are_in_order) {
  std::vector<month> keys;
  for (const auto& each : table()) keys.push_back(each.key);
  BOOST_CHECK((keys == std::vector<month>{december - 1, december, december}));
  const auto rates = table();
  auto place = rates.begin();
  BOOST_CHECK(place++->key == december - 1 && place->key == december);
  BOOST_CHECK(place != rates.begin() && ++place != rates.end() && ++place == rates.end());
}

// In rising, falling, alternating and random order.
static_assert(std::forward_iterator<decltype(std::declval<const decltype(table())&>().begin())>);

BOOST_AUTO_TEST_CASE(rates_can_come_in_any_order) {
  std::mt19937 random(56);
  const auto by = [](int n) { return rupees(decimal<6>::from_units(n + 1)); };
  for (const int size : {0, 1, 2, 3, 10, 100, 1000, 30'000}) {
    std::vector<int> keys;
    rate_table<USD, PKR, int> rising;
    for (int i = 0; i < size; ++i) keys.push_back(i);
    for (const int order : {0, 1, 2, 3}) {  // rising, falling, from both ends, random
      std::vector<int> coming = keys;
      if (order == 1) std::reverse(coming.begin(), coming.end());
      for (std::size_t i = 0; order == 2 && i + 1 < coming.size(); i += 2)
        std::swap(coming[i], coming[coming.size() - 1 - i / 2]);
      if (order == 3) std::shuffle(coming.begin(), coming.end(), random);
      rate_table<USD, PKR, int> rates;
      for (const int key : coming) rates.insert(key, rate_kind::closing, by(key));
      if (order == 0) rising = rates;
      BOOST_REQUIRE(rates == rising);
      std::vector<int> found;
      for (const auto& each : rates) found.push_back(each.key);
      BOOST_REQUIRE(found == keys);
      for (const int key : keys) BOOST_REQUIRE(rates.at(key, rate_kind::closing) == by(key));
      BOOST_REQUIRE(!rates.find(-1, rate_kind::closing) && !rates.find(size, rate_kind::closing));
      BOOST_REQUIRE(!rates.find(size / 2, rate_kind::average));
      if (size > 0) BOOST_REQUIRE_THROW(rates.insert(size / 2, rate_kind::closing, by(7)), error);
    }
  }
}

BOOST_AUTO_TEST_CASE(a_long_table_can_come_in_falling_order) {
  rate_table<USD, PKR, int> rates;
  for (int key = 300'000; key > 0; --key) rates.insert(key, rate_kind::closing, rupees{"280"});
  BOOST_TEST(std::distance(rates.begin(), rates.end()) == 300'000);
}

namespace {

/// A key of which the n-th copy fails.
struct fragile {
  int number;
  inline static int copies_left = 0;

  explicit fragile(int n) : number(n) {}
  fragile(const fragile& other) : number(other.number) {
    if (--copies_left == 0) throw std::bad_alloc();
  }
  fragile& operator=(const fragile& other) = default;
  friend auto operator<=>(const fragile&, const fragile&) = default;
};

}  // namespace

BOOST_AUTO_TEST_CASE(an_insertion_that_fails_changes_nothing) {
  int failures = 0;
  for (int size = 0; size <= 20; ++size)
    for (int fails_at = 1;; ++fails_at) {
      rate_table<USD, PKR, fragile> rates;
      for (int i = 0; i < size; ++i)
        rates.insert(fragile(i * 7 % 20 * 2), rate_kind::closing, rupees{"280"});
      const fragile added(size);
      fragile::copies_left = fails_at;
      bool failed = false;
      try {
        rates.insert(added, rate_kind::average, rupees{"281"});
      } catch (const std::bad_alloc&) {
        failed = true;
      }
      fragile::copies_left = 0;
      BOOST_REQUIRE(rates.find(added, rate_kind::average).has_value() == !failed);
      BOOST_REQUIRE(std::distance(rates.begin(), rates.end()) == size + (failed ? 0 : 1));
      for (int i = 0; i < size; ++i)
        BOOST_REQUIRE(rates.find(fragile(i * 7 % 20 * 2), rate_kind::closing).has_value());
      if (!failed) break;
      ++failures;
    }
  BOOST_TEST(failures > 20);
}

BOOST_AUTO_TEST_CASE(a_table_that_was_moved_from_is_empty) {
  auto rates = table();
  auto taken = std::move(rates);
  BOOST_TEST((rates.begin() == rates.end()));  // NOLINT
  BOOST_TEST(!rates.find(december, rate_kind::closing).has_value());
  rates.insert(december, rate_kind::closing, rupees{"1"});
  BOOST_CHECK(rates.at(december, rate_kind::closing) == rupees{"1"});
  rates = std::move(taken);
  BOOST_TEST((taken.begin() == taken.end()));  // NOLINT
  BOOST_CHECK(rates.at(december, rate_kind::closing) == rupees{"280.1"});
  auto copy = rates;
  BOOST_CHECK(copy == rates && copy != taken && taken != copy);
  copy.insert(december + 1, rate_kind::closing, rupees{"280.1"});
  BOOST_CHECK(copy != rates && rates != copy);
  BOOST_TEST(std::distance(copy.begin(), copy.end()) == 4);
}

BOOST_AUTO_TEST_SUITE_END()
