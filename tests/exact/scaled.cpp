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

namespace {

constexpr uint128 of(std::uint64_t upper, std::uint64_t lower) {
  return uint128{upper} << 64U | lower;
}

/// a × b / d, as computed with Python's integers.
struct wide_case {
  uint128 a, b, d, whole;
  remainder_kind rest;
};

constexpr wide_case wide_cases[] = {
    // The low product alone has an upper half.
    {of(0x0, 0xffffffffffffffff), of(0x0, 0xffffffffffffffff), of(0x0, 0x1),
     of(0xfffffffffffffffe, 0x1), remainder_kind::none},
    {of(0x0, 0xffffffffffffffff), of(0x0, 0xffffffffffffffff), of(0x0, 0xffffffffffffffff),
     of(0x0, 0xffffffffffffffff), remainder_kind::none},
    // A high times b low has an upper half.
    {of(0xffffffffffffffff, 0x0), of(0x0, 0xffffffffffffffff), of(0x0, 0xffffffffffffffff),
     of(0xffffffffffffffff, 0x0), remainder_kind::none},
    {of(0x7fffffffffffffff, 0x0), of(0x0, 0xffffffffffffffff), of(0x7fffffffffffffff, 0x0),
     of(0x0, 0xffffffffffffffff), remainder_kind::none},
    // The low product carries into the middle.
    {of(0xffffffffffffffff, 0xffffffffffffffff), of(0x0, 0xffffffffffffffff),
     of(0x0, 0xffffffffffffffff), of(0xffffffffffffffff, 0xffffffffffffffff), remainder_kind::none},
    {of(0x8000000000000000, 0xffffffffffffffff), of(0x0, 0x8000000000000000),
     of(0x0, 0x8000000000000000), of(0x8000000000000000, 0xffffffffffffffff), remainder_kind::none},
    // A low times b high has an upper half.
    {of(0x0, 0xffffffffffffffff), of(0xffffffffffffffff, 0x0), of(0x0, 0xffffffffffffffff),
     of(0xffffffffffffffff, 0x0), remainder_kind::none},
    {of(0x0, 0xffffffffffffffff), of(0x7fffffffffffffff, 0x0), of(0x7fffffffffffffff, 0x0),
     of(0x0, 0xffffffffffffffff), remainder_kind::none},
    // The middle carries into the other and into the upper half.
    {of(0x7fffffffffffffff, 0xffffffffffffffff), of(0x0, 0xffffffffffffffff),
     of(0x7fffffffffffffff, 0xffffffffffffffff), of(0x0, 0xffffffffffffffff), remainder_kind::none},
    // All carries at once.
    {of(0x7fffffffffffffff, 0xffffffffffffffff), of(0xffffffffffffffff, 0xffffffffffffffff),
     of(0x7fffffffffffffff, 0xffffffffffffffff), of(0xffffffffffffffff, 0xffffffffffffffff),
     remainder_kind::none},
    {of(0x7fffffffffffffff, 0xffffffffffffffff), of(0x7fffffffffffffff, 0xffffffffffffffff),
     of(0x7fffffffffffffff, 0xffffffffffffffff), of(0x7fffffffffffffff, 0xffffffffffffffff),
     remainder_kind::none},
    {of(0x7fffffffffffffff, 0xffffffffffffffff), of(0x8000000000000000, 0x1),
     of(0x8000000000000000, 0x0), of(0x7fffffffffffffff, 0xffffffffffffffff),
     remainder_kind::above_half},
    {of(0x8000000000000000, 0x0), of(0xffffffffffffffff, 0xffffffffffffffff),
     of(0x8000000000000000, 0x0), of(0xffffffffffffffff, 0xffffffffffffffff), remainder_kind::none},
    // Nothing but the high product.
    {of(0x1, 0x0), of(0x1, 0x0), of(0x0, 0x3), of(0x5555555555555555, 0x5555555555555555),
     remainder_kind::below_half},
    // Random numbers.
    {of(0x2ed919ca6ea88f4b, 0x4f72fd3f7d254db8), of(0x750b79840a35e888, 0xcea8684b60033cd6),
     of(0x2ed919ca6ea88f4b, 0x4f72fd3f7d254db8), of(0x750b79840a35e888, 0xcea8684b60033cd6),
     remainder_kind::none},
    {of(0x7ef4762f3e154459, 0x6ebbec4cc598e827), of(0xaacdabbb49c9c607, 0x2c54a01283037cad),
     of(0x7ef4762f3e154459, 0x6ebbec4cc598e827), of(0xaacdabbb49c9c607, 0x2c54a01283037cad),
     remainder_kind::none},
    {of(0x784b4ff05284b2bf, 0x8e56916a518a4444), of(0xd2aeeaf914c7d3fd, 0x9a1ac067541b8ee6),
     of(0x784b4ff05284b2bf, 0x8e56916a518a4444), of(0xd2aeeaf914c7d3fd, 0x9a1ac067541b8ee6),
     remainder_kind::none},
    {of(0x14a5cbe88e798166, 0x4997082c8b7e20bf), of(0xf09b30460cce5b34, 0x45fff12fb4d7a20d),
     of(0x14a5cbe88e798166, 0x4997082c8b7e20bf), of(0xf09b30460cce5b34, 0x45fff12fb4d7a20d),
     remainder_kind::none},
    {of(0x4612980fecf0c92, 0x77eeb71d894a472b), of(0xfde9c7e9675be2b6, 0xda6f2974beeb65d1),
     of(0x4612980fecf0c92, 0x77eeb71d894a472b), of(0xfde9c7e9675be2b6, 0xda6f2974beeb65d1),
     remainder_kind::none},
    {of(0x4804f5b4b50f9ca5, 0x376f3052c49915f5), of(0xd7a7836fcaf25f54, 0xc66f555c240a9775),
     of(0x4804f5b4b50f9ca5, 0x376f3052c49915f5), of(0xd7a7836fcaf25f54, 0xc66f555c240a9775),
     remainder_kind::none},
    // The smallest divisors for which the quotient fits.
    {of(0x17c9f5842e9c091, 0xa7d0ba3f0605fca2), of(0x2f0233536c3472ad, 0x2271615630ce9ba5),
     of(0x45e486c2c09054, 0x9ca17c61abd95905), of(0xffffffffffffffff, 0xfffffffffffffd20),
     remainder_kind::above_half},
    {of(0x240475da723bdd10, 0xf425233bff64e594), of(0x64e61f457a0e0583, 0xf37151c4d7bea6cd),
     of(0xe321e7187875508, 0x79ba053eab258c92), of(0xffffffffffffffff, 0xfffffffffeed06be),
     remainder_kind::above_half},
    {of(0x457b61ec2958f8e1, 0x13b4655fe0629f22), of(0x33b947e6ae594d41, 0x4121f6bb4fd3386e),
     of(0xe09de2fa43b2df0, 0xe6347e77d9199d2b), of(0xffffffffffffffff, 0xfffffffffffffffb),
     remainder_kind::above_half},
    {of(0xeb5e94d395698b7, 0xd6e88563b8e34698), of(0x48d72ec0d346ca86, 0xeee02c31e6fba31f),
     of(0x42f87146c7a5d92, 0x43a3911eba73a844), of(0xffffffffffffffff, 0xfffffffffd78ad81),
     remainder_kind::below_half},
    {of(0x80e9f0d03d7fc1a, 0xbef23d456d8c72af), of(0x6ce987abedbd4627, 0xaaacd1f58e9ecc3),
     of(0x36d84ad5f9736e7, 0xe7560425b29c8293), of(0xffffffffffffffff, 0xffffffffffffffb6),
     remainder_kind::above_half},
    {of(0xfd4361d325c79, 0xb2d0b22246056f6e), of(0x6fd0e3e637fcebf3, 0xf0829571ea903395),
     of(0x6e9edfa08a9c0, 0xe7165055290a42c6), of(0xffffffffffffffff, 0xfffffffdc18837a6),
     remainder_kind::below_half},
};

constexpr bool is_as_computed(const wide_case& x) {
  const cut_number<int128> expected{false, x.whole, x.rest};
  return detail::cut_wide_product_quotient(false, x.a, x.b, x.d) == expected &&
         detail::cut_wide_product_quotient(false, x.b, x.a, x.d) == expected;
}

}  // namespace

// Each of the four products of halves and each carry between them, by itself and with the others.
static_assert([] {
  for (const wide_case& each : wide_cases)
    if (!is_as_computed(each)) return false;
  return true;
}());

BOOST_AUTO_TEST_CASE(every_carry_of_a_product_of_256_bits_is_taken_along) {
  for (const wide_case& each : wide_cases) BOOST_CHECK(is_as_computed(each));
  // The quotient has a bit too many as soon as the upper half of the product is the divisor.
  const uint128 most = ~uint128{0};
  BOOST_CHECK_THROW(static_cast<void>(detail::cut_wide_product_quotient(false, most, 4, 3)),
                    overflow);
  BOOST_CHECK(detail::cut_wide_product_quotient(true, most, 3, 3) ==
              (cut_number<int128>{true, most, remainder_kind::none}));
}

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

BOOST_AUTO_TEST_CASE(arguments_out_of_range_are_refused) {
  BOOST_CHECK_THROW(static_cast<void>(divide_scaled(1, 0, 2, rounding::down)), division_by_zero);
  BOOST_CHECK_THROW(static_cast<void>(divide_scaled(largest<int128>, int128{0}, 2, rounding::down)),
                    division_by_zero);
  BOOST_CHECK_THROW(static_cast<void>(divide_scaled(1, 2, 77, rounding::down)), invalid_value);
  BOOST_CHECK_THROW(static_cast<void>(divide_scaled(1, 2, -39, rounding::down)), invalid_value);
  BOOST_TEST(divide_scaled(0, 2, 38, rounding::down) == 0);
  BOOST_TEST(divide_scaled(0, 2, 76, rounding::down) == 0);
  // 10^76 / 8 × 10^37 is 1.25 × 10^38, and 10^76 / 10^37 is 10^39, which does not fit.
  const int128 e37 = power_of_ten<int128>(37);
  BOOST_CHECK(divide_scaled(int128{1}, 8 * e37, 76, rounding::unnecessary) ==
              power_of_ten<int128>(38) / 100 * 125);
  BOOST_CHECK_THROW(static_cast<void>(divide_scaled(int128{1}, e37, 76, rounding::down)), overflow);
  BOOST_CHECK(divide_scaled(int128{-7}, 3 * e37, 39, rounding::half_even) == -233);
  BOOST_CHECK_THROW(
      static_cast<void>(divide_scaled(largest<int128>, largest<int128>, 39, rounding::down)),
      overflow);
  // 2^90 × 10^38 is a multiple of 2^128.
  BOOST_CHECK_THROW(
      static_cast<void>(divide_scaled(int128{1} << 90U, int128{1}, 76, rounding::down)), overflow);
  BOOST_TEST(divide_scaled(1, 2, -38, rounding::up) == 1);
  BOOST_TEST(multiply_scaled(1, 2, 76, rounding::up) == 1);
  BOOST_TEST(multiply_scaled(1, 2, 0, rounding::unnecessary) == 2);
  BOOST_CHECK_THROW(static_cast<void>(multiply_scaled(1, 2, 77, rounding::down)), invalid_value);
  BOOST_CHECK_THROW(static_cast<void>(multiply_scaled(1, 2, -1, rounding::down)), invalid_value);
}

BOOST_AUTO_TEST_SUITE_END()
