// SPDX-License-Identifier: BSL-1.0
#include <fiscus/exact/integer.hpp>

#include <boost/test/unit_test.hpp>
#include <cstdint>
#include <limits>

BOOST_AUTO_TEST_SUITE(integer_test)

using namespace fiscus;

static_assert(signed_integer<std::int8_t> && signed_integer<long long> && signed_integer<int128>);
static_assert(!signed_integer<char> && !signed_integer<wchar_t> && !signed_integer<bool>);
static_assert(!signed_integer<unsigned> && !signed_integer<uint128> && !signed_integer<double>);

static_assert(largest<std::int8_t> == 127 && smallest<std::int8_t> == -128);
static_assert(largest<std::int64_t> == std::numeric_limits<std::int64_t>::max());
static_assert(smallest<std::int64_t> == std::numeric_limits<std::int64_t>::min());
static_assert(largest<int128> == (((int128{1} << 126) - 1) * 2 + 1));
static_assert(smallest<int128> + largest<int128> == -1);

static_assert(magnitude(std::int8_t{-128}) == 128 && magnitude(127) == 127U);
static_assert(magnitude(smallest<int128>) == uint128{1} << 127U);

// A quotient of 64 bits is one, whatever the size of `long`.
static_assert(detail::divided(uint128{32'230'000'000'000}, 10).whole == 3'223'000'000'000U);
static_assert(detail::divided(uint128{1} << 63U, (uint128{1} << 32U) + 1).rest == 0x8000'0001U);
static_assert(detail::divided(~uint128{0} >> 64U, 1).whole == ~uint128{0} >> 64U);
static_assert(detail::divided(uint128{1} << 127U, uint128{1} << 64U).whole == uint128{1} << 63U);

// The hash of a wide integer takes all of its words in.
static_assert(hash_of(int128{1} << 32) != hash_of(int128{0}));
static_assert(hash_of(int128{1} << 64) != hash_of(int128{0}));
static_assert(hash_of(int128{1} << 96) != hash_of(int128{0}));

BOOST_AUTO_TEST_CASE(hashes_tell_the_halves_of_a_wide_integer_apart) {
  const int128 high = int128{1} << 64;
  BOOST_CHECK(hash_of(high) != hash_of(int128{0}));
  BOOST_CHECK(hash_of(high + 1) != hash_of(int128{1}));
  BOOST_TEST(hash_of(std::int64_t{42}) == hash_of(std::int32_t{42}));
}

BOOST_AUTO_TEST_SUITE_END()
