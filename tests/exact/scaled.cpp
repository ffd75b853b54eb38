// SPDX-License-Identifier: BSL-1.0
#include "narrow_and_wide.hpp"

#include <fiscus/exact/decimal.hpp>
#include <fiscus/exact/scaled.hpp>

#include <algorithm>
#include <array>
#include <boost/test/unit_test.hpp>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <random>

BOOST_AUTO_TEST_SUITE(scaled_test)

using namespace fiscus;

constexpr rounding modes[] = {rounding::half_even, rounding::half_up, rounding::half_down,
                              rounding::up,        rounding::down,    rounding::ceiling,
                              rounding::floor};

static_assert(multiply_scaled(125, 10, 2, rounding::half_even) == 12);
static_assert(multiply_scaled(125, 10, 2, rounding::half_up) == 13);
static_assert(divide_scaled(2, 3, 4, rounding::half_even) == 6667);
static_assert(divide_scaled(-1, 3, 2, rounding::floor) == -34);

BOOST_AUTO_TEST_CASE(all_pairs_of_8_bits_agree_with_wide_integers) {
  for (int i = -128; i <= 127; ++i)
    for (int j = -128; j <= 127; ++j)
      for (const rounding mode : modes) {
        const auto a = static_cast<std::int8_t>(i);
        const auto b = static_cast<std::int8_t>(j);
        agrees(divide(i * j, 10, mode), [&] { return multiply_scaled(a, b, 1, mode); });
        agrees(divide(i * j, 100, mode), [&] { return multiply_scaled(a, b, 2, mode); });
        if (j != 0) agrees(divide(i * 100, j, mode), [&] { return divide_scaled(a, b, 2, mode); });
      }
}

// Numbers of which the product, or the dividend with its zeros, has more than 128 bits. What must
// come out is known from how they were made: (q·d + r)·10^k / (d·10^k) and the like.
BOOST_AUTO_TEST_CASE(what_lies_between_may_be_wider_than_128_bits) {
  const int128 e30 = power_of_ten<int128>(30);
  const int128 e18 = power_of_ten<int128>(18);
  BOOST_CHECK(multiply_scaled(e30, int128{25}, 2, rounding::unnecessary) == e30 / 4);
  // (10^30 + 7)(10^15 + 3) / 10^18 = 10^27 + 3·10^12 + 0.007… + 0.000…021
  BOOST_CHECK(multiply_scaled(e30 + 7, power_of_ten<int128>(15) + 3, 18, rounding::down) ==
              power_of_ten<int128>(27) + 3 * power_of_ten<int128>(12));
  BOOST_CHECK(multiply_scaled(e30 + 7, power_of_ten<int128>(15) + 3, 18, rounding::up) ==
              power_of_ten<int128>(27) + 3 * power_of_ten<int128>(12) + 1);
  BOOST_CHECK(multiply_scaled(-e30 - 7, power_of_ten<int128>(15) + 3, 18, rounding::down) ==
              -power_of_ten<int128>(27) - 3 * power_of_ten<int128>(12));
  BOOST_CHECK_THROW(static_cast<void>(multiply_scaled(e30 + 7, power_of_ten<int128>(15) + 3, 18,
                                                      rounding::unnecessary)),
                    inexact);
  // A tie that only the last digits show: (2·10^30 + 1) × 5·10^17 / 10^18 = 10^30 + 0.5.
  for (const rounding mode : {rounding::half_even, rounding::half_down, rounding::down})
    BOOST_CHECK(multiply_scaled(2 * e30 + 1, e18 / 2, 18, mode) == e30);
  for (const rounding mode : {rounding::half_up, rounding::up})
    BOOST_CHECK(multiply_scaled(2 * e30 + 1, e18 / 2, 18, mode) == e30 + 1);

  // q = 123456789012345678901234567890, d = 3·10^36 + 1: q·d / 10^20 has more bits than fit.
  const int128 divisor = 3 * power_of_ten<int128>(36) + 1;
  BOOST_CHECK(divide_scaled(divisor, divisor, 20, rounding::unnecessary) ==
              power_of_ten<int128>(20));
  BOOST_CHECK(divide_scaled(divisor - 1, divisor, 20, rounding::down) ==
              power_of_ten<int128>(20) - 1);
  BOOST_CHECK(divide_scaled(1 - divisor, divisor, 20, rounding::floor) ==
              -power_of_ten<int128>(20));
  BOOST_CHECK(divide_scaled(smallest<int128>, smallest<int128>, 38, rounding::unnecessary) ==
              power_of_ten<int128>(38));
  BOOST_CHECK_THROW(
      static_cast<void>(divide_scaled(largest<int128>, int128{3}, 20, rounding::down)), overflow);
}

// What Python's decimal found wrong once.
BOOST_AUTO_TEST_CASE(the_extremes_are_exact) {
  const int128 low = smallest<int128>;
  BOOST_CHECK(multiply_scaled(int128{1}, int128{1}, 22, rounding::half_even) == 0);
  BOOST_CHECK(multiply_scaled(low, low, 76, rounding::down) == 2);
  BOOST_CHECK(multiply_scaled(low, low, 76, rounding::up) == 3);
  BOOST_CHECK(divide_scaled(std::int64_t{1}, largest<std::int64_t>, -2, rounding::half_even) == 0);
  BOOST_CHECK(divide_scaled(low, low, 0, rounding::unnecessary) == 1);
  BOOST_CHECK(divide_scaled(int128{1}, low, 38, rounding::down) == 0);
  BOOST_CHECK(divide_scaled(int128{2}, low, 38, rounding::half_even) == -1);
  // A quotient between −2^127 − 1 and −2^127.
  const int128 beyond =
      decimal<0, int128>::from_text("-170141166446350885684764130547153734140").units();
  BOOST_CHECK(divide_scaled(beyond, int128{9'999'999}, 7, rounding::down) == low);
  BOOST_CHECK_THROW(static_cast<void>(divide_scaled(beyond, int128{9'999'999}, 7, rounding::floor)),
                    overflow);
}

// A whole number of 512 bits in digits of 32 bits, the least first: what is rounded is checked by
// multiplying back, with a product of our own.
struct digits_of_32_bits {
  std::array<std::uint32_t, 16> digits{};

  explicit digits_of_32_bits(uint128 n) {
    for (std::size_t i = 0; i < 4; ++i) digits[i] = static_cast<std::uint32_t>(n >> (32 * i));
  }
  digits_of_32_bits times(uint128 n) const {
    const digits_of_32_bits other(n);
    digits_of_32_bits result(0);
    for (std::size_t i = 0; i < digits.size(); ++i) {
      std::uint64_t carry = 0;
      for (std::size_t j = 0; i + j < digits.size(); ++j) {
        carry += std::uint64_t{digits[i]} * other.digits[j] + result.digits[i + j];
        result.digits[i + j] = static_cast<std::uint32_t>(carry);
        carry >>= 32;
      }
    }
    return result;
  }
  friend bool operator<=(const digits_of_32_bits& a, const digits_of_32_bits& b) {
    return !std::lexicographical_compare(b.digits.rbegin(), b.digits.rend(), a.digits.rbegin(),
                                         a.digits.rend());
  }
};

// Numbers of up to 127 bits, of which many have halves of nothing but ones or zeros, so that there
// is every carry.
BOOST_AUTO_TEST_CASE(products_and_quotients_of_128_bits_are_whole) {
  std::mt19937_64 random(42);
  const auto half = [&] {
    const std::uint64_t bits = random();
    const std::uint64_t kinds[] = {bits, bits, bits >> (bits % 64),    ~std::uint64_t{0},
                                   0,    1,    ~std::uint64_t{0} << 63};
    return kinds[random() % std::size(kinds)];
  };
  const auto number = [&] {
    const auto n = static_cast<int128>(((uint128{half()} << 64) | half()) >> 1);
    return n == 0 ? 1 : n;
  };
  const auto ten_to = [](int power) { return power_of_ten<uint128>(power); };
  int wide = 0;
  for (int turn = 0; turn < 5000; ++turn) {
    const int128 a = number();
    const int128 b = number();
    const int digits = static_cast<int>(random() % 77);
    const int first = std::min(digits, 38);
    try {  // (q - 1) × 10^digits < a × b <= q × 10^digits
      const auto q = static_cast<uint128>(multiply_scaled(a, -b, digits, rounding::up) * -1);
      const auto product = digits_of_32_bits(magnitude(a)).times(magnitude(b));
      const auto upper = digits_of_32_bits(q).times(ten_to(first)).times(ten_to(digits - first));
      BOOST_REQUIRE(product <= upper);
      const auto below =
          digits_of_32_bits(q - 1).times(ten_to(first)).times(ten_to(digits - first));
      BOOST_REQUIRE(!(product <= below));
      ++wide;
    } catch (const overflow&) {
      const auto most = digits_of_32_bits(largest<int128>).times(ten_to(first));
      BOOST_REQUIRE(!(digits_of_32_bits(magnitude(a)).times(magnitude(b)) <=
                      most.times(ten_to(digits - first))));
    }
    try {  // (q - 1) × b < a × 10^first <= q × b
      const auto q = static_cast<uint128>(divide_scaled(a, b, first, rounding::ceiling));
      const auto dividend = digits_of_32_bits(magnitude(a)).times(ten_to(first));
      BOOST_REQUIRE(dividend <= digits_of_32_bits(q).times(magnitude(b)));
      BOOST_REQUIRE(!(dividend <= digits_of_32_bits(q - 1).times(magnitude(b))));
      ++wide;
    } catch (const overflow&) {
      BOOST_REQUIRE(!(digits_of_32_bits(magnitude(a)).times(ten_to(first)) <=
                      digits_of_32_bits(largest<int128>).times(magnitude(b))));
    }
  }
  BOOST_TEST(wide > 3000);
}

BOOST_AUTO_TEST_CASE(cutting_twice_loses_nothing) {
  for (int n = -2000; n <= 2000; ++n)
    for (unsigned d = 1; d <= 30; ++d)
      for (unsigned e = 1; e <= 30; ++e)
        BOOST_REQUIRE(cut_further(cut_quotient(n, static_cast<int>(d)), e) ==
                      cut_quotient(n, static_cast<int>(d * e)));
}

BOOST_AUTO_TEST_CASE(arguments_out_of_range_are_refused) {
  BOOST_CHECK_THROW(static_cast<void>(divide_scaled(1, 0, 2, rounding::down)), division_by_zero);
  BOOST_CHECK_THROW(static_cast<void>(divide_scaled(largest<int128>, int128{0}, 2, rounding::down)),
                    division_by_zero);
  BOOST_CHECK_THROW(static_cast<void>(divide_scaled(1, 2, 39, rounding::down)), invalid_value);
  BOOST_CHECK_THROW(static_cast<void>(divide_scaled(1, 2, -39, rounding::down)), invalid_value);
  BOOST_TEST(divide_scaled(0, 2, 38, rounding::down) == 0);
  BOOST_TEST(divide_scaled(1, 2, -38, rounding::up) == 1);
  BOOST_TEST(multiply_scaled(1, 2, 76, rounding::up) == 1);
  BOOST_TEST(multiply_scaled(1, 2, 0, rounding::unnecessary) == 2);
  BOOST_CHECK_THROW(static_cast<void>(multiply_scaled(1, 2, 77, rounding::down)), invalid_value);
  BOOST_CHECK_THROW(static_cast<void>(multiply_scaled(1, 2, -1, rounding::down)), invalid_value);
}

BOOST_AUTO_TEST_SUITE_END()
