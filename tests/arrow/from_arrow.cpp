// SPDX-License-Identifier: BSL-1.0
#include "made_by_others.hpp"

#include <fiscus/arrow/arrow_data.hpp>
#include <fiscus/arrow/from_arrow.hpp>
#include <fiscus/arrow/to_arrow.hpp>
#include <fiscus/arrow/to_stream.hpp>
#include <fiscus/calendar/day.hpp>
#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/exact/decimal.hpp>
#include <fiscus/exact/rounding.hpp>
#include <fiscus/money/iso4217.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/series/panel.hpp>
#include <fiscus/series/series.hpp>

#include <boost/test/unit_test.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

BOOST_AUTO_TEST_SUITE(from_arrow_test)

using namespace fiscus;
using arrow_test::column_of;
using arrow_test::made_column;
using arrow_test::made_table;
using arrow_test::texts_of;
using arrow_test::views_of;

namespace {

using dollars = money<USD>;
using monthly = series<month, dollars>;
using table = panel<month, dollars, std::string>;

dollars cents(std::int64_t n) { return dollars::from_minor(n); }

std::int32_t days(int year, int month_number, int day_number) {
  return day{year, month_number, day_number}.ordinal();
}

/// January to March 2025.
made_column three_months() {
  return column_of<std::int32_t>("period", "tdD",
                                 {days(2025, 1, 1), days(2025, 2, 1), days(2025, 3, 1)});
}

template <class T>
made_column values(const std::string& format, const std::vector<T>& cells) {
  return column_of<T>("value", format, cells);
}

template <class Data>
Data read(std::vector<made_column> columns, const arrow_columns& which = {}) {
  made_table made(std::move(columns));
  std::optional<Data> result;
  {
    const arrow_data data = made.data();
    result = from_arrow<Data>(data, which);
  }
  BOOST_TEST(made.count.open == 0);
  BOOST_TEST(made.count.twice == 0);
  return *result;
}

template <class Data>
std::string refusal(std::vector<made_column> columns, const arrow_columns& which = {}) {
  made_table made(std::move(columns));
  std::string result = "nothing was refused";
  {
    const arrow_data data = made.data();
    try {
      static_cast<void>(from_arrow<Data>(data, which));
    } catch (const error& e) {
      result = e.what();
    }
  }
  BOOST_TEST(made.count.open == 0);
  BOOST_TEST(made.count.twice == 0);
  return result;
}

monthly three(std::optional<dollars> a, std::optional<dollars> b, std::optional<dollars> c) {
  return monthly(month{2025, 1}, std::vector{a, b, c});
}

}  // namespace

BOOST_AUTO_TEST_CASE(decimals_of_every_width_become_exact_amounts) {
  const monthly expected = three(cents(150), cents(-200), cents(0));
  BOOST_CHECK(read<monthly>({three_months(), values<std::int32_t>("d:9,2,32", {150, -200, 0})}) ==
              expected);
  BOOST_CHECK(read<monthly>({three_months(), values<std::int64_t>("d:18,2,64", {150, -200, 0})}) ==
              expected);
  BOOST_CHECK(read<monthly>({three_months(), values<int128>("d:38,2", {150, -200, 0})}) ==
              expected);
  BOOST_CHECK(read<monthly>({three_months(), values<int128>("d:38,2,128", {150, -200, 0})}) ==
              expected);
  BOOST_CHECK(
      read<monthly>({three_months(), values<int128>("d:76,2,256", {150, 0, -200, -1, 0, 0})}, {}) ==
      expected);
}

BOOST_AUTO_TEST_CASE(another_scale_is_exact_or_rounded_as_asked) {
  BOOST_CHECK(read<monthly>({three_months(), values<std::int64_t>("d:18,1,64", {15, -20, 0})}) ==
              three(cents(150), cents(-200), cents(0)));
  BOOST_CHECK(read<monthly>({three_months(), values<std::int64_t>("d:18,-1,64", {15, -20, 0})}) ==
              three(cents(15000), cents(-20000), cents(0)));
  BOOST_CHECK(
      read<monthly>({three_months(), values<std::int64_t>("d:18,4,64", {15000, -20000, 0})}) ==
      three(cents(150), cents(-200), cents(0)));
  const std::vector finer{three_months(), values<std::int64_t>("d:18,3,64", {1500, 1505, 0})};
  BOOST_TEST(refusal<monthly>(finer) ==
             "column \"value\", row 1: more than the 2 digits of the value; arrow_columns::mode "
             "rounds them");
  BOOST_CHECK(read<monthly>(finer, {.mode = rounding::half_even}) ==
              three(cents(150), cents(150), cents(0)));
  BOOST_CHECK(read<monthly>(finer, {.mode = rounding::half_up}) ==
              three(cents(150), cents(151), cents(0)));
}

BOOST_AUTO_TEST_CASE(whole_numbers_count_what_is_said) {
  const std::vector plain{three_months(), values<std::int16_t>("s", {150, -200, 0})};
  BOOST_TEST(refusal<monthly>(plain) ==
             "column \"value\" has whole numbers, and nothing says whether these are units or "
             "cents; arrow_columns::digits says it");
  BOOST_CHECK(read<monthly>(plain, {.digits = 2}) == three(cents(150), cents(-200), cents(0)));
  BOOST_CHECK(read<monthly>(plain, {.digits = 0}) == three(cents(15000), cents(-20000), cents(0)));
  using counts = series<month, std::int64_t>;
  BOOST_CHECK(read<counts>(plain) ==
              counts(month{2025, 1}, std::vector<std::int64_t>{150, -200, 0}));
  BOOST_CHECK(read<counts>({three_months(), values<std::uint8_t>("C", {0, 255, 1})}) ==
              counts(month{2025, 1}, std::vector<std::int64_t>{0, 255, 1}));
  BOOST_TEST(refusal<counts>({three_months(), values<std::uint64_t>("L", {0, UINT64_MAX, 1})}) ==
             "column \"value\", row 1: a number that its integer does not hold");
}

// What is said of whole numbers holds for integers, too: 100 cents are 1.
BOOST_AUTO_TEST_CASE(integers_are_units_of_what_is_said) {
  using counts = series<month, int>;
  const monthly whole = three(cents(100), cents(-200), cents(0));
  const counts expected(month{2025, 1}, std::vector{1, -2, 0});
  for (const arrow_numbers as : {arrow_numbers::units, arrow_numbers::decimals})
    BOOST_CHECK(from_arrow<counts>(to_arrow(whole, as)) == expected);
  BOOST_CHECK(read<counts>({three_months(), values<std::int64_t>("l", {100, -200, 0})},
                           {.digits = 2}) == expected);
  BOOST_TEST(
      refusal<counts>({three_months(), values<std::int64_t>("l", {100, -250, 0})}, {.digits = 2}) ==
      "column \"value\", row 1: more than the 0 digits of the value; arrow_columns::mode "
      "rounds them");
  BOOST_TEST(refusal<counts>({three_months(), values<std::int64_t>("l", {1, 2, 3})},
                             {.digits = INT32_MIN}) ==
             "expected at most 100 digits of whole numbers, found -2147483648");
}

BOOST_AUTO_TEST_CASE(many_digits_are_rounded_too) {
  const std::vector little{three_months(), values<int128>("d:76,76,256", {5, 0, -5, -1, 0, 0})};
  BOOST_CHECK(read<monthly>(little, {.mode = rounding::half_even}) ==
              three(cents(0), cents(0), cents(0)));
  BOOST_CHECK(read<monthly>(little, {.mode = rounding::up}) ==
              three(cents(1), cents(-1), cents(0)));
  BOOST_TEST(refusal<monthly>(little) ==
             "column \"value\", row 0: more than the 2 digits of the value; arrow_columns::mode "
             "rounds them");
  using floats = series<month, float>;
  BOOST_TEST(refusal<floats>({three_months(), values<double>("g", {1, 1e300, 2})}) ==
             "column \"value\", row 1: a number that its type does not hold");
}

BOOST_AUTO_TEST_CASE(the_last_period_has_no_next) {
  using daily = series<day, int>;
  const std::vector falling{
      column_of<std::int32_t>("period", "tdD", {days(9999, 12, 31), days(9999, 12, 30)}),
      values<std::int32_t>("i", {1, 2})};
  BOOST_CHECK(read<daily>(falling) == daily(day{9999, 12, 30}, {2, 1}));
}

BOOST_AUTO_TEST_CASE(numbers_are_narrowed_with_a_check) {
  const int128 large = int128{1} << 70;
  BOOST_TEST(refusal<monthly>({three_months(), values<int128>("d:38,2", {0, large, 0})}) ==
             "column \"value\", row 1: a number that its integer does not hold");
  BOOST_TEST(
      refusal<monthly>({three_months(), values<int128>("d:38,1", {0, 0, int128{1} << 125})}) ==
      "column \"value\", row 2: a number that its integer does not hold");
  BOOST_TEST(refusal<monthly>({three_months(), values<int128>("d:76,2,256", {0, 0, 0, 1, 0, 0})}) ==
             "column \"value\", row 1: a decimal of more than 128 bits");
  using wide = series<month, money<USD, 2, int128>>;
  BOOST_CHECK(
      read<wide>({three_months(), values<int128>("d:38,2", {large, -large, 0})})[month(2025, 2)]
          .minor() == -large);
}

BOOST_AUTO_TEST_CASE(floating_point_numbers_are_not_exact) {
  const std::vector real{three_months(), values<double>("g", {1.5, -2, 0})};
  BOOST_TEST(refusal<monthly>(real) ==
             "column \"value\" has no whole numbers or decimals, which are exact");
  using doubles = series<month, double>;
  BOOST_CHECK(read<doubles>(real) == doubles(month{2025, 1}, std::vector{1.5, -2.0, 0.0}));
  BOOST_CHECK(read<doubles>({three_months(), values<float>("f", {1.5F, -2, 0})}) ==
              doubles(month{2025, 1}, std::vector{1.5, -2.0, 0.0}));
  BOOST_TEST(refusal<doubles>({three_months(), values<std::int64_t>("l", {1, 2, 3})}) ==
             "column \"value\" has no floating-point numbers");
}

BOOST_AUTO_TEST_CASE(nulls_are_gaps_whatever_their_number_says) {
  made_column some = values<std::int64_t>("d:18,2,64", {150, 999, 0});
  some.bits = {0b101};
  for (const std::int64_t count : {std::int64_t{1}, std::int64_t{-1}}) {
    some.null_count = count;
    BOOST_CHECK(read<monthly>({three_months(), some}) == three(cents(150), std::nullopt, cents(0)));
  }
  made_column none{"value", "n"};
  none.length = 3;
  BOOST_TEST(read<monthly>({three_months(), none}).count() == 0U);
}

BOOST_AUTO_TEST_CASE(offsets_are_respected) {
  made_column late = column_of<std::int32_t>(
      "period", "tdD", {0, 0, 0, days(2025, 1, 1), days(2025, 2, 1), days(2025, 3, 1)});
  late.offset = 3;
  made_column some = values<std::int64_t>("d:18,2,64", {7, 7, 7, 150, 999, 0});
  some.offset = 3;
  some.bits = {0b101'000};
  BOOST_CHECK(read<monthly>({late, some}) == three(cents(150), std::nullopt, cents(0)));
}

BOOST_AUTO_TEST_CASE(dictionaries_are_looked_up) {
  made_column places = column_of<std::int8_t>("value", "c", {1, 0, 1});
  places.dictionary = {values<std::int64_t>("d:18,2,64", {150, -200})};
  BOOST_CHECK(read<monthly>({three_months(), places}) ==
              three(cents(-200), cents(150), cents(-200)));
  places.dictionary[0].bits = {0b10};
  BOOST_CHECK(read<monthly>({three_months(), places}) ==
              three(cents(-200), std::nullopt, cents(-200)));
  made_column wrong = column_of<std::int8_t>("value", "c", {1, 2, 1});
  wrong.dictionary = places.dictionary;
  BOOST_TEST(refusal<monthly>({three_months(), wrong}) ==
             "column \"value\", row 1: a number that is not in the dictionary");
}

BOOST_AUTO_TEST_CASE(periods_are_dates_or_times_in_any_order) {
  const made_column amounts = values<std::int64_t>("d:18,2,64", {300, 100});
  const made_column out_of_order =
      column_of<std::int32_t>("period", "tdD", {days(2025, 3, 1), days(2025, 1, 1)});
  BOOST_CHECK(read<monthly>({out_of_order, amounts}) ==
              three(cents(100), std::nullopt, cents(300)));
  // A null in the first or the last period is a period of the series, in whatever order rows come.
  const made_column shuffled = column_of<std::int32_t>(
      "period", "tdD", {days(2025, 2, 1), days(2025, 3, 1), days(2025, 1, 1)});
  made_column middle = values<std::int64_t>("d:18,2,64", {200, 0, 0});
  middle.bits = {0b001};
  BOOST_CHECK(read<monthly>({shuffled, middle}) == three(std::nullopt, cents(200), std::nullopt));
  middle.bits = {0};
  BOOST_CHECK(read<monthly>({shuffled, middle}) == three(std::nullopt, std::nullopt, std::nullopt));
  const std::int64_t second = std::int64_t{days(2025, 1, 1)} * 86'400;
  for (const auto& [format, more] :
       std::vector<std::pair<std::string, std::int64_t>>{{"tss:", 1},
                                                         {"tsm:", 1000},
                                                         {"tsu:", 1'000'000},
                                                         {"tsn:", 1'000'000'000},
                                                         {"tdm", 1000}})
    BOOST_CHECK(read<monthly>({column_of<std::int64_t>("period", format, {second * more}),
                               values<std::int64_t>("d:18,2,64", {100})}) ==
                monthly(month{2025, 1}, std::vector{cents(100)}));
  BOOST_TEST(refusal<monthly>(
                 {column_of<std::int64_t>("period", "tss:", {second, second + 1}), amounts}) ==
             "column \"period\", row 1: a time that begins no day, so no period");
  BOOST_TEST(refusal<monthly>({column_of<std::int32_t>("period", "tdD", {0, 5}), amounts}) ==
             "column \"period\", row 1: 1970-01-06 begins no period of the series");
  BOOST_TEST(
      refusal<monthly>({column_of<std::int32_t>("period", "tdD", {0, INT32_MAX}), amounts}) ==
      "column \"period\", row 1: a day outside of the years 1 to 9999");
  BOOST_TEST(refusal<monthly>({column_of<std::int32_t>("period", "tdD", {0, 0}), amounts}) ==
             "two values for the period from 1970-01-01");
  BOOST_TEST(refusal<monthly>({column_of<std::int32_t>("period", "i", {0, 31}), amounts}) ==
             "column \"period\" has no dates, which periods begin with");
  made_column unknown = column_of<std::int32_t>("period", "tdD", {0, 31});
  unknown.bits = {0b01};
  BOOST_TEST(refusal<monthly>({unknown, amounts}) == "column \"period\", row 1: no period");
}

BOOST_AUTO_TEST_CASE(columns_have_the_names_that_are_asked_for) {
  made_column dates = three_months();
  dates.name = "TIME_PERIOD";
  made_column amounts = values<std::int64_t>("d:18,2,64", {1, 2, 3});
  amounts.name = "OBS_VALUE";
  BOOST_CHECK(read<monthly>({amounts, dates}, {.period = "TIME_PERIOD", .value = "OBS_VALUE"}) ==
              three(cents(1), cents(2), cents(3)));
  BOOST_TEST(refusal<monthly>({amounts, dates}) == "there is no column \"period\"");
  BOOST_TEST(refusal<monthly>({amounts, amounts, three_months()}, {.value = "OBS_VALUE"}) ==
             "two columns are called \"OBS_VALUE\"");
  made_column lists = amounts;
  lists.format = "+l";
  BOOST_TEST(refusal<monthly>({lists, three_months()}, {.value = "OBS_VALUE"}) ==
             "column \"OBS_VALUE\" has the type \"+l\" of Arrow; expected whole numbers, decimals, "
             "floating-point numbers, dates, times without a zone or texts");
  BOOST_TEST(refusal<monthly>({amounts}, {.value = "OBS_VALUE"}) ==
             "there is no column \"period\"");
  made_column brief = amounts;
  --brief.length;
  BOOST_TEST(refusal<monthly>({three_months(), brief}, {.value = "OBS_VALUE"}) ==
             "column \"OBS_VALUE\" is too short");
}

BOOST_AUTO_TEST_CASE(panels_are_wide_or_long) {
  made_column spain = values<std::int64_t>("d:18,2,64", {1, 2, 3});
  made_column france = values<std::int64_t>("d:18,2,64", {4, 5, 6});
  spain.name = "Spain";
  france.name = "France";
  france.bits = {0b110};
  const table wide = read<table>({spain, three_months(), france});
  BOOST_TEST(wide.label(0) == "Spain");
  BOOST_CHECK(monthly(wide[0]) == three(cents(1), cents(2), cents(3)));
  BOOST_CHECK(monthly(wide[1]) == three(std::nullopt, cents(5), cents(6)));

  const std::vector rows{
      texts_of("country", {"Spain", "France", "Spain"}),
      column_of<std::int32_t>("period", "tdD",
                              {days(2025, 1, 1), days(2025, 3, 1), days(2025, 2, 1)}),
      values<std::int64_t>("d:18,2,64", {1, 2, 3})};
  const table tall = read<table>(rows, {.label = "country"});
  BOOST_TEST(tall.label(0) == "Spain");  // which comes first, whatever the alphabet says
  BOOST_TEST(tall.label(1) == "France");
  BOOST_CHECK(monthly(tall[0]) == three(cents(1), cents(3), std::nullopt));
  BOOST_CHECK(monthly(tall[1]) == three(std::nullopt, std::nullopt, cents(2)));

  std::vector coded = rows;
  coded[0] = column_of<std::int32_t>("country", "i", {0, 1, 0});
  coded[0].dictionary = {texts_of("", {"Spain", "France"})};
  BOOST_CHECK(read<table>(coded, {.label = "country"})[1] == monthly(tall[1]));
  BOOST_TEST(refusal<table>(coded, {.label = "period"}) ==
             "column \"period\" has no texts, which labels are");
  std::vector viewed = rows;
  viewed[0] = views_of("country", {"Spain", "France, with its overseas territories", "Spain"});
  const table seen = read<table>(viewed, {.label = "country"});
  BOOST_TEST(seen.label(1) == "France, with its overseas territories");
  BOOST_CHECK(monthly(seen[1]) == monthly(tall[1]));
  std::vector nameless = rows;
  nameless[0].bits = {0b101};
  BOOST_TEST(refusal<table>(nameless, {.label = "country"}) ==
             "column \"country\", row 1: no label");
}

BOOST_AUTO_TEST_CASE(pieces_have_the_same_columns) {
  const auto read_both = [](const table& a, const table& b) {
    const arrow_columns usual{};
    detail::wide_panel_from_arrow<month, dollars, std::string> all(usual);
    all.add(to_arrow(a));
    all.add(to_arrow(b));
  };
  const table one = table::from_series({{"a", three(cents(1), cents(2), cents(3))}});
  const table two = table::from_series(
      {{"a", three(cents(1), cents(2), cents(3))}, {"b", three(cents(1), cents(2), cents(3))}});
  BOOST_CHECK_THROW(read_both(one, two), invalid_value);
  BOOST_CHECK_THROW(read_both(two, one), invalid_value);
}

BOOST_AUTO_TEST_CASE(spans_have_limits) {
  const std::vector far{column_of<std::int32_t>("period", "tdD", {days(1, 1, 1), days(9999, 1, 1)}),
                        values<std::int64_t>("d:18,2,64", {1, 2})};
  BOOST_TEST(refusal<monthly>(far) ==
             "observations from 0001-01-01 to 9999-01-01 span 119977 periods; the limit is 40000");
  BOOST_TEST(read<monthly>(far, {.limit = {.periods = 200'000}}).length() == 119'977U);
}

BOOST_AUTO_TEST_CASE(what_metadata_say_is_believed) {
  const arrow_data of_us = to_arrow(three(cents(1), cents(2), cents(3)));
  const auto refused = [&]<class Data>(const Data*) {
    try {
      static_cast<void>(from_arrow<Data>(of_us));
    } catch (const error& e) {
      return std::string(e.what());
    }
    return std::string("nothing was refused");
  };
  BOOST_TEST(refused(static_cast<const series<month, money<PKR>>*>(nullptr)) ==
             "column \"value\" is in USD, expected PKR");
  BOOST_TEST(refused(static_cast<const series<fiscal_quarter<>, dollars>*>(nullptr)) ==
             "column \"period\" has periods of the length \"P1M\", expected \"P3M\"");
  BOOST_CHECK(
      (from_arrow<series<month, decimal<2>>>(of_us)[month{2025, 3}] == decimal<2>::from_units(3)));
}

BOOST_AUTO_TEST_CASE(what_was_released_is_no_table) {
  BOOST_CHECK_THROW(static_cast<void>(from_arrow<monthly>(arrow_data())), invalid_value);
  BOOST_CHECK_THROW(static_cast<void>(from_arrow<monthly>(arrow_stream())), invalid_value);
}

BOOST_AUTO_TEST_CASE(series_and_panels_come_back) {
  monthly some = three(cents(150), std::nullopt, cents(-3));
  for (const arrow_numbers as : {arrow_numbers::units, arrow_numbers::decimals}) {
    BOOST_CHECK(from_arrow<monthly>(to_arrow(some, as)) == some);
    BOOST_CHECK(from_arrow<monthly>(to_stream(some, as)) == some);
    BOOST_CHECK(from_arrow<monthly>(to_arrow(some.since(month{2025, 2}), as)) ==
                monthly(some.since(month{2025, 2})));
    const table all = table::from_series({{"a", some}, {"b", three(cents(1), cents(2), {})}});
    const table wide = from_arrow<table>(to_arrow(all, as));
    const table tall = from_arrow<table>(to_long_stream(all, as), {.label = "label"});
    for (std::size_t i = 0; i < 2; ++i) {
      BOOST_CHECK(wide[i] == all[i] && tall[i] == all[i]);
      BOOST_TEST((wide.label(i) == all.label(i) && tall.label(i) == all.label(i)));
    }
  }
  const series<fiscal_year<>, double> years(fiscal_year<>{2025}, std::vector{1.5, 2.5});
  BOOST_CHECK((from_arrow<series<fiscal_year<>, double>>(to_arrow(years)) == years));
  BOOST_TEST(from_arrow<monthly>(to_arrow(monthly())).empty());
  BOOST_TEST(from_arrow<table>(to_long_stream(table()), {.label = "label"}).size() == 0U);
}

BOOST_AUTO_TEST_SUITE_END()
