// SPDX-License-Identifier: BSL-1.0
#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/series/panel.hpp>
#include <fiscus/series/panel_sums.hpp>
#include <fiscus/series/panel_view.hpp>

#include <array>
#include <boost/test/unit_test.hpp>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <type_traits>
#include <vector>

BOOST_AUTO_TEST_SUITE(panel_view_test)

using namespace fiscus;

using table = panel<month, int, int>;
using view = panel_view<month, int, int>;

// No view is made of a buffer that is freed at once.
using ints = std::vector<int>;
static_assert(!std::constructible_from<view, month, std::size_t, ints, ints&, validity_bits_view>);
static_assert(!std::constructible_from<view, month, std::size_t, ints&, ints, validity_bits_view>);
static_assert(std::constructible_from<view, month, std::size_t, ints&, std::span<const int>,
                                      validity_bits_view>);

constexpr month january{2014, 1}, february{2014, 2};

// Whether an error names the index and the size, in its members and in its text.
auto names(std::size_t index, std::size_t size, std::string_view text) {
  return [=](const invalid_index& e) {
    return e.index() == index && e.size() == size && e.what() == text;
  };
}

BOOST_AUTO_TEST_CASE(an_index_that_is_none_is_refused) {
  const table all(january, 2, {1, 2, 3}, {1, 2, 3, 4, 5, 6});
  const auto no_third = names(3, 3, "no series with the index 3: there are 3, counted from 0");
  BOOST_CHECK_EXCEPTION(static_cast<void>(all[3]), invalid_index, no_third);
  BOOST_CHECK_EXCEPTION(static_cast<void>(all.label(3)), invalid_index, no_third);
  BOOST_CHECK_EXCEPTION(static_cast<void>(all.view()[3]), invalid_index, no_third);
  BOOST_CHECK_EXCEPTION(static_cast<void>(all.view().label(3)), invalid_index, no_third);
  BOOST_CHECK_EXCEPTION(static_cast<void>(all.rows(1, 3)), invalid_index, no_third);
  BOOST_CHECK_EXCEPTION(static_cast<void>(all.rows(0, static_cast<std::size_t>(-1))), invalid_index,
                        no_third);
  BOOST_CHECK_EXCEPTION(static_cast<void>(all.rows(4, 0)), invalid_index,
                        names(4, 3, "no series with the index 4: there are 3, counted from 0"));
  BOOST_CHECK_EXCEPTION(static_cast<void>(table(all)[4]), invalid_index,
                        names(4, 3, "no series with the index 4: there are 3, counted from 0"));
  BOOST_TEST((all.rows(3, 0).size() == 0U && all[2][february] == 6));
  BOOST_TEST((all.view().row_unchecked(2) == all[2]));
}

BOOST_AUTO_TEST_CASE(a_view_shows_no_more_than_there_is) {
  const std::array<int, 2> labels{1, 2};
  const std::array<int, 4> values{1, 2, 3, 4};
  const std::array<std::uint8_t, 1> bits{0xff};
  BOOST_TEST((view(january, 2, labels, values, validity_bits_view(4))[1][february] == 4));
  BOOST_TEST((view(january, 2, labels, values, validity_bits_view(bits, 4, 4)).size() == 2U));
  for (const std::size_t width : {0U, 1U, 3U})
    BOOST_CHECK_THROW(view(january, width, labels, values, validity_bits_view(4)), invalid_value);
  BOOST_CHECK_THROW(view(january, 2, labels, values, validity_bits_view(3)), invalid_value);
  BOOST_CHECK_THROW(view(month{9999, 12}, 2, labels, values, validity_bits_view(4)), invalid_date);
  BOOST_CHECK_THROW(validity_bits_view(bits, 5, 4), invalid_value);
  BOOST_CHECK_THROW(table(month{9999, 12}, 2, {1}, {1, 2}), invalid_date);
  BOOST_CHECK_THROW(table(january, 2, {1}, {1, 2}, validity_bits(1)), invalid_value);
}

BOOST_AUTO_TEST_CASE(a_panel_without_periods_has_no_first_one) {
  const table none;
  BOOST_CHECK_THROW(static_cast<void>(none.first()), missing_value);
  BOOST_CHECK_THROW(static_cast<void>(none.view().first()), missing_value);
  BOOST_TEST(
      (none.periods().size() == 0U && none.width() == 0U && none.since(january).size() == 0U));
  const table two(january, 0, {1, 2}, {});
  BOOST_TEST((two[1].empty() && !two[1].start()));
  BOOST_CHECK_THROW(static_cast<void>(two[1].first()), missing_value);
}

// The row of a temporary panel has its own values.
template <class P>
concept can_be_searched = requires(P&& all) {
  static_cast<P&&>(all).find(1);
};
template <class P>
concept shows_rows = requires(P&& all) {
  static_cast<P&&>(all).rows(0, 1);
};
static_assert(can_be_searched<const table&> && !can_be_searched<table> &&
              !can_be_searched<const table>);
static_assert(shows_rows<const table&> && !shows_rows<table> && !shows_rows<const table>);
static_assert(std::is_same_v<decltype(table()[0]), series<month, int>>);
static_assert(std::is_same_v<decltype(table().label(0)), int>);

BOOST_AUTO_TEST_CASE(rows_of_a_temporary_panel_outlive_it) {
  const table all(month{2013, 7}, 12, {1, 2}, {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,  //
                                               2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2});
  const auto row = aggregate<fiscal_year<>>(all, sum)[1];
  BOOST_TEST((row[fiscal_year<>{2014}] == 24));
  int total = 0;
  for (const auto& [year, value] : aggregate<fiscal_year<>>(all, sum)[0]) total += value;
  BOOST_TEST(total == 12);
}

BOOST_AUTO_TEST_SUITE_END()
