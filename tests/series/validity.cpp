// SPDX-License-Identifier: BSL-1.0
#include <fiscus/series/detail/validity.hpp>

#include <boost/test/unit_test.hpp>
#include <cstddef>

using fiscus::detail::validity;

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
    BOOST_REQUIRE_EQUAL(bits.present(), present);
    BOOST_REQUIRE_EQUAL(bits.bits().size(), pattern == 1023 ? 0U : 2U);
    for (unsigned i = 0; i < 10; ++i) {
      BOOST_REQUIRE_EQUAL(bits[i], (pattern >> i & 1U) != 0);
      if (!bits.bits().empty())  // Arrow's layout: the least significant bit first
        BOOST_REQUIRE_EQUAL((bits.bits()[i / 8] >> (i % 8)) & 1, pattern >> i & 1U);
    }
  }
}
