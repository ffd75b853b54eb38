// SPDX-License-Identifier: BSL-1.0
#include <fiscus/calendar/month.hpp>
#include <fiscus/series/fixed_series.hpp>
#include <fiscus/series/series.hpp>
#include <fiscus/series/series_view.hpp>
#include <fiscus/text/ostream.hpp>

#include <array>
#include <boost/test/unit_test.hpp>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

BOOST_AUTO_TEST_SUITE(series_view_test)

using namespace fiscus;

using view = series_view<month, int>;
static_assert(readable_series<view> && readable_series<series<month, int>> &&
              readable_series<fixed_series<month, int, 3>> && !readable_series<int>);

// No view is made of a buffer that is freed at once.
using ints = std::vector<int>;
using bytes = std::vector<std::uint8_t>;
static_assert(!std::constructible_from<view, month, ints>);
static_assert(!std::constructible_from<view, month, const ints>);
static_assert(!std::constructible_from<view, month, std::array<int, 2>>);
static_assert(!std::constructible_from<view, month, ints, bytes&>);
static_assert(!std::constructible_from<view, month, ints&, bytes>);
static_assert(!std::constructible_from<view, month, ints&, bytes, std::size_t>);
static_assert(!std::constructible_from<view, month, ints, validity_bits_view>);
static_assert(std::constructible_from<view, month, ints&> &&
              std::constructible_from<view, month, const ints&, bytes&> &&
              std::constructible_from<view, month, const int (&)[2], validity_bits_view>);
static_assert(std::constructible_from<view, month, std::span<int>> &&
              std::constructible_from<view, month, std::span<const int, 2>> &&
              std::constructible_from<view, month, const std::span<const int>>);

constexpr month july{2025, 7}, august{2025, 8}, september{2025, 9}, october{2025, 10};

// July, September and October, and a gap between them.
constexpr fixed_series<month, int, 4> gappy(july, {354, std::nullopt, 366, 386});

// Parts of it are views of the same values.
static_assert(gappy.until(august).length() == 2 && gappy.until(august).count() == 1);
static_assert(gappy.until(july - 1).empty() && gappy.until(october + 9).view() == gappy.view());
static_assert(gappy.since(august).first() == august && gappy.since(august)[october] == 386);
static_assert(gappy.since(july - 5).length() == 4 && gappy.since(october + 1).empty());
static_assert(gappy.between(august, september).length() == 2);
static_assert(!gappy.between(august, september).contains(august));
static_assert(gappy.between(august, september)[september] == 366);
static_assert(gappy.between(september, august).empty());
static_assert(gappy.between(august, september).between(september, october).length() == 1);
static_assert(gappy.since(august).until(september).values().data() == gappy.values().data() + 1);
static_assert(view().empty() && view().since(july).empty() && view().until(july).empty());

// Equal are two with the same periods, values and gaps, whatever stands in the gaps.
constexpr std::array<int, 2> values{1, 2};
constexpr std::array<int, 2> others{1, 3};
constexpr std::array<std::uint8_t, 1> only_the_first{0b01};
static_assert(view(july, values) != view(july, others));
static_assert(view(july, values, only_the_first) == view(july, others, only_the_first));
static_assert(view(july, values, only_the_first) != view(july, values));
static_assert(view(july, values) != view(august, values));
static_assert(view(july, values) != view(july, values).until(july));

BOOST_AUTO_TEST_CASE(the_bits_of_a_view_may_begin_anywhere) {
  const std::vector<int> numbers{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17};
  const std::array<std::uint8_t, 3> bits{0b01101101, 0b10110110, 0b11011011};
  for (std::size_t offset = 0; offset < 6; ++offset) {
    const view all(july, numbers, bits, offset);
    std::size_t present = 0;
    for (int i = 0; i < 18; ++i) {
      const std::size_t bit = offset + static_cast<std::size_t>(i);
      const bool expected = (bits[bit / 8] >> (bit % 8) & 1U) != 0;
      BOOST_TEST(all.contains(july + i) == expected);
      present += expected ? 1U : 0U;
    }
    BOOST_TEST(all.count() == present);
    std::size_t seen = 0;
    for (const auto& [period, value] : all) {
      BOOST_TEST(period - july == value);
      ++seen;
    }
    BOOST_TEST(seen == present);
  }
}

// The bits can be handed on as they came.
BOOST_AUTO_TEST_CASE(a_view_gives_its_bits) {
  const std::array<int, 18> numbers{};
  const std::array<std::uint8_t, 3> bits{0b01101101, 0b10110110, 0b11011011};
  const view all(july, numbers, bits, 3);
  BOOST_TEST((all.validity().data() == bits.data() && all.validity_offset() == 3U));
  const view part = all.since(july + 7);
  BOOST_TEST(part.validity_offset() == 10U);
  BOOST_TEST((view(part.first(), part.values(), part.validity(), part.validity_offset()) == part));
  BOOST_TEST((view(july, numbers).validity().empty() && view().validity().empty()));
  BOOST_TEST(view(july, numbers).since(august).is_dense());
}

BOOST_AUTO_TEST_CASE(a_copy_of_a_view_is_a_series) {
  const series copy(gappy.since(august));
  BOOST_TEST((copy.view() == gappy.since(august)));
  BOOST_TEST(copy.count() == 2U);
}

BOOST_AUTO_TEST_SUITE_END()
