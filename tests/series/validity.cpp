// SPDX-License-Identifier: BSL-1.0
#include <fiscus/series/validity.hpp>

#include <boost/test/unit_test.hpp>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

BOOST_AUTO_TEST_SUITE(validity_test)

using validity = fiscus::validity_bits;

// No view is made of bits that are freed at once.
using bytes = std::vector<std::uint8_t>;
using view = fiscus::validity_bits_view;
static_assert(!std::constructible_from<view, bytes, std::size_t, std::size_t>);
static_assert(std::constructible_from<view, bytes&, std::size_t, std::size_t>);
static_assert(std::constructible_from<view, std::span<std::uint8_t>, std::size_t, std::size_t>);

BOOST_AUTO_TEST_CASE(every_pattern_of_ten_is_kept) {
  for (unsigned pattern = 0; pattern < 1024; ++pattern) {
    validity bits;
    std::size_t present = 0;
    for (unsigned i = 0; i < 10; ++i) {
      const bool is_present = (pattern >> i & 1U) != 0;
      bits.push_back(is_present);
      if (is_present) ++present;
    }
    BOOST_REQUIRE_EQUAL(bits.size(), 10U);
    BOOST_REQUIRE_EQUAL(bits.count(), present);
    BOOST_REQUIRE_EQUAL(bits.bits().size(), pattern == 1023 ? 0U : 2U);
    for (unsigned i = 0; i < 10; ++i) {
      BOOST_REQUIRE_EQUAL(bits[i], (pattern >> i & 1U) != 0);
      if (!bits.bits().empty())  // Arrow's layout: the least significant bit first
        BOOST_REQUIRE_EQUAL((bits.bits()[i / 8] >> (i % 8)) & 1, pattern >> i & 1U);
    }
  }
}

// As many at once as one by one, from every place in a byte.
BOOST_AUTO_TEST_CASE(present_values_may_be_added_together) {
  for (int before = 0; before < 20; ++before)
    for (std::size_t count = 0; count < 40; ++count) {
      validity one_by_one;
      validity together;
      for (int i = 0; i < before; ++i) {
        one_by_one.push_back(i % 3 != 0);
        together.push_back(i % 3 != 0);
      }
      for (std::size_t i = 0; i < count; ++i) one_by_one.push_back(true);
      together.push_back_present(count);
      BOOST_REQUIRE(together == one_by_one);
      one_by_one.push_back(false);
      together.push_back(false);
      BOOST_REQUIRE(together == one_by_one);
    }
}

BOOST_AUTO_TEST_CASE(a_place_that_is_none_is_refused) {
  validity bits(3);
  bits.push_back(false);
  const auto no_fourth = [](const fiscus::invalid_index& e) {
    return e.index() == 4 && e.size() == 4 &&
           std::string_view(e.what()) == "no value with the index 4: there are 4, counted from 0";
  };
  BOOST_CHECK_EXCEPTION(static_cast<void>(bits[4]), fiscus::invalid_index, no_fourth);
  BOOST_CHECK_EXCEPTION(static_cast<void>(bits.view()[4]), fiscus::invalid_index, no_fourth);
  BOOST_CHECK_EXCEPTION(static_cast<void>(bits.view().subview(2, 3)), fiscus::invalid_index,
                        no_fourth);
  BOOST_TEST((bits.view().subview(2, 2)[0] && !bits.view().subview(2, 2)[1]));
}

BOOST_AUTO_TEST_CASE(what_was_moved_from_is_empty) {
  validity from(3);
  from.push_back(false);
  validity to = std::move(from);
  BOOST_TEST((from == validity() && from.size() == 0U && from.count() == 0U));
  BOOST_TEST((to.size() == 4U && to.count() == 3U));
  from = std::move(to);
  BOOST_TEST((to == validity() && from.size() == 4U));
}

BOOST_AUTO_TEST_SUITE_END()
