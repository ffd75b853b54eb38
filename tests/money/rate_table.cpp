// SPDX-License-Identifier: BSL-1.0
#include <fiscus/calendar/month.hpp>
#include <fiscus/money/rate_table.hpp>

#include <boost/test/unit_test.hpp>
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
}

BOOST_AUTO_TEST_SUITE_END()
