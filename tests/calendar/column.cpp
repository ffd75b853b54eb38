// SPDX-License-Identifier: BSL-1.0
#include "../thinning.hpp"

#include <fiscus/calendar/column.hpp>
#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/calendar/fiscal_week.hpp>
#include <fiscus/text/ostream.hpp>

#include <array>
#include <boost/test/unit_test.hpp>
#include <limits>
#include <string_view>
#include <vector>

BOOST_AUTO_TEST_SUITE(column_test)

using namespace fiscus;

inline constexpr fiscal_calendar uk_tax{.first_month = 4, .first_day = 6};
inline constexpr fiscal_calendar latest{.first_month = 12, .first_day = 28, .named_by = start_year};

constexpr bool in_a_constant_expression() {
  const std::array<day, 2> days{day{2025, 12, 31}, day{2026, 1, 1}};
  std::array<fiscal_half<>, 2> halves{};
  containing<fiscal_half<>>(std::span<const day>(days), std::span<fiscal_half<>>(halves));
  return halves[0] == fiscal_half<>{2026, 1} && halves[1] == fiscal_half<>{2026, 2};
}
static_assert(in_a_constant_expression());

namespace {

template <class Range>
constexpr bool is_written_at_once(day d) {
  const std::array<day, 1> days{d};
  std::array<month, 1> out{};
  return detail::write_unchecked<detail::part_of_year_in<month, Range>>(days.data(), out.data(),
                                                                        std::size_t{1}) &&
         out[0] == month::containing(d);
}
static_assert(is_written_at_once<detail::between_1900_and_2100<month>>(day{2100, 2, 28}));
static_assert(is_written_at_once<detail::in_any_century<month>>(day{2026, 1, 1}));

template <class P>
void agrees_with_single_days(const std::vector<day>& days) {
  std::vector<P> periods(days.size());
  containing<P>(std::span<const day>(days), std::span<P>(periods));
  std::vector<std::int32_t> counts;
  for (const day d : days) counts.push_back(d.ordinal());
  std::vector<P> same(days.size());
  containing<P>(std::span<const std::int32_t>(counts), std::span<P>(same));
  for (std::size_t i = 0; i < days.size(); ++i)
    BOOST_REQUIRE((periods[i] == P::containing(days[i]) && same[i] == periods[i]));
}

template <class... P>
void agree_with_single_days(const std::vector<day>& days) {
  (agrees_with_single_days<P>(days), ...);
}

template <class Error, class P = fiscal_year<>>
void is_refused(std::vector<std::int32_t> days, std::size_t room, std::string_view message) {
  std::vector<P> out(room);
  BOOST_CHECK_EXCEPTION(containing<P>(std::span<const std::int32_t>(days), std::span<P>(out)),
                        Error, [&](const Error& e) { return e.what() == message; });
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_day_is_where_it_is_by_itself) {
  std::vector<day> days;
  for (day d{3, 1, 1}; d < day{9997, 1, 1}; d = d + thinning) days.push_back(d);
  agree_with_single_days<day, month, fiscal_year<>, fiscal_quarter<april_march>,
                         fiscal_half<uk_tax>, fiscal_month<latest>, fiscal_year<latest>,
                         fiscal_period<october_september, 4>>(days);
  const std::vector<day> some(days.end() - 3'000'000 / thinning, days.end() - 2'990'000 / thinning);
  agree_with_single_days<iso_week, fiscal_quarter<nrf_years>>(some);
}

// Where every fourth year begins and ceases to be a leap year, and in columns of every length.
BOOST_AUTO_TEST_CASE(the_ends_of_the_simple_days) {
  for (const day around : {day{1900, 3, 1}, day{2100, 2, 28}})
    for (const int length : {1, 39, 511, 512, 513, 1100})
      for (const int before : {0, 1, 2, 29, 300, 511, 512}) {
        std::vector<day> days;
        for (int i = 0; i < length; ++i) days.push_back(around - before + i);
        agree_with_single_days<month, fiscal_quarter<uk_tax>, fiscal_year<latest>>(days);
        std::vector<day> backwards(days.rbegin(), days.rend());
        agree_with_single_days<month, fiscal_quarter<uk_tax>, fiscal_year<latest>>(backwards);
        for (day& each : days)
          each = around == day{1900, 3, 1} ? around + (each - around + before)
                                           : around - (each - around + before);
        agree_with_single_days<month, fiscal_quarter<uk_tax>, fiscal_year<latest>>(days);
      }
}

BOOST_AUTO_TEST_CASE(what_is_no_day_is_refused_with_its_place) {
  const auto least = (std::numeric_limits<std::int32_t>::min)();
  const auto most = (std::numeric_limits<std::int32_t>::max)();
  is_refused<invalid_date>({0, most}, 2, "no day of the years 1 to 9999 at place 1 of the column");
  is_refused<invalid_date>({least}, 1, "no day of the years 1 to 9999 at place 0 of the column");
  is_refused<invalid_date, month>({day::last_ordinal + 1}, 1,
                                  "no day of the years 1 to 9999 at place 0 of the column");
  is_refused<invalid_date, month>({day::first_ordinal, day::last_ordinal, most}, 3,
                                  "no day of the years 1 to 9999 at place 2 of the column");
  // In a whole block of those that are written at once, too.
  std::vector<std::int32_t> many(1500);
  many[700] = least;
  is_refused<invalid_date, month>(many, many.size(),
                                  "no day of the years 1 to 9999 at place 700 of the column");
  is_refused<invalid_date, iso_week>(many, many.size(),
                                     "no day of the years 1 to 9999 at place 700 of the column");
  is_refused<invalid_date>({0, day::first_ordinal}, 2,
                           "no whole period of that kind for the day 0001-01-01: the calendar has "
                           "the years 1 to 9999");
  is_refused<invalid_value>({0, 1}, 1, "a column of periods is as long as that of the days");
  is_refused<invalid_value>({}, 1, "a column of periods is as long as that of the days");
}

BOOST_AUTO_TEST_SUITE_END()
