// SPDX-License-Identifier: BSL-1.0
#include <fiscus/money/iso4217.hpp>
#include <fiscus/money/iso4217_withdrawn.hpp>
#include <fiscus/money/money.hpp>

#include "constants.hpp"

#include <boost/test/unit_test.hpp>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

BOOST_AUTO_TEST_SUITE(iso4217_withdrawn_test)

using namespace fiscus;

static_assert(DEM.numeric == 276 && DEM.minor_digits == 2 && ITL.minor_digits == 0);
static_assert(money<DEM>{"1.95583 million"}.minor() == 195'583'000);
static_assert(XEU.minor_digits == no_minor_unit && money<XEU, 2>{"1.50"}.minor() == 150);

// A month, a range of years, a range of months, and the last of several dates.
static_assert(find_withdrawn("DEM") == withdrawn_currency{DEM, 2002, 3});
static_assert(find_withdrawn("VNC") == withdrawn_currency{VNC, 1990, 0});
static_assert(find_withdrawn("DDM") == withdrawn_currency{DDM, 1990, 9});
static_assert(find_withdrawn("RUR") == withdrawn_currency{RUR, 2004, 1});

// Sorted by code, so that none stands twice; and none is current.
constexpr bool holds_of_every_entry() {
  std::string_view before;
  for (const withdrawn_currency& each : withdrawn_currencies) {
    const std::string_view code = each.former.name();
    if (!each.former.is_well_formed() || code <= before) return false;
    if (find_withdrawn(code) != each || find_currency(code)) return false;
    // ISO 4217 is of 1978, and the newest change that the header knows of January 2026.
    if (each.year < 1978 || each.month < 0 || each.month > 12) return false;
    if (each.year > 2025 && (each.year > 2026 || each.month > 1)) return false;
    before = code;
  }
  return true;
}
static_assert(holds_of_every_entry());

constexpr std::uint64_t sum_of_the_table() {
  checksum sum;
  for (const withdrawn_currency& each : withdrawn_currencies)
    sum.add(each.former).add(each.year).add(each.month);
  return sum.value();
}
static_assert(sum_of_the_table() == 0x8795ba9f713a40ddU);

BOOST_AUTO_TEST_CASE(the_table_holds_every_constant) {
  const std::vector<std::string> names = constants_of("iso4217_withdrawn.hpp");
  BOOST_TEST_REQUIRE(names.size() == std::size(withdrawn_currencies));
  for (std::size_t i = 0; i < names.size(); ++i)
    BOOST_TEST(names[i] == withdrawn_currencies[i].former.name());
}

BOOST_AUTO_TEST_CASE(no_other_code_is_found) {
  for (const std::string_view code : {"", "D", "DE", "DEMX", "dem", " DEM", "276", "USD", "AAA"})
    BOOST_TEST(!find_withdrawn(code).has_value(), code);
  for (const currency& each : current_currencies)
    BOOST_TEST(!find_withdrawn(each.name()).has_value(), each.name());
}

BOOST_AUTO_TEST_SUITE_END()
