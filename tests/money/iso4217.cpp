// SPDX-License-Identifier: BSL-1.0
#include <fiscus/money/iso4217.hpp>

#include "constants.hpp"

#include <boost/test/unit_test.hpp>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

BOOST_AUTO_TEST_SUITE(iso4217_test)

using namespace fiscus;

static_assert(USD.name() == "USD" && USD.numeric == 840 && USD.minor_digits == 2);
static_assert(PKR.name() == "PKR" && PKR.numeric == 586 && PKR.minor_digits == 2);
static_assert(JPY.minor_digits == 0 && KWD.minor_digits == 3 && CLF.minor_digits == 4);
static_assert(XAU.minor_digits == no_minor_unit && XDR.minor_digits == no_minor_unit);

static_assert(find_currency("PKR") == PKR && find_currency(586) == PKR);
static_assert(find_currency("AED") == AED && find_currency("ZWG") == ZWG);
static_assert(find_currency(std::uint16_t{8}) == ALL && find_currency(999LL) == XXX);

// No number is cut to one that is found, and no entry has none.
static_assert(!find_currency(0) && !find_currency(-586) && !find_currency(65536 + 586));

// Sorted by code, so that none stands twice; a number finds its entry, so neither does a number.
constexpr bool holds_of_every_entry() {
  std::string_view before;
  for (const currency& each : current_currencies) {
    if (!each.is_well_formed() || each.name() <= before) return false;
    if (find_currency(each.name()) != each || find_currency(each.numeric) != each) return false;
    before = each.name();
  }
  return true;
}
static_assert(holds_of_every_entry());

constexpr std::uint64_t sum_of_the_table() {
  checksum sum;
  for (const currency& each : current_currencies) sum.add(each);
  return sum.value();
}
static_assert(sum_of_the_table() == 0xe10c0d140e1024ecU);

BOOST_AUTO_TEST_CASE(the_table_holds_every_constant) {
  const std::vector<std::string> names = constants_of("iso4217.hpp");
  BOOST_TEST_REQUIRE(names.size() == std::size(current_currencies));
  for (std::size_t i = 0; i < names.size(); ++i)
    BOOST_TEST(names[i] == current_currencies[i].name());
}

BOOST_AUTO_TEST_CASE(no_other_code_or_number_is_found) {
  for (const std::string_view code :
       {"", "U", "US", "USDX", "usd", "Usd", " USD", "AAA", "DEM", "ZZZ", "840"})
    BOOST_TEST(!find_currency(code).has_value(), code);
  std::size_t found = 0;
  for (std::int64_t numeric = -70'000; numeric < 140'000; ++numeric)
    found += find_currency(numeric).has_value() ? 1U : 0U;
  BOOST_TEST(found == std::size(current_currencies));
}

BOOST_AUTO_TEST_SUITE_END()
